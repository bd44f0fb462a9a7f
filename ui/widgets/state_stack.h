// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QStackedWidget>

class QLabel;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class EmptyState;

/// The four states of a page. Loading shows only after 200 ms, so that quick loads do not flicker.
class StateStack final : public QStackedWidget {
    Q_OBJECT
public:
    enum class State : unsigned char { Empty, Loading, Ready, Failed };
    Q_ENUM(State)

    explicit StateStack(const style::Theme& theme, QWidget* parent = nullptr);

    /// The widget of Ready; owned from now on.
    void setContent(QWidget* content);
    EmptyState* emptyState() const { return m_empty; }

    State state() const { return m_state; }
    void setState(State state);
    /// Failed with what went wrong and what to do; Try again emits retryRequested().
    void fail(const QString& message, const QString& advice);

signals:
    void retryRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    State m_state = State::Ready;
    EmptyState* m_empty;
    EmptyState* m_failed;
    QWidget* m_loading;
    QLabel* m_loadingText;
    QWidget* m_content = nullptr;
    QTimer m_delay;
    QString m_message;
    QString m_advice;
};

} // namespace lumos::widgets
