// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip_button.h"

#include "style/console_style.h"
#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>

namespace lumos::widgets {

namespace {
constexpr int kPadding = 10;
constexpr int kIcon = 14;
} // namespace

ChipButton::ChipButton(const style::Theme& theme, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFont(style::font(style::TextSize::Caption));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &ChipButton::openMenu);
}

void ChipButton::setLeadingIcon(style::Icon icon)
{
    m_icon = icon;
    updateGeometry();
}

void ChipButton::setMenu(QMenu* menu)
{
    m_menu = menu;
    updateGeometry();
}

void ChipButton::setClearable(bool clearable)
{
    m_clearable = clearable;
    setCheckable(clearable);
    updateGeometry();
}

void ChipButton::setStrong(bool strong)
{
    m_strong = strong;
    setFont(style::font(style::TextSize::Caption, strong));
    updateGeometry();
}

QSize ChipButton::sizeHint() const
{
    int width = 2 * kPadding + style::textWidth(font(), text());
    if (m_icon != style::Icon::None)
        width += kIcon + 5;
    if (m_menu || m_clearable)
        width += kIcon + 5;
    return QSize(width, 26);
}

QRect ChipButton::clearRect() const
{
    return m_clearable && isChecked() ? QRect(width() - kPadding - kIcon - 4, 0, kIcon + 8, height()) : QRect();
}

void ChipButton::openMenu()
{
    if (m_menu)
        m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void ChipButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool active = isChecked();
    const style::Token ground = active         ? style::Token::Selected
                                : underMouse() ? style::Token::Hover
                                               : style::Token::Card;
    style::paintPanel(&painter, rect(), m_theme.color(ground),
                      m_theme.color(active ? style::Token::Accent : style::Token::BorderStrong), height() / 2.0);
    const QColor ink = m_theme.color(isEnabled() ? style::Token::Text : style::Token::Disabled);
    int left = kPadding;
    const double top = (height() - kIcon) / 2.0;
    if (m_icon != style::Icon::None) {
        style::paintIcon(&painter, QRectF(left, top, kIcon, kIcon), m_icon, ink);
        left += kIcon + 5;
    }
    style::paintLine(&painter, QRect(left, 0, width() - left, height()), text(), font(), ink);
    const QRectF trailing(width() - kPadding - kIcon + 2, top, kIcon, kIcon);
    if (m_clearable && active)
        style::paintIcon(&painter, trailing, style::Icon::X, ink);
    else if (m_menu)
        style::paintIcon(&painter, trailing, style::Icon::ChevronDown, ink);
    if (hasFocus())
        style::paintFocusRing(&painter, rect(), m_theme, height() / 2.0);
}

void ChipButton::mouseReleaseEvent(QMouseEvent* event)
{
    if (clearRect().contains(event->pos())) {
        setDown(false);
        emit clearRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void ChipButton::keyPressEvent(QKeyEvent* event)
{
    if (m_clearable && isChecked() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        emit clearRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace lumos::widgets
