// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

class QListWidget;
class QTextBrowser;

namespace lumos::style {
class Theme;
}

namespace lumos::shell {

/// The handbook that ships with the program: chapters at the left, text at the right. F1 opens the chapter of the page.
class HandbookWindow final : public QDialog {
    Q_OBJECT
public:
    static void show(QWidget& parent, const style::Theme& theme, const QString& chapter);

private:
    HandbookWindow(QWidget& parent, const style::Theme& theme);
    void openChapter(const QString& chapter);
    void fillChapters();

    const style::Theme& m_theme;
    QListWidget* m_chapters;
    QTextBrowser* m_text;
};

} // namespace lumos::shell
