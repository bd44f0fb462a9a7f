// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"
#include "services/study_spec.h"
#include "viewmodels/workspace.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

namespace lumos::pages {

/// The study of the Planning page as a job: a newer run supersedes an older one, bands of the first replications arrive
/// while the rest is simulated, and the job can be paused. GUI thread only.
class StudyRun final : public QObject {
    Q_OBJECT
public:
    using Outcome = std::shared_ptr<const services::PlanningOutcome>;

    explicit StudyRun(viewmodels::Workspace& workspace, QObject* parent);
    /// Runs at once.
    void start(services::StudySpec spec, const QString& subject);
    /// Runs once nothing was asked for during a short pause: what a slider calls while it is dragged.
    void startSoon(services::StudySpec spec, const QString& subject);
    [[nodiscard]] bool isRunning() const { return m_isRunning || m_pause.isActive(); }

signals:
    /// `complete` false: of the replications so far.
    void arrived(const std::shared_ptr<const lumos::services::PlanningOutcome>& outcome, bool complete);
    void failed(const lumos::base::Error& error);
    void started();

private:
    void run();
    viewmodels::Workspace& m_workspace;
    services::StudySpec m_spec;
    QString m_subject;
    QTimer m_pause;
    qint64 m_run = 0; ///< the newest one
    bool m_isRunning = false;
};

} // namespace lumos::pages
