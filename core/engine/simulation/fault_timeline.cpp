// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rng.h"
#include "domain/sorted_vector.h"
#include "engine/simulation/fault_plan.h"
#include "engine/simulation/portable_math.h"
#include "engine/simulation/simulation_plan.h"

#include <algorithm>
#include <map>

namespace lumos::engine::simulation {

namespace {

constexpr std::uint32_t kFaultStream = 3;
constexpr std::uint32_t kProvisioningStream = 4;

/// A time in which a node has less than all of its capacity.
struct Loss {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int32_t capacityPercent = 0;
};

/// In (0, 1), so that its logarithm is finite.
double openUniform(const base::DrawKey& key)
{
    return (static_cast<double>(base::CounterRng::bits(key) >> 12) + 0.5) * 0x1.0p-52;
}

std::int64_t secondsOf(double seconds)
{
    constexpr double kMost = 0x1p50;
    return nearestInteger(std::min(seconds, kMost));
}

class Losses final {
public:
    Losses(const FaultPlan& faults, std::uint64_t seed, std::int32_t replication, std::int64_t end)
        : m_faults(faults), m_seed(seed), m_replication(static_cast<std::uint32_t>(replication)), m_end(end),
          m_byNode(faults.nodes.size())
    {
        for (const FaultSource& source : faults.sources)
            addRenewals(source);
        for (const CapacityWindow& window : faults.windows)
            add({window.from, std::min(window.to, end), window.capacityPercent}, window.nodes);
        if (faults.provisioning)
            for (std::uint32_t n = 0; n < faults.nodes.size(); ++n)
                addDelay(n, *faults.provisioning);
    }
    [[nodiscard]] const std::vector<Loss>& of(std::uint32_t node) const { return m_byNode[node]; }

private:
    void add(const Loss& loss, const std::vector<std::uint32_t>& nodes)
    {
        if (loss.from < loss.to)
            for (const std::uint32_t n : nodes)
                m_byNode[n].push_back(loss);
    }
    void addRenewals(const FaultSource& source)
    {
        std::int64_t now = 0;
        for (std::uint64_t k = 0; now < m_end; k += 2) {
            const auto draw = [&](std::uint64_t step) {
                return openUniform({m_seed, kFaultStream, m_replication, source.drawId, step});
            };
            const std::int64_t down = now + std::max<std::int64_t>(1, secondsOf(source.up.at(draw(k))));
            now = down + std::max<std::int64_t>(1, secondsOf(source.repair.at(draw(k + 1))));
            add({down, std::min(now, m_end), source.capacityPercent}, source.nodes);
        }
    }
    /// A node that is added comes late: each failed attempt costs its time, then the delay.
    void addDelay(std::uint32_t node, const domain::ProvisioningFaults& provisioning)
    {
        const std::int64_t due = m_faults.addedAt[node];
        if (due < 0)
            return;
        const auto draw = [&](std::uint64_t step) {
            return openUniform({m_seed, kProvisioningStream, m_replication, m_faults.nodes[node].uuid.lo, step});
        };
        std::int64_t there = due;
        std::uint64_t attempt = 1;
        for (; draw(attempt) * 100 < provisioning.failurePercent && there < m_end; ++attempt)
            there += std::int64_t{std::max(provisioning.retryHours, 1)} * 3600;
        if (provisioning.meanDelayHours > 0)
            there += secondsOf(-portableLog(draw(0)) * provisioning.meanDelayHours * 3600.0);
        add({due, std::min(there, m_end), 0}, {node});
    }

    const FaultPlan& m_faults;
    std::uint64_t m_seed;
    std::uint32_t m_replication;
    std::int64_t m_end;
    std::vector<std::vector<Loss>> m_byNode;
};

/// Thousandths of a node's capacity that are lost in each step in which any are: the mean over the step. Where losses
/// meet, the greatest counts.
std::map<std::int32_t, std::int32_t> lostBySteps(const std::vector<Loss>& losses, std::int64_t stepSeconds)
{
    std::map<std::int64_t, std::vector<std::pair<std::int32_t, int>>> edges;
    for (const Loss& loss : losses) {
        edges[loss.from].push_back({loss.capacityPercent, 1});
        edges[loss.to].push_back({loss.capacityPercent, -1});
    }
    std::map<std::int32_t, std::int64_t> seconds; // percent-seconds, by step
    std::map<std::int32_t, int> active;           // losses in force, by what they leave
    std::int64_t since = 0;
    for (const auto& [at, changes] : edges) {
        if (!active.empty())
            for (std::int64_t from = since; from < at;) {
                const std::int64_t step = from / stepSeconds;
                const std::int64_t to = std::min(at, (step + 1) * stepSeconds);
                seconds[static_cast<std::int32_t>(step)] += (to - from) * (100 - active.begin()->first);
                from = to;
            }
        for (const auto& [percent, count] : changes)
            if ((active[percent] += count) == 0)
                active.erase(percent);
        since = at;
    }
    std::map<std::int32_t, std::int32_t> lost;
    for (const auto& [step, sum] : seconds)
        lost[step] = static_cast<std::int32_t>((sum * 10 + stepSeconds / 2) / stepSeconds);
    return lost;
}

} // namespace

FaultTimeline::FaultTimeline(const FaultPlan& faults, std::uint64_t seed, std::int32_t replication, std::int32_t steps,
                             std::int64_t stepSeconds)
    : m_faults(&faults), m_permille(faults.nodes.size(), kWholePermille)
{
    const Losses losses(faults, seed, replication, steps * stepSeconds);
    for (std::uint32_t n = 0; n < faults.nodes.size(); ++n) {
        std::int32_t before = kWholePermille;
        std::int32_t last = -1;
        for (const auto& [step, lost] : lostBySteps(losses.of(n), stepSeconds)) {
            if (before != kWholePermille && step != last + 1)
                m_turns.push_back({last + 1, n, before = kWholePermille});
            if (kWholePermille - lost != before)
                m_turns.push_back({step, n, before = kWholePermille - lost});
            last = step;
        }
        if (before != kWholePermille && last + 1 < steps)
            m_turns.push_back({last + 1, n, kWholePermille});
    }
    std::stable_sort(m_turns.begin(), m_turns.end(), [](const Turn& a, const Turn& b) { return a.step < b.step; });
}

bool FaultTimeline::advance(std::int32_t step)
{
    const std::size_t before = m_next;
    for (; m_next < m_turns.size() && m_turns[m_next].step <= step; ++m_next)
        m_permille[m_turns[m_next].node] = m_turns[m_next].permille;
    return m_next != before;
}

Epoch FaultTimeline::applied(const Epoch& epoch) const
{
    Epoch now = epoch; // its terms point to the snapshot of the plan, which outlives it
    auto snapshot = std::make_shared<domain::PlatformSnapshot>(*epoch.snapshot);
    for (std::uint32_t n = 0; n < m_permille.size(); ++n) {
        const std::int32_t permille = m_permille[n];
        domain::Node* node = domain::sorted::find(snapshot->nodes, m_faults->nodes[n], &domain::Node::id);
        if (permille == kWholePermille || node == nullptr || node->state == domain::NodeState::Down)
            continue;
        now.capacityMilli -= std::int64_t{node->gpuCount} * (kWholePermille - permille);
        if (permille == 0)
            node->state = domain::NodeState::Down;
        node->gpuCount = node->gpuCount * permille / kWholePermille; // whole ones: no more than the capacity
        node->cpuMilli = node->cpuMilli / kWholePermille * permille;
        node->memoryBytes = node->memoryBytes / kWholePermille * permille;
    }
    now.snapshot = std::move(snapshot);
    now.nodesChanged = true;
    return now;
}

} // namespace lumos::engine::simulation
