// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_series.h"

#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::charts {

struct LegendEntry {
    QString name;
    int category = 0;
    Dash dash = Dash::Solid;
    bool swatch = false; ///< a square instead of a line
    int index = 0;       ///< of the series or stack it stands for
    bool visible = true;
};

/// Names of the series with their dashes. A click hides or shows one, a double click shows it alone.
class ChartLegend final : public QWidget {
    Q_OBJECT
public:
    explicit ChartLegend(const style::Theme& theme, QWidget* parent = nullptr);

    void setEntries(const QVector<LegendEntry>& entries);
    const QVector<LegendEntry>& entries() const { return m_entries; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void toggled(int index, bool visible);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QVector<QRect> entryRects() const;
    void toggle(int position);
    void isolate(int position);

    const style::Theme& m_theme;
    QVector<LegendEntry> m_entries;
    int m_focused = 0;
};

} // namespace lumos::charts
