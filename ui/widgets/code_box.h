// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class IconButton;

/// A command in a monospaced box with a button that copies it.
class CodeBox final : public QWidget {
    Q_OBJECT
public:
    explicit CodeBox(const style::Theme& theme, QWidget* parent = nullptr);
    void setCode(const QString& code);
    QString code() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A layout may give a wrapped text less than its height; a command cut in half is a wrong command.
    void keepTextWhole();
    const style::Theme& m_theme;
    QLabel* m_text;
    IconButton* m_copy;
};

} // namespace lumos::widgets
