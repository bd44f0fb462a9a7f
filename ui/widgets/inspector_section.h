// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"

#include <QtWidgets/QWidget>

class QLabel;
class QVBoxLayout;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// A block of the inspector: semibold title with an icon, content, a line below.
class InspectorSection final : public QWidget {
    Q_OBJECT
public:
    InspectorSection(const style::Theme& theme, style::Icon icon, const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QVBoxLayout* body() const { return m_body; }
    void addContent(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshIcon();

    const style::Theme& m_theme;
    style::Icon m_icon;
    QLabel* m_picture;
    QLabel* m_title;
    QVBoxLayout* m_body;
};

} // namespace lumos::widgets
