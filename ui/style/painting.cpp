// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/painting.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include <cmath>

namespace lumos::style {

void paintPanel(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border, double radius,
                double borderWidth)
{
    const double inset = border.isValid() ? borderWidth / 2 : 0.0;
    // A round corner of an empty rectangle has no meaning.
    const QRectF outline = rect.adjusted(inset, inset, -inset, -inset);
    if (outline.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(outline, radius, radius);
    painter->restore();
}

void paintHairline(QPainter* painter, const QRect& rect, Qt::Edge edge, const QColor& color)
{
    switch (edge) {
    case Qt::TopEdge: painter->fillRect(rect.left(), rect.top(), rect.width(), 1, color); break;
    case Qt::BottomEdge: painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, color); break;
    case Qt::LeftEdge: painter->fillRect(rect.left(), rect.top(), 1, rect.height(), color); break;
    case Qt::RightEdge: painter->fillRect(rect.right(), rect.top(), 1, rect.height(), color); break;
    }
}

void paintLine(QPainter* painter, const QRect& rect, const QString& text, const QFont& font, const QColor& color,
               Qt::Alignment alignment)
{
    if (!(alignment & Qt::AlignVertical_Mask))
        alignment |= Qt::AlignVCenter;
    painter->setFont(font);
    painter->setPen(color);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

int textWidth(const QFont& font, const QString& text)
{
    // Rounded up: a rectangle of this width must never elide the text.
    return text.isEmpty() ? 0 : static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text))) + 1;
}

void paintBadge(QPainter* painter, const QPointF& center, int count, const QColor& fill, const QColor& text)
{
    const QString digits = count > 99 ? QStringLiteral("99+") : QString::number(count);
    QFont small = font(TextSize::Axis, true);
    small.setPixelSize(10);
    const double width = std::max(16, textWidth(small, digits) + 8);
    QRectF pill(0, 0, width, 16);
    pill.moveCenter(center);
    paintPanel(painter, pill, fill, QColor(), 8);
    painter->setFont(small);
    painter->setPen(text);
    painter->drawText(pill, Qt::AlignCenter, digits);
}

} // namespace lumos::style
