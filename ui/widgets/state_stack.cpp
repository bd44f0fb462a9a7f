// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/state_stack.h"

#include "style/theme.h"
#include "widgets/empty_state.h"
#include "widgets/progress_line.h"
#include "widgets/text_label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace lumos::widgets {

namespace {
constexpr int kLoadingDelay = 200;
}

StateStack::StateStack(const style::Theme& theme, QWidget* parent)
    : QStackedWidget(parent), m_empty(new EmptyState(theme, this)), m_failed(new EmptyState(theme, this)),
      m_loading(new QWidget(this)),
      m_loadingText(new TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text2, false, m_loading))
{
    auto* const column = new QVBoxLayout(m_loading);
    auto* const line = new ProgressLine(theme, m_loading);
    line->setFixedWidth(160);
    line->setProgress(std::nullopt);
    column->addStretch(1);
    column->addWidget(m_loadingText, 0, Qt::AlignHCenter);
    column->addWidget(line, 0, Qt::AlignHCenter);
    column->addStretch(1);
    addWidget(m_empty);
    addWidget(m_failed);
    addWidget(m_loading);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kLoadingDelay);
    connect(&m_delay, &QTimer::timeout, this, [this] { setCurrentWidget(m_loading); });
    connect(m_failed, &EmptyState::actionTriggered, this, &StateStack::retryRequested);
    retranslate();
}

void StateStack::setContent(QWidget* content)
{
    m_content = content;
    addWidget(content);
    setState(m_state);
}

void StateStack::setState(State state)
{
    m_state = state;
    m_delay.stop();
    switch (state) {
    case State::Empty: setCurrentWidget(m_empty); break;
    case State::Loading: m_delay.start(); break;
    case State::Failed: setCurrentWidget(m_failed); break;
    case State::Ready:
        if (m_content)
            setCurrentWidget(m_content);
        break;
    }
}

void StateStack::fail(const QString& message, const QString& advice)
{
    m_message = message;
    m_advice = advice;
    retranslate();
    setState(State::Failed);
}

void StateStack::retranslate()
{
    m_loadingText->setText(tr("Loading…"));
    m_failed->setContent(style::Icon::CircleX, m_message, m_advice, tr("Try again"));
}

void StateStack::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

} // namespace lumos::widgets
