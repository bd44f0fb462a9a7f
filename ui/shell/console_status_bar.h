// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/workspace.h"

#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class StatusCell;
}

namespace lumos::shell {

/// The line at the foot: connection and its speed, age of the data, revision; selection, jobs, zone.
class ConsoleStatusBar final : public QWidget {
    Q_OBJECT
public:
    ConsoleStatusBar(const style::Theme& theme, viewmodels::Workspace& workspace, QWidget* parent = nullptr);
    void setSelection(const QString& text);
    void setJobs(int running, std::optional<double> progress);

signals:
    void jobsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const style::Theme& m_theme;
    viewmodels::Workspace& m_workspace;
    widgets::StatusCell* m_connection;
    widgets::StatusCell* m_age;
    widgets::StatusCell* m_revision;
    widgets::StatusCell* m_selection;
    widgets::StatusCell* m_jobs;
    widgets::StatusCell* m_zone;
    int m_running = 0;
    std::optional<double> m_progress;
};

} // namespace lumos::shell
