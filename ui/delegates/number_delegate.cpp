// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/number_delegate.h"

#include "delegates/roles.h"
#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"

namespace lumos::delegates {

void NumberDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem&,
                                  const QModelIndex& index) const
{
    const QString text = displayText(index.data(), QLocale());
    const auto level = static_cast<domain::Level>(index.data(LevelRole).toInt());
    const bool alarming = level >= domain::Level::Warning;
    const QFont font = style::font(style::TextSize::Body, alarming || index.data(StrongRole).toBool());
    const QColor color = alarming ? theme().tokens().text(level) : theme().color(style::Token::Text);
    paintText(painter, rect, text, color, font, Qt::AlignRight);
    if (alarming) {
        const double left = rect.right() - style::textWidth(font, text) - 20.0;
        style::paintGlyph(painter, QRectF(left, rect.center().y() - 6.5, 14, 14), level, theme().tokens());
    }
}

} // namespace lumos::delegates
