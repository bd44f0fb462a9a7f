// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/buttons.h"

#include "style/console_style.h"
#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QPainter>

namespace lumos::widgets {

ActionButton::ActionButton(const style::Theme& theme, style::Icon icon, const QString& text, Kind kind,
                           QWidget* parent)
    : QPushButton(text, parent), m_theme(theme), m_icon(icon), m_kind(kind)
{
    if (kind == Kind::Primary)
        setProperty("kind", QStringLiteral("primary"));
    if (text.isEmpty())
        setFixedWidth(34);
    setIconSize(QSize(16, 16));
    connect(&theme, &style::Theme::changed, this, &ActionButton::refreshIcon);
    refreshIcon();
}

void ActionButton::setThemedIcon(style::Icon icon)
{
    m_icon = icon;
    refreshIcon();
}

void ActionButton::refreshIcon()
{
    setIcon(m_theme.icon(m_icon, m_kind == Kind::Primary ? style::Token::OnAccent : style::Token::Text2));
}

IconButton::IconButton(const style::Theme& theme, style::Icon icon, const QString& toolTip, int iconSize,
                       QWidget* parent)
    : QToolButton(parent), m_theme(theme), m_icon(icon)
{
    setIconSize(QSize(iconSize, iconSize));
    setFixedSize(iconSize > 16 ? QSize(30, 30) : QSize(style::kMinimumTarget, style::kMinimumTarget));
    setFocusPolicy(Qt::TabFocus);
    setName(toolTip);
    connect(&theme, &style::Theme::changed, this, &IconButton::refreshIcon);
    refreshIcon();
}

void IconButton::setThemedIcon(style::Icon icon)
{
    m_icon = icon;
    refreshIcon();
}

void IconButton::setName(const QString& toolTip)
{
    setToolTip(toolTip);
    setAccessibleName(toolTip);
}

void IconButton::setBadge(int count)
{
    m_badge = count;
    update();
}

void IconButton::refreshIcon()
{
    setIcon(m_theme.icon(m_icon, style::Token::Text2, iconSize().width()));
}

void IconButton::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    if (m_badge <= 0)
        return;
    QPainter painter(this);
    style::paintBadge(&painter, QPointF(width() - 8.5, 8.0), m_badge, m_theme.color(style::Token::Crit),
                      m_theme.color(style::Token::OnAccent));
}

LinkButton::LinkButton(const style::Theme& theme, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return QSize(style::textWidth(font(), text()) + 4, std::max(style::kMinimumTarget, fontMetrics().height()));
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont shown = font();
    shown.setUnderline(underMouse() && isEnabled());
    const style::Token color = isEnabled() ? style::Token::Link : style::Token::Disabled;
    style::paintLine(&painter, rect().adjusted(2, 0, -1, 0), text(), shown, m_theme.color(color));
    if (hasFocus())
        style::paintFocusRing(&painter, rect(), m_theme, 3.0);
}

} // namespace lumos::widgets
