// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QVector>
#include <QtGui/QColor>
#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::charts {

/// Draws `values` as a line over the width of `rect`, fitted to its height, with a dot on the last value.
/// Values that are not finite leave a gap.
void paintSparkline(QPainter* painter, const QRectF& rect, const QVector<double>& values, const QColor& color);

/// A small line without axes, 44 to 80 px wide, beside a number.
class Sparkline final : public QWidget {
    Q_OBJECT
public:
    explicit Sparkline(const style::Theme& theme, QWidget* parent = nullptr);

    void setValues(const QVector<double>& values);
    /// Palette position of the line, 0 by default.
    void setCategory(int category);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    QVector<double> m_values;
    int m_category = 0;
};

} // namespace lumos::charts
