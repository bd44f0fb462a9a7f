// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pause_gate.h"
#include "base/progress_sink.h"
#include "base/result.h"
#include "base/stop_token.h"

#include <QObject>
#include <QString>

#include <exception>
#include <functional>
#include <memory>
#include <vector>

namespace lumos::services {

enum class JobState : unsigned char { Running, Finished, Failed, Cancelled };

/// What a job is called and about; `title` and `step` are translated by the screen.
struct JobSpec {
    QString key; ///< a newer job with the same key cancels the older one; its result is dropped
    base::Text title;
    QString subject;    ///< tenant or file it is about
    bool quiet = false; ///< page loads: not listed in the dock unless they take longer than a second
    /// The gate that the work passes (a study's is StudySpec::gate); null = the job cannot be paused.
    std::shared_ptr<base::PauseGate> gate = nullptr;
};

/// A job as the dock shows it. A value; `id` grows.
struct JobStatus {
    qint64 id = 0;
    JobSpec spec;
    JobState state = JobState::Running;
    bool paused = false; ///< while it is running
    qint64 done = 0;
    qint64 total = 0; ///< 0 = unknown
    base::Text step;
    qint64 elapsedMs = 0; ///< without the time that it was paused
    qint64 etaMs = -1;    ///< -1 = unknown
    QString error;        ///< English, when Failed
};

/// Runs work on QtConcurrent's pool through QPromise and owns every future: the destructor cancels and waits. All
/// public functions are called on the thread that owns the runner (the GUI thread); callbacks arrive there, too.
/// In synchronous mode (tests, lumosctl) a job runs inside start() and its callback is called before it returns.
class JobRunner final : public QObject {
    Q_OBJECT
public:
    enum class Mode { Threads, Synchronous };
    explicit JobRunner(Mode mode, QObject* parent = nullptr);
    ~JobRunner() override;

    /// Starts `work(stop, progress) -> Result<T>`; `done(Result<T>)` is called on this thread unless `context` died,
    /// the job was superseded, or the runner was destroyed. Every job ends with done() or is superseded: never neither.
    /// `context` null = no context. A cancelled job ends with ErrorCode::Cancelled unless its work was done already.
    template <class T>
    qint64 start(JobSpec spec, std::function<base::Result<T>(base::StopToken, base::ProgressSink&)> work,
                 QObject* context, std::function<void(base::Result<T>)> done)
    {
        return startErased(
            std::move(spec),
            [work = std::move(work)](base::StopToken stop, base::ProgressSink& sink) -> Erased {
                return std::make_shared<base::Result<T>>(guarded<T>(work, stop, sink));
            },
            [](const Erased& value) {
                const auto& r = *std::static_pointer_cast<base::Result<T>>(value);
                return r ? nullptr : &r.error();
            },
            context,
            [done = std::move(done)](const Erased& value) {
                done(std::move(*std::static_pointer_cast<base::Result<T>>(value)));
            });
    }

    /// Asks a job to stop; acknowledged at once (state Cancelled is shown when it has ended).
    void cancel(qint64 id);
    /// Holds a running job back at its gate, or lets it go on; false where it has none or has ended.
    bool pause(qint64 id);
    bool resume(qint64 id);
    [[nodiscard]] std::vector<JobStatus> jobs()
        const; ///< newest first; the last hundred finished ones stay until cleared
    void clearFinished();
    [[nodiscard]] bool isIdle() const;

signals:
    void jobStarted(qint64 id);
    void jobChanged(qint64 id); ///< progress (at most ten times a second), pause, or end
    void jobsCleared();

private:
    using Erased = std::shared_ptr<void>;
    /// An exception would lose its text across a future, so it becomes an Error here.
    template <class T>
    static base::Result<T> guarded(const std::function<base::Result<T>(base::StopToken, base::ProgressSink&)>& work,
                                   base::StopToken stop, base::ProgressSink& sink)
    {
        try {
            return work(std::move(stop), sink);
        } catch (const std::exception& e) {
            return base::fail(unexpected(e));
        }
    }
    static base::Error unexpected(const std::exception& e);
    qint64 startErased(JobSpec spec, std::function<Erased(base::StopToken, base::ProgressSink&)> work,
                       std::function<const base::Error*(const Erased&)> errorOf, QObject* context,
                       std::function<void(const Erased&)> done);
    struct State;
    void watch(qint64 id, std::function<Erased(base::StopToken, base::ProgressSink&)> work);
    void end(qint64 id, const Erased& result);
    bool setPaused(qint64 id, bool paused);
    std::unique_ptr<State> m_state;
};

} // namespace lumos::services
