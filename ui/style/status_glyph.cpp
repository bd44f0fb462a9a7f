// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/status_glyph.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPixmapCache>

namespace lumos::style {

namespace {

// Shapes are drawn in a square of 16 units.
QPainterPath outline(domain::Level level)
{
    QPainterPath path;
    switch (level) {
    case domain::Level::Normal: path.addEllipse(QPointF(8, 8), 6.6, 6.6); break;
    case domain::Level::Warning:
        path.addPolygon(QPolygonF({{8, 1.6}, {15, 14.2}, {1, 14.2}}));
        path.closeSubpath();
        break;
    case domain::Level::High:
        path.addPolygon(QPolygonF({{8, 0.9}, {15.1, 8}, {8, 15.1}, {0.9, 8}}));
        path.closeSubpath();
        break;
    case domain::Level::Critical:
        path.addPolygon(QPolygonF(
            {{5.1, 1.2}, {10.9, 1.2}, {14.8, 5.1}, {14.8, 10.9}, {10.9, 14.8}, {5.1, 14.8}, {1.2, 10.9}, {1.2, 5.1}}));
        path.closeSubpath();
        break;
    case domain::Level::Info: path.addRoundedRect(QRectF(1.6, 1.6, 12.8, 12.8), 3, 3); break;
    case domain::Level::Unknown: path.addEllipse(QPointF(8, 8), 6.2, 6.2); break;
    }
    return path;
}

void paintExclamation(QPainter* painter, double top, double bottom, double dot)
{
    painter->drawLine(QPointF(8, top), QPointF(8, bottom));
    painter->drawPoint(QPointF(8, dot));
}

void paintSymbol(QPainter* painter, domain::Level level)
{
    switch (level) {
    case domain::Level::Normal: painter->drawPolyline(QPolygonF({{5.1, 8.3}, {7.2, 10.4}, {11, 6.1}})); break;
    case domain::Level::Warning: paintExclamation(painter, 6.4, 9.6, 12.1); break;
    case domain::Level::High: paintExclamation(painter, 4.9, 8.4, 11.1); break;
    case domain::Level::Critical:
        painter->drawLine(QPointF(5.7, 5.7), QPointF(10.3, 10.3));
        painter->drawLine(QPointF(10.3, 5.7), QPointF(5.7, 10.3));
        break;
    case domain::Level::Info:
        painter->drawLine(QPointF(8, 7.6), QPointF(8, 11.2));
        painter->drawPoint(QPointF(8, 4.9));
        break;
    case domain::Level::Unknown: {
        QPainterPath mark(QPointF(6.1, 6.4));
        mark.cubicTo(6.3, 4.5, 9.9, 4.4, 9.9, 6.5);
        mark.cubicTo(9.9, 7.8, 8, 7.8, 8, 9.2);
        painter->drawPath(mark);
        painter->drawPoint(QPointF(8, 11.4));
        break;
    }
    }
}

// The mark inside must stand out from its shape, whatever the scheme.
QColor symbolColor(domain::Level level, const Tokens& tokens)
{
    if (level == domain::Level::Unknown)
        return tokens.text(level);
    if (tokens.scheme() == Scheme::Dark)
        return tokens.color(Token::OnAccent);
    return level == domain::Level::Warning ? tokens.color(Token::Text) : tokens.color(Token::OnAccent);
}

} // namespace

void paintGlyph(QPainter* painter, const QRectF& rect, domain::Level level, const Tokens& tokens)
{
    const double side = std::min(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center() - QPointF(side / 2, side / 2));
    painter->scale(side / 16.0, side / 16.0);
    if (level == domain::Level::Unknown) {
        QPen ring(tokens.text(level), 1.4);
        ring.setDashPattern({1.9, 1.35});
        ring.setCapStyle(Qt::FlatCap);
        painter->strokePath(outline(level), ring);
    } else {
        QPen edge(tokens.text(level), 0.9);
        edge.setJoinStyle(Qt::RoundJoin);
        painter->setPen(edge);
        painter->setBrush(tokens.fill(level));
        painter->drawPath(outline(level));
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(symbolColor(level, tokens), 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    paintSymbol(painter, level);
    painter->restore();
}

QPixmap glyphPixmap(domain::Level level, const Tokens& tokens, int size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("lumos-glyph/%1/%2/%3/%4")
                            .arg(static_cast<int>(level))
                            .arg(static_cast<int>(tokens.scheme()))
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintGlyph(&painter, QRectF(0, 0, size, size), level, tokens);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon glyphIcon(domain::Level level, const Tokens& tokens, int size)
{
    QIcon icon;
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Active, QIcon::Selected, QIcon::Disabled})
            icon.addPixmap(glyphPixmap(level, tokens, size, ratio), mode);
    }
    return icon;
}

QString levelText(domain::Level level)
{
    switch (level) {
    case domain::Level::Normal: return QCoreApplication::translate("lumos::style", "Normal");
    case domain::Level::Warning: return QCoreApplication::translate("lumos::style", "Warning");
    case domain::Level::High: return QCoreApplication::translate("lumos::style", "High");
    case domain::Level::Critical: return QCoreApplication::translate("lumos::style", "Critical");
    case domain::Level::Info: return QCoreApplication::translate("lumos::style", "Info");
    case domain::Level::Unknown: break;
    }
    return QCoreApplication::translate("lumos::style", "Unknown");
}

} // namespace lumos::style
