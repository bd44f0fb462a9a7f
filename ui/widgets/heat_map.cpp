// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map.h"

#include "style/console_style.h"
#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

namespace lumos::widgets {

namespace {

constexpr int kRow = 25;
constexpr int kHead = 24;
constexpr int kCellMinimum = 46;
constexpr int kGlyph = 12;

QFont bodyFont(bool strong = false) { return style::font(style::TextSize::Body, strong); }
QFont headFont() { return style::font(style::TextSize::Caption, true); }

// Where names, columns and rows lie for a width.
struct Layout {
    double names = 0.0;
    double cell = 0.0;
    double left = 0.0;
    double top = 0.0;

    Layout(const QRectF& rect, const HeatMapContent& content) : left(rect.left()), top(rect.top())
    {
        for (const HeatRow& row : content.rows)
            names = std::max(names, style::textWidth(bodyFont(), row.name) + 16.0);
        names = std::min(std::max(names, rect.width() * 0.24), rect.width() * 0.45);
        cell = content.columns.isEmpty() ? 0.0 : (rect.width() - names) / static_cast<double>(content.columns.size());
    }

    QRectF cellRect(int row, int column) const
    {
        return QRectF(left + names + column * cell, top + kHead + row * kRow, cell, kRow).adjusted(1, 1, -1, -1);
    }
    QRectF nameRect(int row) const { return QRectF(left, top + kHead + row * kRow, names - 6, kRow); }
    QPoint at(const QPointF& position, const HeatMapContent& content) const
    {
        const int row = static_cast<int>(std::floor((position.y() - top - kHead) / kRow));
        if (row < 0 || row >= content.rows.size())
            return {-2, -2};
        if (position.x() < left + names)
            return {-1, row};
        const int column = static_cast<int>((position.x() - left - names) / cell);
        return column < content.columns.size() ? QPoint(column, row) : QPoint(-2, -2);
    }
};

void paintCell(QPainter* painter, const QRectF& rect, const HeatCell& cell, const style::Tokens& tokens)
{
    const bool alarming = cell.percent && cell.level >= domain::Level::Warning;
    const QRect text = rect.toAlignedRect().adjusted(2, 0, -6, 0);
    if (!cell.percent) {
        style::paintPanel(painter, rect, tokens.color(style::Token::Header), QColor(), 2);
        style::paintLine(painter, text, QStringLiteral("–"), bodyFont(), tokens.color(style::Token::Text3),
                         Qt::AlignRight);
        return;
    }
    const QString number = QLocale().toString(qRound(*cell.percent));
    if (alarming)
        style::paintPanel(painter, rect, tokens.soft(cell.level), tokens.fill(cell.level), 2, 1.5);
    else
        style::paintPanel(painter, rect, tokens.ramp(*cell.percent / 80.0), QColor(), 2);
    style::paintLine(painter, text, number, bodyFont(alarming),
                     alarming ? tokens.text(cell.level) : tokens.color(style::Token::Text), Qt::AlignRight);
    if (alarming) {
        const double left = text.right() - style::textWidth(bodyFont(true), number) - kGlyph - 4.0;
        style::paintGlyph(painter, QRectF(left, rect.center().y() - kGlyph / 2.0, kGlyph, kGlyph), cell.level, tokens);
    }
}

} // namespace

void paintHeatMap(QPainter* painter, const QRectF& rect, const HeatMapContent& content, const style::Tokens& tokens)
{
    const Layout layout(rect, content);
    const QColor head = tokens.color(style::Token::Text2);
    style::paintLine(painter, QRectF(rect.left(), rect.top(), layout.names, kHead).toRect(), content.corner, headFont(),
                     head);
    for (int column = 0; column < content.columns.size(); ++column) {
        const QRectF cell = layout.cellRect(0, column);
        style::paintLine(painter, QRectF(cell.left(), rect.top(), cell.width() - 5, kHead).toRect(),
                         content.columns.at(column), headFont(), head, Qt::AlignRight);
    }
    for (int row = 0; row < content.rows.size(); ++row) {
        const HeatRow& values = content.rows.at(row);
        style::paintLine(painter, layout.nameRect(row).toRect(), values.name, bodyFont(),
                         tokens.color(style::Token::Link));
        for (int column = 0; column < std::min(values.cells.size(), content.columns.size()); ++column)
            paintCell(painter, layout.cellRect(row, column), values.cells.at(column), tokens);
    }
}

HeatMap::HeatMap(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatMap::setContent(const HeatMapContent& content)
{
    m_content = content;
    m_current = QPoint(-1, 0);
    QStringList spoken;
    for (const HeatRow& row : content.rows) {
        for (int column = 0; column < std::min(row.cells.size(), content.columns.size()); ++column) {
            const HeatCell& cell = row.cells.at(column);
            if (cell.percent && cell.level >= domain::Level::Warning)
                spoken << tr("%1, %2: %3 percent, %4")
                              .arg(row.name, content.columns.at(column))
                              .arg(qRound(*cell.percent))
                              .arg(style::levelText(cell.level));
        }
    }
    setAccessibleDescription(spoken.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

QSize HeatMap::sizeHint() const { return QSize(minimumSizeHint().width() + 120, minimumSizeHint().height()); }

QSize HeatMap::minimumSizeHint() const
{
    return QSize(110 + kCellMinimum * static_cast<int>(m_content.columns.size()),
                 kHead + kRow * static_cast<int>(m_content.rows.size()));
}

void HeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintHeatMap(&painter, QRectF(rect()), m_content, m_theme.tokens());
    const Layout layout(QRectF(rect()), m_content);
    if (m_hovered.x() >= 0)
        style::paintPanel(&painter, layout.cellRect(m_hovered.y(), m_hovered.x()), QColor(),
                          m_theme.color(style::Token::BorderStrong), 2);
    if (hasFocus() && !m_content.rows.isEmpty()) {
        const QRectF ring =
            m_current.x() < 0 ? layout.nameRect(m_current.y()) : layout.cellRect(m_current.y(), m_current.x());
        style::paintFocusRing(&painter, ring, m_theme, 2.0);
    }
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = Layout(QRectF(rect()), m_content).at(event->position(), m_content);
    setCursor(m_hovered.x() >= -1 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint hit = Layout(QRectF(rect()), m_content).at(event->position(), m_content);
    if (hit.x() >= -1)
        emit activated(m_content.rows.at(hit.y()).key, hit.x());
}

void HeatMap::leaveEvent(QEvent*)
{
    m_hovered = QPoint(-2, -2);
    update();
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const int lastRow = static_cast<int>(m_content.rows.size()) - 1;
    const int lastColumn = static_cast<int>(m_content.columns.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: m_current.setY(std::max(0, m_current.y() - 1)); break;
    case Qt::Key_Down: m_current.setY(std::max(0, std::min(lastRow, m_current.y() + 1))); break;
    case Qt::Key_Left: m_current.setX(std::max(-1, m_current.x() - 1)); break;
    case Qt::Key_Right: m_current.setX(std::min(lastColumn, m_current.x() + 1)); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current.y() <= lastRow)
            emit activated(m_content.rows.at(m_current.y()).key, m_current.x());
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        const QPoint hit = Layout(QRectF(rect()), m_content).at(help->pos(), m_content);
        QString tip;
        if (hit.x() >= 0 && hit.x() < m_content.rows.at(hit.y()).cells.size()) {
            const HeatRow& row = m_content.rows.at(hit.y());
            const HeatCell& cell = row.cells.at(hit.x());
            tip = cell.percent
                      ? tr("%1, %2: %3 % of the limit")
                            .arg(row.name, m_content.columns.at(hit.x()), QLocale().toString(*cell.percent, 'f', 1))
                      : tr("%1, %2: no limit").arg(row.name, m_content.columns.at(hit.x()));
        }
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace lumos::widgets
