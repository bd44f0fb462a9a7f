// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/empty_state.h"

#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/text_label.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace lumos::widgets {

namespace {
constexpr int kPicture = 30;
}

EmptyState::EmptyState(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_picture(new QLabel(this)),
      m_title(new TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text, true, this)),
      m_text(new TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text2, false, this)),
      m_action(new LinkButton(theme, QString(), this))
{
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setMaximumWidth(520);
    auto* const column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addStretch(1);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    auto* const centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(m_text, 6);
    centred->addStretch(1);
    column->addLayout(centred);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_action, &LinkButton::clicked, this, &EmptyState::actionTriggered);
    connect(&theme, &style::Theme::changed, this, &EmptyState::refresh);
    m_action->hide();
    refresh();
}

void EmptyState::setContent(style::Icon icon, const QString& title, const QString& text, const QString& action)
{
    m_icon = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->updateGeometry();
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    refresh();
}

void EmptyState::refresh()
{
    m_picture->setPixmap(style::iconPixmap(m_icon, m_theme.color(style::Token::Text3), kPicture, devicePixelRatioF()));
}

} // namespace lumos::widgets
