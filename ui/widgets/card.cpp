// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card.h"

#include "style/painting.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/elided_label.h"
#include "widgets/text_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace lumos::widgets {

namespace {
constexpr int kHeadHeight = 34;
}

Card::Card(const style::Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_head(new QWidget(this)),
      m_title(new TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text, true, m_head)),
      m_subtitle(new ElidedLabel(QString(), m_head)), m_extras(new QHBoxLayout), m_actions(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    m_subtitle->setFont(style::font(style::TextSize::Caption));
    const auto recolour = [this] {
        QPalette colors = m_subtitle->palette();
        colors.setColor(QPalette::WindowText, m_theme.color(style::Token::Text3));
        m_subtitle->setPalette(colors);
    };
    connect(&theme, &style::Theme::changed, this, recolour);
    recolour();

    m_head->setFixedHeight(kHeadHeight);
    auto* const head = new QHBoxLayout(m_head);
    head->setContentsMargins(12, 4, 8, 0);
    head->setSpacing(8);
    m_extras->setSpacing(12);
    m_actions->setSpacing(0);
    head->addWidget(m_title);
    head->addWidget(m_subtitle, 1);
    head->addLayout(m_extras);
    head->addLayout(m_actions);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_head);
    outer->addLayout(m_body, 1);
    // Takes what content of a fixed height leaves, so that the head stays on top.
    outer->addStretch(0);
    m_body->setSpacing(8);
    setFlush(false);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
    nameContent();
}

void Card::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->updateGeometry();
}

IconButton* Card::addAction(style::Icon icon, const QString& toolTip)
{
    auto* const button = new IconButton(m_theme, icon, toolTip, 16, m_head);
    m_actions->addWidget(button);
    return button;
}

void Card::addHeadWidget(QWidget* widget) { m_extras->addWidget(widget); }

void Card::addContent(QWidget* widget, int stretch)
{
    m_body->addWidget(widget, stretch);
    if (widget->focusPolicy() == Qt::NoFocus || !widget->accessibleName().isEmpty())
        return;
    m_named.append(widget);
    nameContent();
}

void Card::nameContent()
{
    // The layout forgets a widget that is gone; an address it does not hold must not be touched.
    for (QWidget* const widget : std::as_const(m_named)) {
        if (m_body->indexOf(widget) >= 0)
            widget->setAccessibleName(accessibleName());
    }
}

void Card::setFlush(bool flush)
{
    if (flush)
        m_body->setContentsMargins(1, 0, 1, style::kCardRadius);
    else
        m_body->setContentsMargins(12, 0, 12, 10);
}

void Card::setHighlighted(bool highlighted)
{
    m_highlighted = highlighted;
    update();
}

void Card::setHeadVisible(bool visible)
{
    m_head->setVisible(visible);
    // Without a head the content keeps the distance that the head kept.
    QMargins margins = m_body->contentsMargins();
    margins.setTop(visible ? margins.top() : margins.bottom());
    m_body->setContentsMargins(margins);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const style::Token border = m_highlighted ? style::Token::Accent : style::Token::BorderSubtle;
    style::paintPanel(&painter, rect(), m_theme.color(style::Token::Card), m_theme.color(border), style::kCardRadius);
}

} // namespace lumos::widgets
