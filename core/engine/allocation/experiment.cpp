// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/experiment.h"

#include "base/rng.h"

#include <algorithm>
#include <cmath>

namespace lumos::engine::allocation {

namespace {

constexpr std::uint32_t kOrderStream = 3;
constexpr int kCheckpoints[] = {80, 90, 95, 100, 105, 110, 115, 120, 125, 130};
constexpr std::size_t kStopEvery = 64;

/// The fixed order that decides among equal scores: a seeded permutation.
void shuffle(std::vector<domain::Node>& nodes, std::uint64_t seed)
{
    for (std::size_t i = nodes.size(); i > 1; --i)
        std::swap(nodes[i - 1], nodes[base::CounterRng::below({seed, kOrderStream, 0, 0, i}, i)]);
}

double percentile(std::vector<std::int64_t> nanoseconds, double p)
{
    if (nanoseconds.empty())
        return 0;
    const auto rank = static_cast<std::ptrdiff_t>(std::ceil(p * static_cast<double>(nanoseconds.size()))) - 1;
    const auto at = nanoseconds.begin() + std::max<std::ptrdiff_t>(0, rank);
    std::nth_element(nanoseconds.begin(), at, nanoseconds.end());
    return static_cast<double>(*at) / 1000.0;
}

/// Collects the arrivals of one rounded percentage after the other.
class CheckpointSeries final {
public:
    explicit CheckpointSeries(std::int64_t totalMilli) : m_total(static_cast<double>(totalMilli)) {}

    void add(std::int64_t arrivedMilli, const Placer& placer, bool failed, std::int64_t nanoseconds)
    {
        const int percent = static_cast<int>(std::lround(100.0 * static_cast<double>(arrivedMilli) / m_total));
        if (percent != m_percent)
            close();
        m_percent = percent;
        const auto allocated = static_cast<double>(placer.allocatedGpuMilli());
        m_allocated += allocated;
        m_fragmented += placer.fragmentedGpuMilli();
        m_fragmentedOfIdle += allocated < m_total ? placer.fragmentedGpuMilli() / (m_total - allocated) : 0.0;
        ++m_samples;
        m_failed += failed ? 1 : 0;
        m_times.push_back(nanoseconds);
        m_spent += nanoseconds;
    }
    void close()
    {
        if (m_samples > 0 &&
            std::find(std::begin(kCheckpoints), std::end(kCheckpoints), m_percent) != std::end(kCheckpoints)) {
            const double n = static_cast<double>(m_samples);
            m_checkpoints.push_back(
                {m_percent, 100.0 * m_allocated / n / m_total, 100.0 * m_fragmented / n / m_total,
                 100.0 * m_fragmentedOfIdle / n, m_failed,
                 m_spent > 0 ? 1e9 * static_cast<double>(m_times.size()) / static_cast<double>(m_spent) : 0.0,
                 percentile(m_times, 0.5), percentile(m_times, 0.99)});
        }
        m_allocated = m_fragmented = m_fragmentedOfIdle = 0;
        m_samples = 0;
    }
    [[nodiscard]] std::vector<Checkpoint> take() { return std::move(m_checkpoints); }

private:
    double m_total;
    int m_percent = -1;
    double m_allocated = 0;
    double m_fragmented = 0;
    double m_fragmentedOfIdle = 0;
    std::int64_t m_samples = 0;
    std::int64_t m_failed = 0;
    std::int64_t m_spent = 0;
    std::vector<std::int64_t> m_times;
    std::vector<Checkpoint> m_checkpoints;
};

} // namespace

base::Result<std::vector<Checkpoint>> runExperiment(const ExperimentSpec& spec, const Tick& tick,
                                                    const base::StopToken& stop)
{
    std::vector<domain::Node> nodes = spec.nodes;
    shuffle(nodes, spec.seed);
    Placer placer(std::move(nodes), {spec.policy, spec.seed});
    if (placer.totalGpuMilli() == 0)
        return base::fail(base::ErrorCode::InvalidArgument, {QT_TRANSLATE_NOOP("core", "The nodes have no GPU."), {}});
    placer.expect(spec.requests);

    CheckpointSeries series(placer.totalGpuMilli());
    domain::Workload workload;
    std::int64_t arrived = 0;
    for (std::size_t k = 0; k < spec.order.size(); ++k) {
        if (k % kStopEvery == 0 && stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled,
                              {QT_TRANSLATE_NOOP("core", "The experiment was cancelled."), {}});
        if (spec.order[k] >= spec.requests.size())
            return base::fail(
                base::ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "Arrival %1 is row %2 of a list of %3 requests."),
                 {QString::number(k + 1), QString::number(spec.order[k]), QString::number(spec.requests.size())}});
        workload.request = spec.requests[spec.order[k]];
        arrived += std::int64_t{workload.request.gpuCount} * workload.request.gpuMilli;
        const std::int64_t start = tick();
        const PlacementOutcome outcome = placer.place(workload, 0);
        series.add(arrived, placer, !outcome.placement.has_value(), tick() - start);
    }
    series.close();
    return series.take();
}

} // namespace lumos::engine::allocation
