// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/jobs/job_runner.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <mutex>

namespace lumos::services {

namespace {

constexpr qint64 kReportEveryMs = 100;
constexpr qint64 kEtaAfterMs = 500;
/// Jobs wait for disks and for the writer, so a few more than the cores may run.
constexpr int kLeastThreads = 4;
constexpr std::size_t kMostKept = 100;

/// What a worker has reported; written by the worker, read by the runner.
class SharedProgress final : public base::ProgressSink {
public:
    explicit SharedProgress(std::function<void()> notify) : m_notify(std::move(notify)) { m_since.start(); }

    void report(qint64 done, qint64 total, const base::Text& step) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_done = done;
            m_total = total;
            m_step = step;
            const qint64 now = m_since.elapsed();
            if (now - m_lastMs < kReportEveryMs)
                return;
            m_lastMs = now;
        }
        m_notify();
    }

    void copyTo(JobStatus& status) const
    {
        const std::lock_guard lock(m_mutex);
        status.done = m_done;
        status.total = m_total;
        status.step = m_step;
    }

private:
    const std::function<void()> m_notify;
    mutable std::mutex m_mutex;
    QElapsedTimer m_since;
    qint64 m_lastMs = -kReportEveryMs;
    qint64 m_done = 0;
    qint64 m_total = 0;
    base::Text m_step;
};

} // namespace

struct JobRunner::State {
    struct Job {
        JobStatus status;
        base::StopSource stop;
        QElapsedTimer clock;
        qint64 pausedAtMs = -1; ///< by the clock; -1 = not paused
        qint64 pausedMs = 0;    ///< all earlier pauses
        std::shared_ptr<SharedProgress> progress;
        std::unique_ptr<QFutureWatcher<Erased>> watcher;
        std::function<const base::Error*(const Erased&)> errorOf;
        std::function<void(const Erased&)> done;
        QPointer<QObject> context;
        bool hasContext = false;
        bool superseded = false;
    };

    explicit State(Mode m) : mode(m) { pool.setMaxThreadCount(std::max(kLeastThreads, QThread::idealThreadCount())); }

    /// Null when it is not there; running jobs always are.
    std::shared_ptr<Job> find(qint64 id) const
    {
        const auto it = std::find_if(jobs.begin(), jobs.end(), [id](const auto& j) { return j->status.id == id; });
        return it == jobs.end() ? nullptr : *it;
    }
    static bool isRunning(const Job& job) { return job.status.state == JobState::Running; }
    /// Without the pauses, so that an ETA does not grow by them.
    static qint64 workedMs(const Job& job)
    {
        return (job.pausedAtMs >= 0 ? job.pausedAtMs : job.clock.elapsed()) - job.pausedMs;
    }

    /// Cancels the running job of this key; its result will be dropped.
    void supersede(const QString& key)
    {
        for (const auto& job : jobs) {
            if (isRunning(*job) && job->status.spec.key == key) {
                job->superseded = true;
                job->stop.request_stop();
            }
        }
    }

    void forgetOldest()
    {
        const auto finished = std::find_if(jobs.begin(), jobs.end(), [](const auto& job) { return !isRunning(*job); });
        if (jobs.size() >= kMostKept && finished != jobs.end())
            jobs.erase(finished);
    }

    const Mode mode;
    QThreadPool pool;
    qint64 lastId = 0;
    std::vector<std::shared_ptr<Job>> jobs; ///< oldest first
};

base::Error JobRunner::unexpected(const std::exception& e)
{
    return {base::ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "The job failed unexpectedly: %1"), {QString::fromUtf8(e.what())}},
            {QT_TRANSLATE_NOOP("core", "Please report this with the log."), {}},
            std::nullopt};
}

JobRunner::JobRunner(Mode mode, QObject* parent) : QObject(parent), m_state(std::make_unique<State>(mode)) {}

JobRunner::~JobRunner()
{
    for (const auto& job : m_state->jobs) {
        job->stop.request_stop();
        if (job->watcher)
            job->watcher->disconnect();
    }
    m_state->pool.waitForDone();
}

qint64 JobRunner::startErased(JobSpec spec, std::function<Erased(base::StopToken, base::ProgressSink&)> work,
                              std::function<const base::Error*(const Erased&)> errorOf, QObject* context,
                              std::function<void(const Erased&)> done)
{
    if (!spec.key.isEmpty())
        m_state->supersede(spec.key);
    m_state->forgetOldest();
    auto job = std::make_shared<State::Job>();
    const qint64 id = ++m_state->lastId;
    job->status.id = id;
    job->status.spec = std::move(spec);
    job->errorOf = std::move(errorOf);
    job->done = std::move(done);
    job->context = context;
    job->hasContext = context != nullptr;
    const auto type = m_state->mode == Mode::Threads ? Qt::QueuedConnection : Qt::DirectConnection;
    job->progress = std::make_shared<SharedProgress>([this, id, type] {
        QMetaObject::invokeMethod(
            this, [this, id] { emit jobChanged(id); }, type);
    });
    job->clock.start();
    m_state->jobs.push_back(job);
    emit jobStarted(id);
    if (m_state->mode == Mode::Threads)
        watch(id, std::move(work));
    else
        end(id, work(job->stop.get_token(), *job->progress));
    return id;
}

void JobRunner::watch(qint64 id, std::function<Erased(base::StopToken, base::ProgressSink&)> work)
{
    State::Job& job = *m_state->find(id);
    job.watcher = std::make_unique<QFutureWatcher<Erased>>();
    connect(job.watcher.get(), &QFutureWatcher<Erased>::finished, this,
            [this, id] { end(id, m_state->find(id)->watcher->result()); });
    auto run = [work = std::move(work), stop = job.stop.get_token(),
                progress = job.progress](QPromise<Erased>& promise) { promise.addResult(work(stop, *progress)); };
    job.watcher->setFuture(QtConcurrent::run(&m_state->pool, std::move(run)));
}

void JobRunner::end(qint64 id, const Erased& result)
{
    const std::shared_ptr<State::Job> job = m_state->find(id);
    if (job->watcher)
        job->watcher.release()->deleteLater(); // it is the sender of the present signal
    const base::Error* error = job->errorOf(result);
    job->progress->copyTo(job->status);
    job->status.elapsedMs = State::workedMs(*job);
    job->status.paused = false;
    if (job->superseded || (error && error->code == base::ErrorCode::Cancelled))
        job->status.state = JobState::Cancelled;
    else
        job->status.state = error ? JobState::Failed : JobState::Finished;
    if (job->status.state == JobState::Failed)
        job->status.error = error->toEnglish();
    emit jobChanged(id);
    if (!job->superseded && (!job->hasContext || job->context))
        std::exchange(job->done, nullptr)(result);
}

void JobRunner::cancel(qint64 id)
{
    if (const auto job = m_state->find(id))
        job->stop.request_stop();
}

bool JobRunner::setPaused(qint64 id, bool paused)
{
    const auto job = m_state->find(id);
    if (!job || !State::isRunning(*job) || !job->status.spec.gate)
        return false;
    if (job->status.paused == paused)
        return true;
    const qint64 now = job->clock.elapsed();
    if (!paused)
        job->pausedMs += now - job->pausedAtMs;
    job->pausedAtMs = paused ? now : -1;
    job->status.paused = paused;
    if (paused)
        job->status.spec.gate->pause();
    else
        job->status.spec.gate->resume();
    emit jobChanged(id);
    return true;
}

bool JobRunner::pause(qint64 id) { return setPaused(id, true); }

bool JobRunner::resume(qint64 id) { return setPaused(id, false); }

std::vector<JobStatus> JobRunner::jobs() const
{
    std::vector<JobStatus> out;
    out.reserve(m_state->jobs.size());
    for (auto it = m_state->jobs.rbegin(); it != m_state->jobs.rend(); ++it) {
        JobStatus status = (*it)->status;
        if (State::isRunning(**it)) {
            (*it)->progress->copyTo(status);
            status.elapsedMs = State::workedMs(**it);
            if (status.done > 0 && status.total > status.done && status.elapsedMs >= kEtaAfterMs)
                status.etaMs =
                    static_cast<qint64>(static_cast<double>(status.elapsedMs) / static_cast<double>(status.done) *
                                        static_cast<double>(status.total - status.done));
        }
        out.push_back(std::move(status));
    }
    return out;
}

void JobRunner::clearFinished()
{
    std::erase_if(m_state->jobs, [](const auto& job) { return !State::isRunning(*job); });
    emit jobsCleared();
}

bool JobRunner::isIdle() const
{
    return std::none_of(m_state->jobs.begin(), m_state->jobs.end(),
                        [](const auto& job) { return State::isRunning(*job); });
}

} // namespace lumos::services
