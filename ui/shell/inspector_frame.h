// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class IconButton;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::shell {

/// The frame of the inspector: a head with the title and a cross, and one panel a page below it.
class InspectorFrame final : public QWidget {
    Q_OBJECT
public:
    InspectorFrame(const style::Theme& theme, QWidget* parent);
    void setTitle(const QString& title);
    /// Shows `panel` (added on first use; owned by its page).
    void setPanel(QWidget* panel);

signals:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const style::Theme& m_theme;
    widgets::TextLabel* m_title;
    widgets::IconButton* m_close;
    QStackedWidget* m_stack;
};

} // namespace lumos::shell
