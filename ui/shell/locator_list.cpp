// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/locator_list.h"

#include "style/fonts.h"
#include "style/icons.h"
#include "style/metrics.h"
#include "style/status_glyph.h"
#include "style/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace lumos::shell {

namespace {

constexpr int kHeading = 28;
constexpr int kRow = 34;
constexpr int kFoot = 30;

QString headingOf(viewmodels::LocatorKind kind)
{
    switch (kind) {
    case viewmodels::LocatorKind::Tenant: return LocatorList::tr("Tenants");
    case viewmodels::LocatorKind::Project: return LocatorList::tr("Projects");
    case viewmodels::LocatorKind::Incident: return LocatorList::tr("Incidents");
    case viewmodels::LocatorKind::Action: return LocatorList::tr("Actions");
    }
    return {};
}

} // namespace

LocatorList::LocatorList(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LocatorList::setMatches(std::vector<viewmodels::LocatorMatch> matches, qsizetype needleLength, std::size_t total,
                             qint64 elapsedMs)
{
    m_matches = std::move(matches);
    m_needleLength = needleLength;
    m_total = total;
    m_elapsedMs = elapsedMs;
    m_current = 0;
    layoutRows();
    updateGeometry();
    update();
}

void LocatorList::layoutRows()
{
    m_rows.clear();
    int y = 0;
    for (std::size_t i = 0; i < m_matches.size(); ++i) {
        const auto kind = m_matches[i].item->kind;
        if (i == 0 || m_matches[i - 1].item->kind != kind) {
            m_rows.push_back({-1, kind, y, kHeading});
            y += kHeading;
        }
        m_rows.push_back({static_cast<int>(i), kind, y, kRow});
        y += kRow;
    }
    m_height = std::max(y, kRow) + kFoot;
}

QSize LocatorList::sizeHint() const { return {600, m_height}; }

void LocatorList::move(int rows)
{
    if (m_matches.empty())
        return;
    m_current = std::clamp(m_current + rows, 0, static_cast<int>(m_matches.size()) - 1);
    update();
}

const viewmodels::LocatorItem* LocatorList::current() const
{
    return m_matches.empty() ? nullptr : m_matches[static_cast<std::size_t>(m_current)].item;
}

void LocatorList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Row& row : m_rows) {
        if (row.match >= 0) {
            paintItem(painter, row);
            continue;
        }
        painter.setFont(style::font(style::TextSize::Caption));
        painter.setPen(m_theme.color(style::Token::Text3));
        painter.drawText(QRect(style::kSpace4, row.top, width(), row.height), Qt::AlignVCenter | Qt::AlignLeft,
                         headingOf(row.kind));
    }
    if (m_rows.empty()) {
        painter.setPen(m_theme.color(style::Token::Text2));
        painter.drawText(QRect(style::kSpace4, 0, width(), kRow), Qt::AlignVCenter,
                         tr("Nothing matches. Try a shorter word or another prefix."));
    }
    paintFoot(painter);
}

void LocatorList::paintItem(QPainter& painter, const Row& row) const
{
    const viewmodels::LocatorMatch& match = m_matches[static_cast<std::size_t>(row.match)];
    const QRect area(0, row.top, width(), row.height);
    if (row.match == m_current)
        painter.fillRect(area, m_theme.color(style::Token::Selected));
    const QRectF mark(style::kSpace4, row.top + (row.height - 16) / 2.0, 16, 16);
    if (match.item->kind == viewmodels::LocatorKind::Action)
        style::paintIcon(&painter, mark, style::Icon::Zap, m_theme.color(style::Token::Text2));
    else
        style::paintGlyph(&painter, mark, match.item->level, m_theme.tokens());

    int x = style::kSpace4 + 26;
    painter.setFont(style::font(style::TextSize::Body));
    const QFontMetrics metrics = painter.fontMetrics();
    const auto piece = [&](const QString& text, style::Token color) {
        painter.setPen(m_theme.color(color));
        painter.drawText(QRect(x, row.top, width() - x, row.height), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += metrics.horizontalAdvance(text);
    };
    const QString& title = match.item->title;
    if (match.at >= 0) {
        piece(title.left(match.at), style::Token::Text);
        piece(title.mid(match.at, m_needleLength), style::Token::Link);
        piece(title.mid(match.at + m_needleLength), style::Token::Text);
    } else {
        piece(title, style::Token::Text);
    }
    x += style::kSpace2;
    painter.setFont(style::font(style::TextSize::Caption));
    piece(match.item->detail, style::Token::Text3);
    if (!match.item->key.isEmpty()) {
        painter.setPen(m_theme.color(style::Token::Text3));
        painter.drawText(area.adjusted(0, 0, -style::kSpace4, 0), Qt::AlignVCenter | Qt::AlignRight, match.item->key);
    }
}

void LocatorList::paintFoot(QPainter& painter) const
{
    const QRect foot(0, height() - kFoot, width(), kFoot);
    painter.fillRect(foot, m_theme.color(style::Token::Header));
    painter.fillRect(0, foot.top(), width(), 1, m_theme.color(style::Token::Border));
    painter.setFont(style::font(style::TextSize::Caption));
    painter.setPen(m_theme.color(style::Token::Text2));
    painter.drawText(foot.adjusted(style::kSpace4, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("↑ ↓ move    Enter open    Esc close"));
    painter.drawText(foot.adjusted(0, 0, -style::kSpace4, 0), Qt::AlignVCenter | Qt::AlignRight,
                     tr("%1 of %2 results, %3 ms")
                         .arg(locale().toString(static_cast<qlonglong>(m_matches.size())),
                              locale().toString(static_cast<qlonglong>(m_total)), locale().toString(m_elapsedMs)));
}

void LocatorList::mouseMoveEvent(QMouseEvent* event)
{
    for (const Row& row : m_rows)
        if (row.match >= 0 && event->pos().y() >= row.top && event->pos().y() < row.top + row.height &&
            m_current != row.match) {
            m_current = row.match;
            update();
        }
}

void LocatorList::mouseReleaseEvent(QMouseEvent* event)
{
    for (const Row& row : m_rows)
        if (row.match >= 0 && event->pos().y() >= row.top && event->pos().y() < row.top + row.height)
            emit chosen();
}

} // namespace lumos::shell
