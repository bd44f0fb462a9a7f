// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/cluster_list.h"

#include "charts/bullet.h"
#include "domain/quota.h"
#include "style/fonts.h"
#include "style/status_glyph.h"

#include <QtGui/QPainter>

namespace lumos::pages {

namespace {

constexpr int kTitleHeight = 20;
constexpr int kRowHeight = 42;

} // namespace

ClusterList::ClusterList(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &style::Theme::changed, this, qOverload<>(&QWidget::update));
    setFixedWidth(190);
}

void ClusterList::setClusters(std::vector<services::ClusterRow> clusters, const viewmodels::Formats& formats,
                              const QString& title)
{
    m_clusters = std::move(clusters);
    m_formats = formats;
    m_title = title;
    QString spoken = title;
    for (const services::ClusterRow& c : m_clusters)
        spoken += QStringLiteral("; %1 %2").arg(
            c.name, m_formats.percent(domain::sharePoints({c.allocatedMilli}, {c.capacityMilli})));
    setAccessibleName(spoken);
    updateGeometry();
    update();
}

QSize ClusterList::sizeHint() const { return {190, kTitleHeight + kRowHeight * static_cast<int>(m_clusters.size())}; }

void ClusterList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style::font(style::TextSize::Caption));
    painter.setPen(m_theme.color(style::Token::Text2));
    painter.drawText(QRect(0, 0, width(), kTitleHeight), Qt::AlignVCenter | Qt::AlignLeft, m_title);
    int y = kTitleHeight;
    for (const services::ClusterRow& c : m_clusters) {
        if (y + kRowHeight > height())
            break;
        const qint64 points = domain::sharePoints({c.allocatedMilli}, {c.capacityMilli});
        const domain::Level level = domain::levelOf({c.allocatedMilli}, {c.capacityMilli});
        const QRect top(0, y, width(), 20);
        painter.setFont(style::font());
        painter.setPen(m_theme.color(style::Token::Text));
        painter.drawText(top, Qt::AlignVCenter | Qt::AlignLeft, c.name);
        painter.drawText(top, Qt::AlignVCenter | Qt::AlignRight,
                         QStringLiteral("%1 / %2").arg(m_formats.integer(c.allocatedMilli / 1000),
                                                       m_formats.integer(c.capacityMilli / 1000)));
        const QRect low(0, y + 20, width(), 18);
        charts::paintBullet(&painter, QRectF(0, y + 23, width() - 76, 11),
                            {static_cast<double>(points) / 100.0, std::nullopt, std::nullopt, level}, m_theme.tokens());
        style::paintGlyph(&painter, QRectF(width() - 66, y + 22, 13, 13), level, m_theme.tokens());
        painter.setPen(m_theme.tokens().text(level));
        painter.setFont(style::font(style::TextSize::Caption));
        painter.drawText(low, Qt::AlignVCenter | Qt::AlignRight, m_formats.percent(points));
        y += kRowHeight;
    }
}

} // namespace lumos::pages
