// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ranked_bar_list.h"

#include "style/console_style.h"
#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

namespace lumos::widgets {

namespace {

constexpr int kRow = style::kRowCompact;
constexpr int kGap = 14;
constexpr int kGlyph = 14;
constexpr int kBarMinimum = 48;

QFont bodyFont(bool strong = false) { return style::font(style::TextSize::Body, strong); }
QFont shareFont() { return style::font(style::TextSize::Caption); }

bool isAlarming(const RankedRow& row) { return row.level >= domain::Level::Warning; }

} // namespace

struct RankedBarList::Columns {
    int nameWidth = 0;
    QRect bar;
    int valueRight = 0;
    int valueWidth = 0;
    int shareRight = 0;
    int judgedRight = 0;
    int rightOfBar = 0; ///< room of all columns after the bar
};

RankedBarList::RankedBarList(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFont(bodyFont());
}

void RankedBarList::setRows(const QVector<RankedRow>& rows)
{
    m_rows = rows;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(rows.size()) - 1));
    QStringList spoken;
    for (const RankedRow& row : rows)
        spoken << QStringList{row.name, row.value, row.share, row.judged}.join(u' ');
    setAccessibleDescription(spoken.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

void RankedBarList::setSigned(bool isSigned)
{
    m_signed = isSigned;
    update();
}

QSize RankedBarList::sizeHint() const
{
    return QSize(minimumSizeHint().width() + 80, static_cast<int>(m_rows.size()) * kRow);
}

QSize RankedBarList::minimumSizeHint() const
{
    const Columns c = columns();
    return QSize(std::min(c.nameWidth, 120) + kGap + kBarMinimum + c.rightOfBar,
                 static_cast<int>(m_rows.size()) * kRow);
}

RankedBarList::Columns RankedBarList::columns() const
{
    Columns c;
    int share = 0;
    int judged = 0;
    for (const RankedRow& row : m_rows) {
        c.nameWidth = std::max(c.nameWidth, style::textWidth(bodyFont(), row.name));
        c.valueWidth = std::max(c.valueWidth, style::textWidth(bodyFont(m_signed), row.value));
        share = std::max(share, style::textWidth(shareFont(), row.share));
        judged = std::max(judged,
                          style::textWidth(bodyFont(isAlarming(row)), row.judged) + (isAlarming(row) ? kGlyph + 5 : 0));
    }
    c.judgedRight = width();
    c.shareRight = c.judgedRight - (judged > 0 ? judged + kGap : 0);
    c.valueRight = c.shareRight - (share > 0 ? share + kGap : 0);
    c.rightOfBar = width() - c.valueRight + c.valueWidth + kGap;
    // Long names give way before the bar does.
    c.nameWidth = std::min(c.nameWidth, std::max(60, width() - c.rightOfBar - kBarMinimum - kGap));
    const int left = c.nameWidth + kGap;
    c.bar = QRect(left, 0, std::max(kBarMinimum, width() - c.rightOfBar - left), kRow);
    return c;
}

QRect RankedBarList::rowRect(int row) const { return QRect(0, row * kRow, width(), kRow); }

int RankedBarList::rowAt(const QPoint& position) const
{
    const int row = position.y() / kRow;
    return position.y() >= 0 && row < m_rows.size() ? row : -1;
}

void RankedBarList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Columns c = columns();
    for (int row = 0; row < m_rows.size(); ++row)
        paintRow(&painter, row, c);
}

void RankedBarList::paintRow(QPainter* painter, int row, const Columns& c) const
{
    const RankedRow& content = m_rows.at(row);
    const QRect area = rowRect(row);
    const bool linked = !content.key.isEmpty();
    QFont name = bodyFont();
    name.setUnderline(linked && row == m_hovered);
    style::paintLine(painter, QRect(0, area.top(), c.nameWidth, kRow), content.name, name,
                     m_theme.color(linked ? style::Token::Text : style::Token::Text2));
    paintBar(painter, c.bar.translated(0, area.top()), content);
    QColor value = m_theme.color(style::Token::Text);
    if (m_signed && content.amount != 0.0)
        value = m_theme.tokens().text(content.amount > 0.0 ? domain::Level::High : domain::Level::Info);
    style::paintLine(painter, QRect(c.valueRight - c.valueWidth, area.top(), c.valueWidth, kRow), content.value,
                     bodyFont(m_signed), value, Qt::AlignRight);
    style::paintLine(painter, QRect(c.valueRight, area.top(), c.shareRight - c.valueRight, kRow), content.share,
                     shareFont(), m_theme.color(style::Token::Text2), Qt::AlignRight);
    const bool alarming = isAlarming(content);
    style::paintLine(painter, QRect(c.shareRight, area.top(), c.judgedRight - c.shareRight, kRow), content.judged,
                     bodyFont(alarming),
                     alarming ? m_theme.tokens().text(content.level) : m_theme.color(style::Token::Text),
                     Qt::AlignRight);
    if (alarming) {
        const double left = c.judgedRight - style::textWidth(bodyFont(true), content.judged) - kGlyph - 5.0;
        style::paintGlyph(painter, QRectF(left, area.top() + (kRow - kGlyph) / 2.0, kGlyph, kGlyph), content.level,
                          m_theme.tokens());
    }
    if (hasFocus() && row == m_current)
        style::paintFocusRing(painter, area, m_theme, 3.0);
}

void RankedBarList::paintBar(QPainter* painter, const QRect& area, const RankedRow& row) const
{
    double largest = 0.0;
    for (const RankedRow& each : m_rows)
        largest = std::max(largest, std::abs(each.amount));
    if (largest <= 0.0)
        return;
    const style::Tokens& tokens = m_theme.tokens();
    constexpr double kThickness = 12.0;
    const double top = area.top() + (kRow - kThickness) / 2;
    if (!m_signed) {
        const QColor color = tokens.category(row.key.isEmpty() ? style::Tokens::kOthers : 0);
        painter->fillRect(QRectF(area.left(), top, area.width() * std::abs(row.amount) / largest, kThickness), color);
        return;
    }
    const double middle = area.left() + area.width() / 2.0;
    const double length = area.width() / 2.0 * std::abs(row.amount) / largest;
    const QColor color = row.amount > 0.0 ? tokens.fill(domain::Level::High) : tokens.fill(domain::Level::Info);
    painter->fillRect(QRectF(row.amount > 0.0 ? middle : middle - length, top, length, kThickness), color);
    painter->fillRect(QRectF(middle - 0.5, area.top() + 4, 1, kRow - 8), tokens.color(style::Token::BorderStrong));
}

void RankedBarList::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = rowAt(event->pos());
    const bool linked = m_hovered >= 0 && !m_rows.at(m_hovered).key.isEmpty();
    setCursor(linked ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void RankedBarList::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = rowAt(event->pos());
    if (row >= 0 && !m_rows.at(row).key.isEmpty())
        emit activated(m_rows.at(row).key);
}

void RankedBarList::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void RankedBarList::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: m_current = std::max(0, m_current - 1); break;
    case Qt::Key_Down: m_current = std::min(last, m_current + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current <= last && last >= 0 && !m_rows.at(m_current).key.isEmpty())
            emit activated(m_rows.at(m_current).key);
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

bool RankedBarList::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        const bool cut = row >= 0 && style::textWidth(bodyFont(), m_rows.at(row).name) > columns().nameWidth;
        QToolTip::showText(help->globalPos(), cut ? m_rows.at(row).name : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace lumos::widgets
