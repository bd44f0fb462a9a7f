// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/text_delegate.h"

#include "delegates/roles.h"
#include "style/painting.h"
#include "style/theme.h"

namespace lumos::delegates {

void TextDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem&,
                                const QModelIndex& index) const
{
    int left = rect.left();
    if (const QVariant icon = index.data(IconRole); icon.isValid()) {
        style::paintIcon(painter, QRectF(left, rect.center().y() - 7, 15, 15), static_cast<style::Icon>(icon.toInt()),
                         theme().color(style::Token::Text2));
        left += 20;
    }
    const QFont font = style::font(style::TextSize::Body, index.data(StrongRole).toBool());
    const QString text = displayText(index.data(), QLocale());
    paintText(painter, QRect(left, rect.top(), rect.right() - left + 1, rect.height()), text,
              theme().color(style::Token::Text), font);
    left += style::textWidth(font, text) + 6;
    const QString note = index.data(NoteRole).toString();
    if (!note.isEmpty() && left < rect.right())
        paintText(painter, QRect(left, rect.top(), rect.right() - left + 1, rect.height()), note,
                  theme().color(style::Token::Text2), style::font(style::TextSize::Caption));
}

} // namespace lumos::delegates
