// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QtGui/QIcon>

class QPainter;
class QRectF;
class QString;

namespace lumos::style {

/// Draws the status shape of a level into the square centre of `rect`, from 10 px up: circle with a tick, triangle,
/// diamond, octagon with a cross, rounded square with an i, dashed circle with a question mark.
void paintGlyph(QPainter* painter, const QRectF& rect, domain::Level level, const Tokens& tokens);

QPixmap glyphPixmap(domain::Level level, const Tokens& tokens, int size, qreal devicePixelRatio = 1.0);
/// As an icon that looks the same when selected or hovered.
QIcon glyphIcon(domain::Level level, const Tokens& tokens, int size = 16);

/// The word for a level in the language of the user: "Normal", "Warning", "High", "Critical", "Info", "Unknown".
QString levelText(domain::Level level);

} // namespace lumos::style
