// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_painting.h"

#include <QtGui/QPen>

namespace lumos::charts {

/// Draws the bands and lines of `content` into the plot area of `geometry`: the part of a chart that Qt Charts does.
void plotSeries(QPainter* painter, const ChartGeometry& geometry, const TimeChartContent& content,
                const style::Tokens& tokens);

/// Draws the stacked bars of `content` into the plot area; category i is centred at x = i.
void plotBars(QPainter* painter, const ChartGeometry& geometry, const StackedBarContent& content,
              const style::Tokens& tokens);

/// The pen of a line in a palette colour; the dash is the second channel besides colour.
QPen linePen(const QColor& color, Dash dash, double width);

} // namespace lumos::charts
