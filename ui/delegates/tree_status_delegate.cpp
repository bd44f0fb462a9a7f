// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/tree_status_delegate.h"

#include "delegates/roles.h"
#include "style/console_style.h"
#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"

#include <QtGui/QPainter>

namespace lumos::delegates {

namespace {
constexpr int kGlyph = 14;
constexpr int kIcon = 15;
constexpr int kEdge = 6;
} // namespace

TreeStatusDelegate::TreeStatusDelegate(const style::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{}

void TreeStatusDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, m_theme.color(selected ? style::Token::Selected : style::Token::Hover));
    const QRect area = option.rect.adjusted(2, 0, -kEdge, 0);
    int left = area.left();
    if (const QVariant level = index.data(LevelRole); level.isValid()) {
        style::paintGlyph(painter, QRectF(left, area.center().y() - kGlyph / 2.0 + 0.5, kGlyph, kGlyph),
                          static_cast<domain::Level>(level.toInt()), m_theme.tokens());
        left += kGlyph + 4;
    }
    if (const QVariant icon = index.data(IconRole); icon.isValid()) {
        style::paintIcon(painter, QRectF(left, area.center().y() - kIcon / 2.0 + 0.5, kIcon, kIcon),
                         static_cast<style::Icon>(icon.toInt()), m_theme.color(style::Token::Text2));
        left += kIcon + 5;
    }
    const QFont quiet = style::font(style::TextSize::Caption);
    const QString trailing = index.data(TrailingRole).toString();
    const int trailingWidth = trailing.isEmpty() ? 0 : style::textWidth(quiet, trailing) + 8;
    style::paintLine(painter, QRect(left, area.top(), area.right() - left - trailingWidth, area.height()),
                     index.data().toString(), style::font(style::TextSize::Body, selected),
                     m_theme.color(style::Token::Text));
    style::paintLine(painter, area, trailing, quiet, m_theme.color(style::Token::Text2), Qt::AlignRight);
    if (option.state & QStyle::State_HasFocus)
        style::paintFocusRing(painter, option.rect, m_theme, 3.0);
    painter->restore();
}

QSize TreeStatusDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return QSize(style::textWidth(style::font(style::TextSize::Body, true), index.data().toString()) +
                     style::textWidth(style::font(style::TextSize::Caption), index.data(TrailingRole).toString()) +
                     kGlyph + kIcon + 30,
                 style::kTreeRow);
}

} // namespace lumos::delegates
