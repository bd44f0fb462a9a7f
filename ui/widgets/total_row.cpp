// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/total_row.h"

#include "style/metrics.h"
#include "style/painting.h"
#include "style/theme.h"
#include "widgets/data_table.h"

#include <QtGui/QPainter>

namespace lumos::widgets {

TotalRow::TotalRow(const style::Theme& theme, DataTable& table) : QWidget(&table), m_theme(theme), m_table(table) {}

void TotalRow::setTexts(const QStringList& texts)
{
    m_texts = texts;
    setAccessibleName(texts.join(u' '));
    update();
}

int TotalRow::textWidth(int column) const
{
    if (column >= m_texts.size())
        return 0;
    return 2 * (column == 0 ? style::kCellEdge : style::kCellGap) +
           style::textWidth(style::font(style::TextSize::Body, true), m_texts.at(column));
}

void TotalRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(style::Token::Card));
    style::paintHairline(&painter, rect(), Qt::TopEdge, m_theme.color(style::Token::BorderSubtle));
    for (int column = 0; column < m_texts.size(); ++column) {
        if (m_table.isColumnHidden(column))
            continue;
        const QRect cell(m_table.columnViewportPosition(column), 0, m_table.columnWidth(column), height());
        const int left = column == 0 ? style::kCellEdge : style::kCellGap;
        const int right = column + 1 == m_texts.size() ? style::kCellEdge : style::kCellGap;
        style::paintLine(&painter, cell.adjusted(left, 0, -right, 0), m_texts.at(column),
                         style::font(style::TextSize::Body, true), m_theme.color(style::Token::Text),
                         m_table.isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft);
    }
}

} // namespace lumos::widgets
