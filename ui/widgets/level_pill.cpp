// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/level_pill.h"

#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace lumos::widgets {

LevelPill::LevelPill(const style::Theme& theme, domain::Level level, const QString& text, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_level(level)
{
    setFont(style::font(style::TextSize::Caption));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setContent(level, text);
}

void LevelPill::setContent(domain::Level level, const QString& text)
{
    m_level = level;
    m_text = text;
    setAccessibleName(tr("%1: %2").arg(style::levelText(level), text));
    updateGeometry();
    update();
}

QSize LevelPill::sizeHint() const { return QSize(style::textWidth(font(), m_text) + 34, 21); }

void LevelPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const style::Tokens& tokens = m_theme.tokens();
    style::paintPanel(&painter, rect(), tokens.soft(m_level), QColor(), style::kPillRadius);
    style::paintGlyph(&painter, QRectF(7, (height() - 14) / 2.0, 14, 14), m_level, tokens);
    style::paintLine(&painter, rect().adjusted(25, 0, -4, 0), m_text, font(), tokens.text(m_level));
}

TagLabel::TagLabel(const style::Theme& theme, const QString& text, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFont(style::font(style::TextSize::Caption));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void TagLabel::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize TagLabel::sizeHint() const { return QSize(style::textWidth(font(), m_text) + 16, 20); }

void TagLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    style::paintPanel(&painter, rect(), m_theme.color(style::Token::Card), m_theme.color(style::Token::Border),
                      style::kPillRadius);
    style::paintLine(&painter, rect(), m_text, font(), m_theme.color(style::Token::Text2), Qt::AlignCenter);
}

} // namespace lumos::widgets
