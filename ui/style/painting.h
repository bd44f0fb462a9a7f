// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/fonts.h"

#include <Qt>

class QColor;
class QFont;
class QPainter;
class QPointF;
class QRect;
class QRectF;
class QString;

namespace lumos::style {

/// A rounded rectangle whose one pixel border lies on whole pixels. An invalid colour leaves out fill or border.
void paintPanel(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border, double radius,
                double borderWidth = 1.0);

/// A one pixel line along one edge of `rect`, inside it.
void paintHairline(QPainter* painter, const QRect& rect, Qt::Edge edge, const QColor& color);

/// One line of text, elided at the right when it does not fit; vertically centred unless told otherwise.
void paintLine(QPainter* painter, const QRect& rect, const QString& text, const QFont& font, const QColor& color,
               Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

int textWidth(const QFont& font, const QString& text);

/// A count in a filled circle or pill with its centre at `center`.
void paintBadge(QPainter* painter, const QPointF& center, int count, const QColor& fill, const QColor& text);

} // namespace lumos::style
