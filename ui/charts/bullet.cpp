// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/bullet.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace lumos::charts {

namespace {

constexpr double kScaleEnd = 110.0;

void paintZones(QPainter* painter, const QRectF& ground, const style::Tokens& tokens)
{
    constexpr double kEdges[] = {0.0, 80.0, 90.0, 95.0, 100.0};
    for (int zone = 0; zone < 4; ++zone) {
        const double left = bulletX(ground, kEdges[zone]);
        const double right = bulletX(ground, kEdges[zone + 1]);
        painter->fillRect(QRectF(left, ground.top(), right - left, ground.height()), tokens.zone(zone));
    }
}

void paintDiamond(QPainter* painter, const QPointF& center, double radius, const style::Tokens& tokens)
{
    const QPolygonF shape({center + QPointF(0, -radius), center + QPointF(radius, 0), center + QPointF(0, radius),
                           center + QPointF(-radius, 0)});
    painter->setPen(QPen(tokens.color(style::Token::Text), 1.3));
    painter->setBrush(tokens.color(style::Token::Card));
    painter->drawPolygon(shape);
}

} // namespace

double bulletX(const QRectF& rect, double percent)
{
    return rect.left() + std::clamp(percent, 0.0, kScaleEnd) / kScaleEnd * rect.width();
}

void paintBullet(QPainter* painter, const QRectF& rect, const BulletValue& value, const style::Tokens& tokens,
                 BulletScale scale)
{
    const QColor ink = tokens.color(style::Token::Text);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double groundHeight = rect.height() * 0.72;
    const QRectF ground(rect.left(), rect.center().y() - groundHeight / 2, rect.width(), groundHeight);
    if (scale == BulletScale::Zones)
        paintZones(painter, ground, tokens);
    else
        painter->fillRect(QRectF(ground.left(), ground.top(), bulletX(ground, 100.0) - ground.left(), groundHeight),
                          tokens.color(style::Token::Track));

    const double barHeight = std::max(4.0, rect.height() * 0.44);
    const double right = bulletX(rect, value.percent);
    if (right - rect.left() >= 1.0) {
        // The outline in the text colour keeps light fills apart from the zones behind them.
        painter->setPen(QPen(tokens.text(value.level), 1.0));
        painter->setBrush(tokens.fill(value.level));
        painter->drawRect(
            QRectF(rect.left() + 0.5, rect.center().y() - barHeight / 2, right - rect.left() - 1.0, barHeight));
    }
    painter->fillRect(QRectF(bulletX(rect, 100.0) - 1.0, rect.top(), 2.0, rect.height()), ink);
    if (value.peak) {
        const double tickHeight = rect.height() * 0.62;
        painter->fillRect(QRectF(bulletX(rect, *value.peak) - 1.0, rect.center().y() - tickHeight / 2, 2.0, tickHeight),
                          ink);
    }
    if (value.forecast)
        paintDiamond(painter, QPointF(bulletX(rect, *value.forecast), rect.center().y()),
                     std::min(5.0, rect.height() * 0.34), tokens);
    painter->restore();
}

} // namespace lumos::charts
