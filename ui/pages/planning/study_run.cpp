// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/study_run.h"

#include <QtCore/QPointer>

namespace lumos::pages {

namespace {

constexpr int kPauseMs = 150;

} // namespace

StudyRun::StudyRun(viewmodels::Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &StudyRun::run);
}

void StudyRun::start(services::StudySpec spec, const QString& subject)
{
    m_spec = std::move(spec);
    m_subject = subject;
    run();
}

void StudyRun::startSoon(services::StudySpec spec, const QString& subject)
{
    m_spec = std::move(spec);
    m_subject = subject;
    m_pause.start();
}

void StudyRun::run()
{
    m_pause.stop();
    const auto platform = m_workspace.platform();
    if (!platform)
        return;
    const qint64 number = ++m_run;
    m_isRunning = true;
    services::StudySpec spec = m_spec;
    const auto gate = std::make_shared<base::PauseGate>();
    spec.gate = gate;
    // Called in the job; the runner outlives every job, and this object is looked at on its own thread only.
    spec.onPartial = [runner = &m_workspace.jobs(), self = QPointer(this),
                      number](const services::PlanningOutcome& partial) {
        QMetaObject::invokeMethod(
            runner,
            [self, number, outcome = std::make_shared<const services::PlanningOutcome>(partial)] {
                if (self && self->m_isRunning && self->m_run == number)
                    emit self->arrived(outcome, false);
            },
            Qt::QueuedConnection);
    };
    services::JobSpec job{
        QStringLiteral("planning.run"), {QT_TRANSLATE_NOOP("core", "What-if simulation"), {}}, m_subject, false};
    job.gate = gate;
    emit started();
    m_workspace.jobs().start<services::PlanningOutcome>(
        std::move(job),
        [platform, spec](base::StopToken stop, base::ProgressSink& progress) {
            return platform->simulation().run(spec, stop, progress);
        },
        this,
        [this, number](base::Result<services::PlanningOutcome> outcome) {
            if (number != m_run)
                return;
            m_isRunning = false;
            if (outcome)
                emit arrived(std::make_shared<const services::PlanningOutcome>(std::move(*outcome)), true);
            else
                emit failed(outcome.error());
        });
}

} // namespace lumos::pages
