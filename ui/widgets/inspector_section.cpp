// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector_section.h"

#include "style/painting.h"
#include "style/theme.h"
#include "widgets/text_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace lumos::widgets {

namespace {
constexpr int kIcon = 15;
}

InspectorSection::InspectorSection(const style::Theme& theme, style::Icon icon, const QString& title, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_icon(icon), m_picture(new QLabel(this)),
      m_title(new TextLabel(theme, title, style::TextSize::Body, style::Token::Text, true, this)),
      m_body(new QVBoxLayout)
{
    auto* const head = new QHBoxLayout;
    head->setSpacing(7);
    head->addWidget(m_picture);
    head->addWidget(m_title, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 11, 12, 12);
    column->setSpacing(7);
    column->addLayout(head);
    column->addLayout(m_body);
    m_body->setSpacing(4);
    m_picture->setVisible(icon != style::Icon::None);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
    connect(&theme, &style::Theme::changed, this, &InspectorSection::refreshIcon);
    refreshIcon();
}

void InspectorSection::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void InspectorSection::addContent(QWidget* widget) { m_body->addWidget(widget); }

void InspectorSection::refreshIcon()
{
    m_picture->setPixmap(style::iconPixmap(m_icon, m_theme.color(style::Token::Text2), kIcon, devicePixelRatioF()));
}

void InspectorSection::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    style::paintHairline(&painter, rect(), Qt::BottomEdge, m_theme.color(style::Token::BorderSubtle));
}

} // namespace lumos::widgets
