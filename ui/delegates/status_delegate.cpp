// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/status_delegate.h"

#include "delegates/roles.h"
#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"

namespace lumos::delegates {

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QString given = displayText(index.data(), QLocale());
    const auto level = static_cast<domain::Level>(index.data(LevelRole).toInt());
    return sizeOf(index, given.isEmpty() ? style::levelText(level) : given);
}

void StatusDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem&,
                                  const QModelIndex& index) const
{
    const auto level = static_cast<domain::Level>(index.data(LevelRole).toInt());
    const QString given = displayText(index.data(), QLocale());
    style::paintGlyph(painter, QRectF(rect.left(), rect.center().y() - 6.5, 14, 14), level, theme().tokens());
    paintText(painter, rect.adjusted(19, 0, 0, 0), given.isEmpty() ? style::levelText(level) : given,
              theme().tokens().text(level), style::font());
}

} // namespace lumos::delegates
