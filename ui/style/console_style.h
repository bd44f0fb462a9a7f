// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QProxyStyle>

namespace lumos::style {

class Theme;

/// Fusion with the focus ring, the check marks and the sizes of the design.
class ConsoleStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit ConsoleStyle(const Theme& theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;

private:
    const Theme& m_theme;
};

/// Two pixel ring in the focus colour just inside `rect`, for widgets that paint themselves.
void paintFocusRing(QPainter* painter, const QRectF& rect, const Theme& theme, double radius = 5.0);

} // namespace lumos::style
