// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_painting.h"

#include <QtCore/QPointer>
#include <QtGui/QPixmap>
#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::charts {

class ChartLegend;

/// Lines, steps, areas and bands over time with thresholds, zones, events, crosshair and zoom.
/// Drag zooms, Esc or a double click goes back; arrow keys move the crosshair, a click or Enter chooses an instant.
class TimeChart final : public QWidget {
    Q_OBJECT
public:
    explicit TimeChart(const style::Theme& theme, QWidget* parent = nullptr);

    void setContent(const TimeChartContent& content);
    const TimeChartContent& content() const { return m_content; }

    /// Shows [from, to] only (ms since 1970 UTC), without emitting zoomed().
    void setRange(double from, double to);
    void resetRange();
    bool isZoomed() const { return m_zoomed; }

    /// Puts the crosshair at an instant, without emitting crosshairMoved().
    void setCrosshair(double msecs);
    void clearCrosshair();

    void setSeriesVisible(int index, bool visible);
    bool isSeriesVisible(int index) const { return !m_hidden.contains(index); }
    /// A legend that follows the content of this chart, to be placed in the head of a card; a child of `parent`.
    ChartLegend* createLegend(QWidget* parent);

    /// The chart as it stands, drawn as vectors in the colours of `tokens`.
    void paint(QPainter* painter, const QRectF& rect, const style::Tokens& tokens) const;
    ChartTable table() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void zoomed(double from, double to);
    void zoomReset();
    void crosshairMoved(double msecs);
    void crosshairLeft();
    void annotationActivated(int index);
    /// A click that does not drag, or Enter at the crosshair.
    void instantChosen(double msecs);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    TimeChartContent visibleContent() const;
    void refreshLegend();
    void invalidate();
    void moveCrosshairTo(double msecs);
    void stepCrosshair(int steps);
    void zoomOut();
    void paintOverlay(QPainter* painter) const;

    const style::Theme& m_theme;
    TimeChartContent m_content;
    QPointer<ChartLegend> m_legend;
    QVector<int> m_hidden;
    ChartGeometry m_geometry;
    QPixmap m_cache;
    bool m_zoomed = false;
    double m_from = 0.0;
    double m_to = 0.0;
    std::optional<double> m_crosshair;
    std::optional<QPoint> m_dragStart;
    QPoint m_dragNow;
};

} // namespace lumos::charts
