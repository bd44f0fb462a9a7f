// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/key_badge.h"

#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace lumos::widgets {

KeyBadge::KeyBadge(const style::Theme& theme, const QString& keys, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFont(style::font(style::TextSize::Axis));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeys(keys);
}

void KeyBadge::setKeys(const QString& keys)
{
    m_keys = keys;
    setAccessibleName(keys);
    updateGeometry();
    update();
}

QSize KeyBadge::sizeHint() const { return QSize(std::max(18, style::textWidth(font(), m_keys) + 12), 18); }

void KeyBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    style::paintPanel(&painter, rect(), m_theme.color(style::Token::Header), m_theme.color(style::Token::Border), 3);
    style::paintLine(&painter, rect(), m_keys, font(), m_theme.color(style::Token::Text2), Qt::AlignCenter);
}

} // namespace lumos::widgets
