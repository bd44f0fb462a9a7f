// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"
#include "ctl/bench/benches.h"
#include "ctl/bench/latency_histogram.h"
#include "engine/allocation/placer.h"

#include <algorithm>

namespace lumos::ctl {

namespace {

using engine::allocation::PlacementPolicy;
using engine::allocation::Placer;
using Clock = std::chrono::steady_clock;

constexpr std::int64_t kGiB = std::int64_t{1} << 30;
constexpr std::uint64_t kSeed = 42;

/// Size and number of equal nodes; 1,213 of them, mixed as a GPU cluster grows over the years.
struct NodeClass {
    int count;
    std::int64_t cores;
    std::int64_t memoryGiB;
    std::int32_t gpus;
    const char16_t* model;
};
constexpr NodeClass kNodeClasses[] = {{540, 96, 384, 8, u"A100"}, {390, 104, 512, 2, u"L4"},  {130, 16, 120, 2, u"T4"},
                                      {60, 32, 128, 4, u"V100"},  {60, 128, 768, 8, u"H100"}, {33, 8, 32, 1, u"T4"}};

std::vector<domain::Node> nodes()
{
    std::vector<domain::Node> list;
    for (const NodeClass& c : kNodeClasses)
        for (int i = 0; i < c.count; ++i) {
            domain::Node n;
            n.id.uuid = {1, list.size() + 1};
            n.pool = QStringLiteral("shared");
            n.gpuModel = QString::fromUtf16(c.model);
            n.cpuMilli = c.cores * 1000;
            n.memoryBytes = c.memoryGiB * kGiB;
            n.gpuCount = c.gpus;
            list.push_back(n);
        }
    return list;
}

/// 72 kinds of request: parts of a GPU, whole ones and none, with few and with many cores.
std::vector<domain::ResourceRequest> requests()
{
    std::vector<domain::ResourceRequest> list;
    for (const std::int64_t cores : {2, 4, 6, 8, 11, 16}) {
        for (const std::int32_t milli : {110, 230, 320, 470, 650, 810})
            list.push_back({cores * 1000, 8 * kGiB, 1, milli, {}});
        for (const std::int32_t gpus : {1, 1, 1, 2})
            list.push_back({cores * 1000 * gpus, 16 * kGiB * gpus, gpus, 1000, {}});
        list.push_back({cores * 1500, 4 * kGiB, 0, 0, {}});
        list.push_back({cores * 1000, 32 * kGiB, 1, 1000, {}});
    }
    return list;
}

/// What the baseline does: the best-fit node by a scan over all of them, no explanation, no cache.
class PlainScan final {
public:
    explicit PlainScan(const std::vector<domain::Node>& list)
    {
        for (const domain::Node& n : list)
            m_free.push_back({n.cpuMilli, n.memoryBytes, n.id,
                              std::vector<std::int32_t>(static_cast<std::size_t>(n.gpuCount), 1000)});
    }
    std::optional<domain::Placement> place(const domain::ResourceRequest& r)
    {
        Free* best = nullptr;
        double least = 0;
        for (Free& n : m_free) {
            const auto devices =
                std::count_if(n.gpus.begin(), n.gpus.end(), [&](std::int32_t f) { return f >= r.gpuMilli; });
            if (n.cpu < r.cpuMilli || n.memory < r.memoryBytes || devices < r.gpuCount)
                continue;
            std::int64_t gpu = 0;
            for (const std::int32_t f : n.gpus)
                gpu += f;
            const double left = static_cast<double>(n.cpu - r.cpuMilli) / 128e3 + static_cast<double>(gpu) / 8e3;
            if (best == nullptr || left < least) {
                best = &n;
                least = left;
            }
        }
        return best == nullptr ? std::nullopt : std::optional(take(*best, r));
    }
    void release(const domain::Placement& p, const domain::ResourceRequest& r)
    {
        Free& n = m_free[p.node.uuid.lo - 1];
        n.cpu += r.cpuMilli;
        n.memory += r.memoryBytes;
        for (const std::int32_t d : p.gpus)
            n.gpus[static_cast<std::size_t>(d)] += r.gpuMilli;
    }

private:
    struct Free {
        std::int64_t cpu;
        std::int64_t memory;
        domain::NodeId id;
        std::vector<std::int32_t> gpus;
    };
    static domain::Placement take(Free& n, const domain::ResourceRequest& r)
    {
        domain::Placement p{{}, 0, n.id, {}};
        n.cpu -= r.cpuMilli;
        n.memory -= r.memoryBytes;
        for (std::size_t d = 0; d < n.gpus.size() && p.gpus.size() < static_cast<std::size_t>(r.gpuCount); ++d)
            if (n.gpus[d] >= r.gpuMilli) {
                n.gpus[d] -= r.gpuMilli;
                p.gpus.push_back(static_cast<std::int32_t>(d));
            }
        return p;
    }
    std::vector<Free> m_free;
};

/// Fills the cluster, then lets the oldest go for every new arrival, and times the arrivals.
template <class Place, class Release>
LatencyHistogram churn(const BenchContext& context, const Place& place, const Release& release)
{
    constexpr std::size_t kWarmUp = 7000;
    const auto kinds = requests();
    std::vector<std::pair<domain::Placement, std::size_t>> running;
    std::size_t oldest = 0;
    LatencyHistogram times;
    const auto start = Clock::now();
    for (std::uint64_t k = 0; k < kWarmUp || Clock::now() - start < std::chrono::duration<double>(context.seconds);
         ++k) {
        const auto kind = static_cast<std::size_t>(base::CounterRng::below({kSeed, 1, 0, 0, k}, kinds.size()));
        const auto begin = Clock::now();
        const std::optional<domain::Placement> placement = place(kinds[kind]);
        times.add(Clock::now() - begin);
        if (placement)
            running.emplace_back(*placement, kind);
        else if (oldest < running.size()) {
            release(running[oldest].first, kinds[running[oldest].second]);
            ++oldest;
        }
    }
    return times;
}

BenchRow decisionRow(const BenchContext& context)
{
    Placer placer(nodes(), {PlacementPolicy::Lumos, kSeed});
    placer.expect(requests());
    domain::Workload workload;
    std::int64_t booked = 0;
    const auto milli = [](const domain::ResourceRequest& r) { return std::int64_t{r.gpuCount} * r.gpuMilli; };
    const LatencyHistogram times = churn(
        context,
        [&](const domain::ResourceRequest& r) {
            workload.request = r;
            auto outcome = placer.place(workload, 0);
            booked += outcome.placement ? milli(r) : 0;
            return outcome.placement;
        },
        [&](const domain::Placement& p, const domain::ResourceRequest& r) {
            placer.release(p, r);
            booked -= milli(r);
        });
    PlainScan scan(nodes());
    const LatencyHistogram plain = churn(
        context, [&](const domain::ResourceRequest& r) { return scan.place(r); },
        [&](const domain::Placement& p, const domain::ResourceRequest& r) { scan.release(p, r); });

    BenchRow row;
    row.name = QStringLiteral("allocate.default_policy.1213_nodes");
    row.unit = QStringLiteral("us");
    row.p50 = times.quantile(0.5) / 1e3;
    row.p99 = times.quantile(0.99) / 1e3;
    row.p9999 = times.quantile(0.9999) / 1e3;
    row.value = *row.p99;
    row.baselineName = QStringLiteral("best fit by a plain scan, p99");
    row.baselineValue = plain.quantile(0.99) / 1e3;
    row.ratio = row.value / row.baselineValue;
    row.goal = 100;
    // The figure counts only if nothing was lost or placed twice on the way.
    row.correct = placer.allocatedGpuMilli() == booked && booked <= placer.totalGpuMilli();
    row.ok = row.correct && row.value < row.goal;
    return row;
}

/// Share of the GPUs in use when 130 % of them have been asked for.
double allocatedShare(PlacementPolicy policy)
{
    Placer placer(nodes(), {policy, kSeed});
    const auto kinds = requests();
    placer.expect(kinds);
    domain::Workload workload;
    std::int64_t arrived = 0;
    for (std::uint64_t k = 0; arrived * 10 < placer.totalGpuMilli() * 13; ++k) {
        workload.request = kinds[static_cast<std::size_t>(base::CounterRng::below({kSeed, 2, 0, 0, k}, kinds.size()))];
        arrived += std::int64_t{workload.request.gpuCount} * workload.request.gpuMilli;
        (void)placer.place(workload, 0);
    }
    return 100.0 * static_cast<double>(placer.allocatedGpuMilli()) / static_cast<double>(placer.totalGpuMilli());
}

BenchRow shareRow()
{
    BenchRow row;
    row.name = QStringLiteral("allocate.gpu_share.1213_nodes");
    row.unit = QStringLiteral("%");
    row.value = allocatedShare(PlacementPolicy::Lumos);
    row.baselineName = QStringLiteral("best fit");
    row.baselineValue = allocatedShare(PlacementPolicy::BestFit);
    row.ratio = row.value / row.baselineValue;
    row.goal = row.baselineValue;
    row.ok = row.value >= row.goal;
    return row;
}

} // namespace

std::vector<BenchRow> benchAllocate(const BenchContext& context) { return {decisionRow(context), shareRow()}; }

} // namespace lumos::ctl
