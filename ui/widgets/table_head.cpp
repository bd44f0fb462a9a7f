// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table_head.h"

#include "style/painting.h"
#include "style/theme.h"
#include "widgets/data_table.h"

#include <QtGui/QPainter>

namespace lumos::widgets {

namespace {

constexpr int kHeight = 28;
constexpr int kPadding = 12;
constexpr int kArrow = 12;

QFont headFont() { return style::font(style::TextSize::Caption, true); }

} // namespace

TableHead::TableHead(DataTable& table) : QHeaderView(Qt::Horizontal, &table), m_table(table)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(32);
    setFixedHeight(kHeight);
}

QSize TableHead::sizeHint() const { return QSize(QHeaderView::sizeHint().width(), kHeight); }

QSize TableHead::sectionSizeFromContents(int logicalIndex) const
{
    const QString text = model() ? model()->headerData(logicalIndex, Qt::Horizontal).toString() : QString();
    return QSize(style::textWidth(headFont(), text) + 2 * kPadding + (isSortIndicatorShown() ? kArrow : 0), kHeight);
}

void TableHead::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const style::Theme& theme = m_table.theme();
    painter->fillRect(rect, theme.color(style::Token::Header));
    style::paintHairline(painter, rect, Qt::BottomEdge, theme.color(style::Token::Border));
    const bool right = m_table.isNumeric(logicalIndex);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    QRect text = rect.adjusted(kPadding, 0, -kPadding, 0);
    if (sorted) {
        // The arrow stands on the free side, so that heads and numbers keep their common edge.
        const QRectF arrow(right ? text.left() : text.right() - kArrow + 6, rect.center().y() - kArrow / 2.0, kArrow,
                           kArrow);
        style::paintIcon(painter, arrow,
                         sortIndicatorOrder() == Qt::AscendingOrder ? style::Icon::ChevronUp : style::Icon::ChevronDown,
                         theme.color(style::Token::Text2));
        text.adjust(right ? kArrow : 0, 0, right ? 0 : -kArrow + 6, 0);
    }
    style::paintLine(painter, text, model()->headerData(logicalIndex, Qt::Horizontal).toString(), headFont(),
                     theme.color(style::Token::Text2), right ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace lumos::widgets
