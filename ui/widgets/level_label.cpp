// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/level_label.h"

#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace lumos::widgets {

LevelLabel::LevelLabel(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFont(style::font());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LevelLabel::setContent(domain::Level level, const QString& text)
{
    m_level = level;
    m_text = text;
    setAccessibleName(tr("%1: %2").arg(style::levelText(level), text));
    updateGeometry();
    update();
}

void LevelLabel::setPlain(bool plain)
{
    m_plain = plain;
    update();
}

void LevelLabel::setStrong(bool strong)
{
    m_strong = strong;
    setFont(style::font(style::TextSize::Body, strong));
    updateGeometry();
}

QSize LevelLabel::sizeHint() const { return QSize(style::textWidth(font(), m_text) + 24, 20); }

QSize LevelLabel::minimumSizeHint() const { return QSize(sizeHint().width(), 20); }

void LevelLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const style::Tokens& tokens = m_theme.tokens();
    const int side = m_strong ? 16 : 14;
    style::paintGlyph(&painter, QRectF(0, (height() - side) / 2.0, side, side), m_level, tokens);
    style::paintLine(&painter, rect().adjusted(side + 6, 0, 0, 0), m_text, font(),
                     m_plain ? tokens.color(style::Token::Text) : tokens.text(m_level));
}

} // namespace lumos::widgets
