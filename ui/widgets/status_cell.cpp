// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/status_cell.h"

#include "style/console_style.h"
#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"

#include <QtCore/QMetaMethod>
#include <QtGui/QPainter>

#include <algorithm>

namespace lumos::widgets {

namespace {
constexpr int kPadding = 8;
constexpr int kGlyph = 13;
constexpr int kBarWidth = 68;
} // namespace

StatusCell::StatusCell(const style::Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setFont(style::font(style::TextSize::Caption));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusCell::setLevel(std::optional<domain::Level> level)
{
    m_level = level;
    updateGeometry();
    update();
}

void StatusCell::setThemedIcon(style::Icon icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void StatusCell::setProgress(std::optional<double> progress)
{
    m_progress = progress;
    updateGeometry();
    update();
}

void StatusCell::setSeparator(Qt::Edge edge)
{
    m_separator = edge;
    update();
}

QSize StatusCell::sizeHint() const
{
    int width = 2 * kPadding + style::textWidth(font(), text());
    if (m_level || m_icon != style::Icon::None)
        width += kGlyph + 5;
    if (m_progress)
        width += kBarWidth + 6;
    return QSize(width, style::kStatusBarHeight - 1);
}

void StatusCell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse() && isEnabled() && isSignalConnected(QMetaMethod::fromSignal(&QAbstractButton::clicked)))
        painter.fillRect(rect(), m_theme.color(style::Token::Hover));
    int left = kPadding;
    const QRectF place(left, (height() - kGlyph) / 2.0, kGlyph, kGlyph);
    if (m_level)
        style::paintGlyph(&painter, place, *m_level, m_theme.tokens());
    else if (m_icon != style::Icon::None)
        style::paintIcon(&painter, place, m_icon, m_theme.color(style::Token::Text2));
    if (m_level || m_icon != style::Icon::None)
        left += kGlyph + 5;
    style::paintLine(&painter, QRect(left, 0, width() - left, height()), text(), font(),
                     m_theme.color(style::Token::Text2));
    left += style::textWidth(font(), text()) + 6;
    if (m_progress) {
        const QRectF bar(left, (height() - 7) / 2.0, kBarWidth, 7);
        style::paintPanel(&painter, bar, m_theme.color(style::Token::Track), m_theme.color(style::Token::Border), 1);
        const double filled = bar.width() * std::clamp(*m_progress, 0.0, 1.0);
        painter.fillRect(QRectF(bar.left(), bar.top(), filled, bar.height()), m_theme.color(style::Token::Accent));
    }
    const QRect inner = rect().adjusted(0, 6, 0, -6);
    style::paintHairline(&painter, inner, m_separator, m_theme.color(style::Token::Border));
    if (hasFocus())
        style::paintFocusRing(&painter, rect(), m_theme, 2.0);
}

} // namespace lumos::widgets
