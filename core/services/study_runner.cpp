// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/study_runner.h"

#include "services/jobs/parallel_for.h"

#include <atomic>
#include <mutex>
#include <numeric>
#include <optional>
#include <utility>

namespace lumos::services {

namespace {

using engine::simulation::ReplicationOutcome;
using engine::simulation::Simulation;

constexpr std::size_t kFirstRound = 16;
/// A study reports at most so often, however many days it steps.
constexpr qint64 kMostReports = 500;

/// Counts the days of all replications together.
class StudyProgress final {
public:
    StudyProgress(base::ProgressSink& sink, qint64 total)
        : m_sink(sink), m_total(total), m_stride(std::max<qint64>(1, total / kMostReports))
    {}
    void add(qint64 days)
    {
        const qint64 before = m_done.fetch_add(days);
        const qint64 now = before + days;
        if (now / m_stride != before / m_stride || now == m_total)
            m_sink.report(now, m_total, {QT_TRANSLATE_NOOP("core", "Simulating"), {}});
    }

private:
    base::ProgressSink& m_sink;
    const qint64 m_total;
    const qint64 m_stride;
    std::atomic<qint64> m_done{0};
};

/// One replication: hands its days on, and waits at the gate at the end of each.
class ReplicationProgress final : public base::ProgressSink {
public:
    ReplicationProgress(StudyProgress& study, const base::PauseGate* gate, const base::StopToken& stop)
        : m_study(study), m_gate(gate), m_stop(stop)
    {}
    void report(qint64 done, qint64, const base::Text&) override
    {
        if (m_gate)
            m_gate->pass(m_stop);
        m_study.add(std::max<qint64>(0, done - m_days));
        m_days = std::max(m_days, done);
    }

private:
    StudyProgress& m_study;
    const base::PauseGate* m_gate;
    const base::StopToken& m_stop;
    qint64 m_days = 0;
};

class StudyRun final {
public:
    StudyRun(const std::vector<Simulation>& simulations, RunSpec spec, const base::StopToken& stop,
             base::ProgressSink& progress)
        : m_simulations(simulations), m_spec(std::move(spec)), m_stop(stop),
          m_progress(progress, static_cast<qint64>(total()) * simulations.front().config().days), m_results(total()),
          m_runs(simulations.size()), m_nextRound(kFirstRound)
    {}

    base::Result<std::vector<ScenarioRuns>> run()
    {
        const std::size_t known = std::min(m_spec.known.size(), total());
        for (std::size_t i = 0; i < known; ++i)
            take(i, std::move(m_spec.known[i]));
        m_complete = known;
        m_progress.add(static_cast<qint64>(known) * m_simulations.front().config().days);
        while (m_nextRound <= known / m_simulations.size())
            m_nextRound *= 2;
        ParallelFor parallelFor(m_spec.threads);
        parallelFor(total() - known, [&](std::size_t i) { step(known + i); });
        if (m_error)
            return base::fail(std::move(*m_error));
        if (m_stop.stop_requested())
            return engine::simulation::cancelledSimulation();
        return std::move(m_runs);
    }

private:
    [[nodiscard]] std::size_t total() const { return m_spec.replications.size() * m_simulations.size(); }

    void step(std::size_t i)
    {
        if (m_spec.gate)
            m_spec.gate->pass(m_stop);
        // Once stopped, the replications that have not begun are passed over, not entered.
        if (m_stop.stop_requested() || m_failed)
            return;
        ReplicationProgress progress(m_progress, m_spec.gate.get(), m_stop);
        auto result = m_simulations[i % m_simulations.size()].run(m_spec.replications[i / m_simulations.size()], m_stop,
                                                                  progress);
        if (!result)
            return end(std::move(result).error());
        std::unique_lock lock(m_mutex);
        m_results[i] = std::move(*result);
        if (m_isHandingOn)
            return;
        m_isHandingOn = true;
        while (auto next = takeNext()) {
            lock.unlock();
            handOn(std::move(*next));
            lock.lock();
        }
        m_isHandingOn = false;
    }

    /// The next result in order, where it is there; under the lock.
    std::optional<ReplicationOutcome> takeNext()
    {
        if (m_failed || m_complete == total())
            return std::nullopt;
        return std::exchange(m_results[m_complete], std::nullopt);
    }

    /// Writes and shows a result, which may take long: by one thread at a time, while the others step on. What it
    /// touches is that thread's alone.
    void handOn(ReplicationOutcome outcome)
    {
        const std::size_t scenario = m_complete % m_simulations.size();
        if (m_spec.onResult)
            if (auto written = m_spec.onResult(scenario, outcome); !written)
                return end(std::move(written).error());
        take(m_complete, std::move(outcome));
        ++m_complete;
        const std::size_t replications = m_complete / m_simulations.size();
        if (scenario + 1 == m_simulations.size() && replications == m_nextRound && m_complete < total()) {
            m_nextRound *= 2;
            if (m_spec.onRound && !m_stop.stop_requested())
                m_spec.onRound(m_runs);
        }
    }

    void take(std::size_t i, ReplicationOutcome outcome)
    {
        m_runs[i % m_simulations.size()].push_back(std::move(outcome));
    }

    void end(base::Error error)
    {
        const std::lock_guard lock(m_mutex);
        m_failed = true;
        if (!m_error)
            m_error = std::move(error);
    }

    const std::vector<Simulation>& m_simulations;
    RunSpec m_spec;
    const base::StopToken& m_stop;
    StudyProgress m_progress;
    std::mutex m_mutex;
    std::vector<std::optional<ReplicationOutcome>> m_results; ///< that wait for one before them
    std::vector<ScenarioRuns> m_runs;
    std::size_t m_complete = 0; ///< handed on
    bool m_isHandingOn = false;
    std::size_t m_nextRound;
    std::atomic<bool> m_failed{false};
    std::optional<base::Error> m_error;
};

} // namespace

base::Result<std::vector<ScenarioRuns>> runReplications(const std::vector<Simulation>& simulations, RunSpec spec,
                                                        const base::StopToken& stop, base::ProgressSink& progress)
{
    return StudyRun(simulations, std::move(spec), stop, progress).run();
}

std::vector<std::int32_t> allReplications(std::int32_t count)
{
    std::vector<std::int32_t> out(static_cast<std::size_t>(count));
    std::iota(out.begin(), out.end(), 0);
    return out;
}

} // namespace lumos::services
