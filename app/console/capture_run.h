// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <vector>

namespace lumos::shell {
class Language;
class MainWindow;
} // namespace lumos::shell
namespace lumos::style {
class Theme;
}
namespace lumos::viewmodels {
class Workspace;
}

namespace lumos::console {

/// Renders every page in light and dark, English and Chinese, to PNG files and looks for clipped text. Works without a
/// display. Ends the event loop with 0, or 1 when a text is clipped, a page fails or a file cannot be written.
class CaptureRun final : public QObject {
public:
    CaptureRun(shell::MainWindow& window, style::Theme& theme, shell::Language& language,
               viewmodels::Workspace& workspace, const QString& folder);
    /// Begins once the platform is open.
    void start();

private:
    struct Shot {
        QString page;
        QString theme;
        QString language;
    };
    void next();
    void poll();
    void take();
    void finish();

    shell::MainWindow& m_window;
    style::Theme& m_theme;
    shell::Language& m_language;
    viewmodels::Workspace& m_workspace;
    QString m_folder;
    std::vector<Shot> m_shots;
    std::size_t m_at = 0;
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_quietPolls = 0;
    int m_problems = 0;
};

} // namespace lumos::console
