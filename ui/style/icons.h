// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"
#include "style/tokens.h"

#include <QtGui/QIcon>

class QPainter;
class QRectF;

namespace lumos::style {

/// Draws the icon in `color`, fitted into the square centre of `rect`: as vectors on paper, from the cache on screen.
void paintIcon(QPainter* painter, const QRectF& rect, Icon icon, const QColor& color);

/// A pixmap of `size` device independent pixels, cached by icon, colour and size. GUI thread only.
QPixmap iconPixmap(Icon icon, const QColor& color, int size, qreal devicePixelRatio = 1.0);

/// An icon that keeps its colour when selected or hovered and greys out when disabled. It is bound to the
/// colours of `tokens`: take a new one when the theme changes.
QIcon themedIcon(const Tokens& tokens, Icon icon, Token color = Token::Text2, int size = 16);

/// The mark of the program: three white bars in a blue square.
QIcon applicationIcon();

} // namespace lumos::style
