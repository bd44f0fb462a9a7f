// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/link_delegate.h"

#include "delegates/roles.h"
#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"

#include <QtGui/QMouseEvent>

namespace lumos::delegates {

void LinkDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    int left = rect.left();
    const double top = rect.center().y() - 6.5;
    if (const QVariant level = index.data(LevelRole); level.isValid()) {
        style::paintGlyph(painter, QRectF(left, top, 14, 14), static_cast<domain::Level>(level.toInt()),
                          theme().tokens());
        left += 19;
    }
    if (const QVariant icon = index.data(IconRole); icon.isValid()) {
        style::paintIcon(painter, QRectF(left, top, 15, 15), static_cast<style::Icon>(icon.toInt()),
                         theme().color(style::Token::Text2));
        left += 20;
    }
    const QVariant link = index.data(LinkRole);
    const bool linked = !link.isValid() || link.toBool();
    QFont font = style::font();
    font.setUnderline(linked && (option.state & QStyle::State_MouseOver));
    paintText(painter, QRect(left, rect.top(), rect.right() - left + 1, rect.height()),
              displayText(index.data(), QLocale()), theme().color(linked ? style::Token::Link : style::Token::Text2),
              font);
}

bool LinkDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    const QVariant link = index.data(LinkRole);
    const bool linked = !link.isValid() || link.toBool();
    if (linked && event->type() == QEvent::MouseButtonRelease &&
        static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
        const int end = option.rect.left() + 12 + style::textWidth(style::font(), index.data().toString()) + 39;
        if (static_cast<QMouseEvent*>(event)->pos().x() <= end) {
            emit linkActivated(index);
            return true;
        }
    }
    return CellDelegate::editorEvent(event, model, option, index);
}

} // namespace lumos::delegates
