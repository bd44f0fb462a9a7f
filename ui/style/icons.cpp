// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/icons.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace lumos::style {

namespace {

// The drawings are made for 24 px; small sizes need a lighter stroke to keep their counters open.
QByteArray strokeWidth(double size) { return size <= 17.0 ? QByteArrayLiteral("2.1") : QByteArrayLiteral("1.8"); }

QByteArray drawing(Icon icon)
{
    static QHash<int, QByteArray> loaded;
    QByteArray& svg = loaded[static_cast<int>(icon)];
    if (svg.isEmpty() && icon != Icon::None) {
        loadResources();
        QFile file(QStringLiteral(":/lumos/icons/%1.svg").arg(iconName(icon)));
        if (file.open(QIODevice::ReadOnly))
            svg = file.readAll();
    }
    return svg;
}

void paintVectors(QPainter* painter, const QRectF& square, Icon icon, const QColor& color)
{
    QByteArray svg = drawing(icon);
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"" + strokeWidth(square.width()) + "\"");
    QSvgRenderer renderer(svg);
    renderer.render(painter, square);
}

// On screen the drawing comes from the cache, on whole pixels; only paper and SVG get it as vectors.
bool paintCached(QPainter* painter, const QRectF& rect, Icon icon, const QColor& color, double side)
{
    const bool screen = painter->paintEngine()->type() == QPaintEngine::Raster;
    const QTransform& transform = painter->worldTransform();
    if (!screen || transform.type() > QTransform::TxTranslate || side != std::floor(side))
        return false;
    const double ratio = painter->device()->devicePixelRatioF();
    const auto onPixel = [ratio](double position) { return std::floor(position * ratio + 0.5) / ratio; };
    const QPointF at = rect.center() - QPointF(side / 2, side / 2);
    painter->drawPixmap(QPointF(onPixel(at.x()), onPixel(at.y())),
                        iconPixmap(icon, color, static_cast<int>(side), ratio));
    return true;
}

} // namespace

void paintIcon(QPainter* painter, const QRectF& rect, Icon icon, const QColor& color)
{
    if (icon == Icon::None)
        return;
    const double side = std::min(rect.width(), rect.height());
    if (paintCached(painter, rect, icon, color, side))
        return;
    QRectF square(0.0, 0.0, side, side);
    square.moveCenter(rect.center());
    paintVectors(painter, square, icon, color);
}

QPixmap iconPixmap(Icon icon, const QColor& color, int size, qreal devicePixelRatio)
{
    const QString key =
        QStringLiteral("lumos-icon/%1/%2/%3/%4").arg(iconName(icon), color.name()).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintVectors(&painter, QRectF(0, 0, size, size), icon, color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon themedIcon(const Tokens& tokens, Icon icon, Token color, int size)
{
    if (icon == Icon::None)
        return {};
    QIcon result;
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        const QPixmap normal = iconPixmap(icon, tokens.color(color), size, ratio);
        // Without pixmaps of its own for Selected and Active, Fusion tints them.
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Active, QIcon::Selected})
            result.addPixmap(normal, mode);
        result.addPixmap(iconPixmap(icon, tokens.color(Token::Disabled), size, ratio), QIcon::Disabled);
    }
    return result;
}

QIcon applicationIcon()
{
    loadResources();
    return QIcon(QStringLiteral(":/lumos/icons/lumos-console.svg"));
}

} // namespace lumos::style
