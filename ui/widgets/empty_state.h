// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class LinkButton;

/// Why there is nothing here and what to do: icon 30 px, one bold line, one sentence, one link.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const style::Theme& theme, QWidget* parent = nullptr);

    void setContent(style::Icon icon, const QString& title, const QString& text, const QString& action = QString());

signals:
    void actionTriggered();

private:
    void refresh();

    const style::Theme& m_theme;
    style::Icon m_icon = style::Icon::Inbox;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_text;
    LinkButton* m_action;
};

} // namespace lumos::widgets
