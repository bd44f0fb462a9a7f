// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/jobs/job_runner.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class EmptyState;
class IconButton;
class TabStrip;
} // namespace lumos::widgets

namespace lumos::shell {

class JobRow;

/// The dock below the page: jobs with progress and cancel, the program's log, and events (what was changed). Closed it
/// shows only its tabs.
class BottomPanel final : public QWidget {
    Q_OBJECT
public:
    enum Tab : int { Jobs, Log, Events };

    BottomPanel(const style::Theme& theme, services::JobRunner& runner, QWidget* parent = nullptr);

    void appendLog(const QString& line);
    void appendEvent(const QString& line);
    void showTab(Tab tab);
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    [[nodiscard]] int runningJobs() const { return m_running; }

signals:
    void openChanged(bool open);
    void jobsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshJobs();
    void retranslate();
    QPlainTextEdit* makeText();

    const style::Theme& m_theme;
    services::JobRunner& m_runner;
    widgets::TabStrip* m_tabs;
    widgets::IconButton* m_toggle;
    widgets::IconButton* m_clear;
    QStackedWidget* m_stack;
    QWidget* m_jobList;
    QVBoxLayout* m_jobLayout;
    widgets::EmptyState* m_noJobs;
    QPlainTextEdit* m_log;
    QPlainTextEdit* m_events;
    QHash<qint64, JobRow*> m_rows;
    int m_running = 0;
    int m_eventCount = 0;
    bool m_open = false;
};

} // namespace lumos::shell
