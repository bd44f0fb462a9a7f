// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/jobs/job_runner.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class ActionButton;
class ElidedLabel;
class ProgressLine;
} // namespace lumos::widgets

namespace lumos::shell {

/// One job of the dock: name, subject, progress, what it does now, time left, Pause where the job has a gate, and
/// Cancel.
class JobRow final : public QWidget {
    Q_OBJECT
public:
    JobRow(const style::Theme& theme, QWidget* parent);
    void setStatus(const services::JobStatus& status);

signals:
    void cancelRequested(qint64 id);
    void pauseRequested(qint64 id, bool paused);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    qint64 m_id = 0;
    bool m_isPaused = false;
    widgets::ElidedLabel* m_title;
    widgets::ElidedLabel* m_subject;
    widgets::ProgressLine* m_progress;
    QLabel* m_percent;
    widgets::ElidedLabel* m_step;
    QLabel* m_eta;
    widgets::ActionButton* m_pause;
    widgets::ActionButton* m_cancel;
};

} // namespace lumos::shell
