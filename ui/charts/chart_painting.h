// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_series.h"
#include "style/tokens.h"

#include <QtCore/QRectF>

class QPainter;

namespace lumos::charts {

/// How a chart is drawn: colours, and whether the legend belongs to the picture.
struct ChartLook {
    style::Tokens tokens = style::Tokens::paper();
    bool legend = false;
};

/// Where things lie after a chart was painted: the plot area and the ranges shown.
struct ChartGeometry {
    QRectF plot;
    double xMin = 0.0, xMax = 1.0;
    double yMin = 0.0, yMax = 1.0;

    double xToPixel(double x) const { return plot.left() + (x - xMin) / (xMax - xMin) * plot.width(); }
    double yToPixel(double y) const { return plot.bottom() - (y - yMin) / (yMax - yMin) * plot.height(); }
    double pixelToX(double px) const { return xMin + (px - plot.left()) / plot.width() * (xMax - xMin); }
};

/// Paints the whole chart into `rect` of any painter, as vectors: the one way to screen, PNG, SVG and PDF. The series
/// are drawn by Qt Charts, so a QApplication must exist and the call belongs to the GUI thread.
ChartGeometry paintTimeChart(QPainter* painter, const QRectF& rect, const TimeChartContent& content,
                             const ChartLook& look);
ChartGeometry paintStackedBars(QPainter* painter, const QRectF& rect, const StackedBarContent& content,
                               const ChartLook& look);

} // namespace lumos::charts
