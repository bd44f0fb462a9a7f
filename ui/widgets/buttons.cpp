// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/buttons.h"

#include "style/console_style.h"
#include "style/painting.h"
#include "style/theme.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QPainter>

namespace lumos::widgets {

namespace {
constexpr int kPadding = 11;
constexpr int kIcon = 16;
constexpr int kGap = 7;
constexpr int kChevron = 14;
} // namespace

ActionButton::ActionButton(const style::Theme& theme, style::Icon icon, const QString& text, Kind kind, QWidget* parent)
    : QPushButton(text, parent), m_theme(theme), m_icon(icon), m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setFont(style::font(style::TextSize::Body, kind == Kind::Primary));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ActionButton::setThemedIcon(style::Icon icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    int width = 2 * kPadding + style::textWidth(font(), shownText());
    if (m_icon != style::Icon::None)
        width += kIcon + (text().isEmpty() ? 0 : kGap);
    if (menu())
        width += kChevron + kGap;
    return QSize(text().isEmpty() ? 34 : width, style::kControlHeight);
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool primary = m_kind == Kind::Primary && isEnabled();
    const bool hovered = underMouse() && isEnabled();
    style::Token ground = hovered ? style::Token::Hover : style::Token::Card;
    if (isDown() || isChecked())
        ground = style::Token::Selected;
    if (primary)
        ground = hovered || isDown() ? style::Token::AccentHover : style::Token::Accent;
    const style::Token border = !isEnabled() ? style::Token::Border : primary ? ground : style::Token::BorderStrong;
    style::paintPanel(&painter, rect(), m_theme.color(ground), m_theme.color(border), style::kControlRadius);
    const style::Token ink = !isEnabled() ? style::Token::Disabled
                             : primary    ? style::Token::OnAccent
                                          : style::Token::Text;
    const int icon = m_icon == style::Icon::None ? 0 : kIcon + (text().isEmpty() ? 0 : kGap);
    const int chevron = menu() ? kChevron + kGap : 0;
    const int content = icon + style::textWidth(font(), shownText()) + chevron;
    int left = std::max(kPadding / 2, (width() - content) / 2);
    style::paintIcon(&painter, QRectF(left, (height() - kIcon) / 2.0, kIcon, kIcon), m_icon, m_theme.color(ink));
    left += icon;
    style::paintLine(&painter, QRect(left, 0, width() - left - chevron, height()), shownText(), font(),
                     m_theme.color(ink));
    if (menu())
        style::paintIcon(&painter,
                         QRectF(left + content - icon - kChevron, (height() - kChevron) / 2.0, kChevron, kChevron),
                         style::Icon::ChevronDown, m_theme.color(ink));
    if (hasFocus()) {
        style::paintFocusRing(&painter, rect(), m_theme, style::kControlRadius);
        if (primary)
            style::paintPanel(&painter, rect().adjusted(2, 2, -2, -2), QColor(), m_theme.color(style::Token::Card),
                              style::kControlRadius - 1);
    }
}

QString ActionButton::shownText() const
{
    QString shown = text();
    return shown.remove(QRegularExpression(QStringLiteral("&(?=[^&])")));
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

void IconButton::refreshIcon() { setIcon(m_theme.icon(m_icon, style::Token::Text2, iconSize().width())); }

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
    return QSize(style::textWidth(font(), text()) + 2, std::max(style::kMinimumTarget, fontMetrics().height()));
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont shown = font();
    shown.setUnderline(underMouse() && isEnabled());
    const style::Token color = isEnabled() ? style::Token::Link : style::Token::Disabled;
    style::paintLine(&painter, rect().adjusted(1, 0, 0, 0), text(), shown, m_theme.color(color));
    if (hasFocus())
        style::paintFocusRing(&painter, rect(), m_theme, 3.0);
}

} // namespace lumos::widgets
