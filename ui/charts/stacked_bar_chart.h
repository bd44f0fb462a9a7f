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

/// Stacked bars by day with forecast and pace. Hover or arrow keys show the parts of a bar.
class StackedBarChart final : public QWidget {
    Q_OBJECT
public:
    explicit StackedBarChart(const style::Theme& theme, QWidget* parent = nullptr);

    void setContent(const StackedBarContent& content);
    const StackedBarContent& content() const { return m_content; }
    int currentBar() const { return m_current; }
    void setCurrentBar(int index);

    ChartLegend* createLegend(QWidget* parent);
    void setStackVisible(int index, bool visible);

    void paint(QPainter* painter, const QRectF& rect, const style::Tokens& tokens) const;
    ChartTable table() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Enter or a click on a bar.
    void barActivated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    StackedBarContent visibleContent() const;
    int barAt(const QPointF& position) const;
    void refreshLegend();
    void invalidate();

    const style::Theme& m_theme;
    StackedBarContent m_content;
    QPointer<ChartLegend> m_legend;
    QVector<int> m_hidden;
    ChartGeometry m_geometry;
    QPixmap m_cache;
    int m_current = -1;
};

} // namespace lumos::charts
