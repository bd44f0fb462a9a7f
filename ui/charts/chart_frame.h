// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_axis.h"
#include "charts/chart_painting.h"

#include <QtGui/QFont>

namespace lumos::charts {

/// What surrounds the series of every chart: grid, axes, thresholds, legends. Free functions on plain values.

QFont axisFont(bool strong = false);

/// Horizontal lines at the ticks and their labels left of the plot.
void paintValueAxis(QPainter* painter, const ChartGeometry& geometry, const ValueAxis& axis,
                    const style::Tokens& tokens);
/// Labels below the plot; those that would touch the one before, or the edge, are moved or left out.
void paintTimeAxis(QPainter* painter, const ChartGeometry& geometry, const QVector<AxisTick>& ticks,
                   const style::Tokens& tokens);
int valueAxisWidth(const ValueAxis& axis);

/// A small label, its left or right end at `anchor`.
void paintPlotLabel(QPainter* painter, const QPointF& anchor, const QString& text, const QColor& color,
                    Qt::Alignment alignment);

/// One row of names with their dash or swatch; returns its height.
double paintLegendRow(QPainter* painter, const QRectF& rect, const TimeChartContent& content,
                      const style::Tokens& tokens);
double paintLegendRow(QPainter* painter, const QRectF& rect, const StackedBarContent& content,
                      const style::Tokens& tokens);

/// A dark box with a bold first line near `anchor`, inside `bounds`. A line may begin with a colour swatch.
struct TipLine {
    QColor swatch;
    QString strong;
    QString text;
};
void paintTip(QPainter* painter, const QRectF& bounds, const QPointF& anchor, const QString& title,
              const QVector<TipLine>& lines, const style::Tokens& tokens);

} // namespace lumos::charts
