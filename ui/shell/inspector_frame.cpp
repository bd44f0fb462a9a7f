// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/inspector_frame.h"

#include "style/metrics.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/text_label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>

namespace lumos::shell {

InspectorFrame::InspectorFrame(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme),
      m_title(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text, true, this)),
      m_close(new widgets::IconButton(theme, style::Icon::X, tr("Close the inspector"), 16, this)),
      m_stack(new QStackedWidget(this))
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(style::kSpace3, 0, style::kSpace2, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    m_close->setFixedHeight(style::kDockHeaderHeight);
    layout->addWidget(m_stack, 1);
    connect(m_close, &QToolButton::clicked, this, &InspectorFrame::closeRequested);
    connect(&theme, &style::Theme::changed, this, qOverload<>(&QWidget::update));
}

void InspectorFrame::setTitle(const QString& title)
{
    m_title->setText(title);
    if (QWidget* panel = m_stack->currentWidget())
        panel->setAccessibleName(title); // it scrolls by keyboard, so a screen reader comes by
}

void InspectorFrame::setPanel(QWidget* panel)
{
    if (m_stack->indexOf(panel) < 0)
        m_stack->addWidget(panel);
    m_stack->setCurrentWidget(panel);
}

void InspectorFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(style::Token::Card));
    painter.fillRect(0, 0, width(), style::kDockHeaderHeight, m_theme.color(style::Token::Header));
    painter.fillRect(0, style::kDockHeaderHeight, width(), 1, m_theme.color(style::Token::BorderSubtle));
    painter.fillRect(0, 0, 1, height(), m_theme.color(style::Token::Border));
}

void InspectorFrame::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_close->setName(tr("Close the inspector"));
    QWidget::changeEvent(event);
}

} // namespace lumos::shell
