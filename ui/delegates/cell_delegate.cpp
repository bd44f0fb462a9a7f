// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/cell_delegate.h"

#include "delegates/roles.h"
#include "delegates/row_surface.h"
#include "style/console_style.h"
#include "style/metrics.h"
#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QPainter>

namespace lumos::delegates {

namespace {

constexpr int kMark = 20; // glyph or icon with its gap

const RowSurface* rowSurface(const QStyleOptionViewItem& option)
{
    return dynamic_cast<const RowSurface*>(option.widget);
}

/// Cells at the edges of the table keep in line with the title above them.
int paddingLeft(const QModelIndex& index) { return index.column() == 0 ? style::kCellEdge : style::kCellGap; }
int paddingRight(const QModelIndex& index)
{
    return index.column() + 1 == index.model()->columnCount() ? style::kCellEdge : style::kCellGap;
}

bool isHovered(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (const RowSurface* const surface = rowSurface(option))
        return surface->hoveredRow() == index.row();
    return option.state & QStyle::State_MouseOver;
}

} // namespace

CellDelegate::CellDelegate(const style::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || isHovered(option, index))
        painter->fillRect(option.rect, m_theme.color(selected ? style::Token::Selected : style::Token::Hover));
    if (rowSurface(option))
        style::paintHairline(painter, option.rect, Qt::BottomEdge, m_theme.color(style::Token::BorderSubtle));
    paintContent(painter, option.rect.adjusted(paddingLeft(index), 0, -paddingRight(index), -1), option, index);
    if (option.state & QStyle::State_HasFocus)
        style::paintFocusRing(painter, option.rect, m_theme, 3.0);
    painter->restore();
}

void CellDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem&,
                                const QModelIndex& index) const
{
    paintText(painter, rect, displayText(index.data(), QLocale()), m_theme.color(style::Token::Text), style::font());
}

void CellDelegate::paintText(QPainter* painter, const QRect& rect, const QString& text, const QColor& color,
                             const QFont& font, Qt::Alignment alignment) const
{
    style::paintLine(painter, rect, text, font, color, alignment);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return sizeOf(index, displayText(index.data(), QLocale()));
}

QSize CellDelegate::sizeOf(const QModelIndex& index, const QString& text)
{
    // What alarms is drawn bold.
    const bool bold = index.data(LevelRole).isValid() || index.data(StrongRole).toBool();
    int width =
        paddingLeft(index) + paddingRight(index) + style::textWidth(style::font(style::TextSize::Body, bold), text);
    for (const int role : {static_cast<int>(LevelRole), static_cast<int>(IconRole)})
        width += index.data(role).isValid() ? kMark : 0;
    return QSize(width, style::kRowDefault);
}

} // namespace lumos::delegates
