// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/placer.h"

#include "base/rng.h"
#include "engine/allocation/score_cache.h"

#include <algorithm>

namespace lumos::engine::allocation {

namespace {

/// Streams of the seeded draws.
constexpr std::uint32_t kNodeStream = 1;
constexpr std::uint32_t kDeviceStream = 2;
constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

} // namespace

struct Placer::State {
    State(std::vector<domain::Node> list, const PlacerConfig& c)
        : config(c), rule(scoreRule(c.policy)), nodes(std::move(list)), cache(rule.score)
    {}

    [[nodiscard]] ScoreInputs inputs() const { return {nodes, expected}; }
    [[nodiscard]] RequestClass classify(const domain::Workload& w) const
    {
        return nodes.classify(w.request, w.toleratesPool);
    }
    [[nodiscard]] std::size_t choose(const RequestClass& c);
    [[nodiscard]] std::size_t drawn(std::span<const Score> scores) const;
    [[nodiscard]] std::vector<std::int32_t> devices(std::size_t i, const RequestClass& c) const;
    [[nodiscard]] std::int32_t drawnDevice(std::size_t i, const RequestClass& c) const;
    [[nodiscard]] PlacementOutcome explain(const RequestClass& c) const;
    [[nodiscard]] PlacementOutcome decide(const domain::Workload& w, std::int32_t replica, bool take);
    void take(std::size_t i, const RequestClass& c, std::span<const std::int32_t> gpus);
    void give(std::size_t i, const RequestClass& c, std::span<const std::int32_t> gpus);
    void trackFragment(std::size_t i);
    void expect(const std::vector<domain::ResourceRequest>& workload);

    PlacerConfig config;
    ScoreRule rule;
    NodeTable nodes;
    ExpectedWorkload expected;
    ScoreCache cache;
    std::vector<double> fragments; ///< F per node
    double fragmentTotal = 0;
    std::uint64_t decisions = 0; ///< placed so far: the step of the random policy's draws
};

std::size_t Placer::State::drawn(std::span<const Score> scores) const
{
    const auto feasible = static_cast<std::uint64_t>(
        std::count_if(scores.begin(), scores.end(), [](Score s) { return s != kDoesNotFit; }));
    if (feasible == 0)
        return kNowhere;
    std::uint64_t skip = base::CounterRng::below({config.seed, kNodeStream, 0, 0, decisions}, feasible);
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i] != kDoesNotFit && skip-- == 0)
            return i;
    return kNowhere;
}

std::size_t Placer::State::choose(const RequestClass& c)
{
    const std::span<const Score> scores = cache.scores(inputs(), c);
    if (config.policy == PlacementPolicy::Random)
        return drawn(scores);
    // Two passes that the compiler can vectorise: the best score, then the first node that has it.
    Score best = kDoesNotFit;
    for (const Score s : scores)
        best = std::max(best, s);
    if (best == kDoesNotFit)
        return kNowhere;
    return static_cast<std::size_t>(std::find(scores.begin(), scores.end(), best) - scores.begin());
}

std::int32_t Placer::State::drawnDevice(std::size_t i, const RequestClass& c) const
{
    const auto free = nodes.gpuFree(i);
    const auto fitting = static_cast<std::uint64_t>(
        std::count_if(free.begin(), free.end(), [&](std::int32_t f) { return f >= c.gpuMilli; }));
    std::uint64_t skip = base::CounterRng::below({config.seed, kDeviceStream, 0, 0, decisions}, fitting);
    std::int32_t d = 0;
    while (free[static_cast<std::size_t>(d)] < c.gpuMilli || skip-- != 0)
        ++d;
    return d;
}

std::vector<std::int32_t> Placer::State::devices(std::size_t i, const RequestClass& c) const
{
    if (c.gpuCount == 0)
        return {};
    if (c.wantsShare())
        return {config.policy == PlacementPolicy::Random ? drawnDevice(i, c) : rule.device(inputs(), i, c)};
    std::vector<std::int32_t> whole;
    whole.reserve(static_cast<std::size_t>(c.gpuCount));
    const auto free = nodes.gpuFree(i);
    for (std::size_t d = 0; d < free.size() && whole.size() < static_cast<std::size_t>(c.gpuCount); ++d)
        if (free[d] >= c.gpuMilli)
            whole.push_back(static_cast<std::int32_t>(d));
    return whole;
}

PlacementOutcome Placer::State::explain(const RequestClass& c) const
{
    PlacementOutcome outcome;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (const auto constraint = nodes.obstacle(i, c))
            ++outcome.excluded[static_cast<std::size_t>(*constraint)];
    return outcome;
}

PlacementOutcome Placer::State::decide(const domain::Workload& w, std::int32_t replica, bool takeIt)
{
    const RequestClass c = classify(w);
    const std::size_t i = choose(c);
    if (i == kNowhere)
        return explain(c);
    PlacementOutcome outcome;
    outcome.placement = domain::Placement{w.id, replica, nodes.node(i).id, devices(i, c)};
    if (takeIt) {
        take(i, c, outcome.placement->gpus);
        ++decisions;
    }
    return outcome;
}

void Placer::State::take(std::size_t i, const RequestClass& c, std::span<const std::int32_t> gpus)
{
    nodes.take(i, c, gpus);
    trackFragment(i);
    cache.touch(i);
}

void Placer::State::give(std::size_t i, const RequestClass& c, std::span<const std::int32_t> gpus)
{
    nodes.give(i, c, gpus);
    trackFragment(i);
    cache.touch(i);
}

void Placer::State::trackFragment(std::size_t i)
{
    if (expected.isEmpty())
        return;
    const double now = expected.fragment(nodes.cpuFree(i), nodes.model(i), nodes.gpuFree(i));
    fragmentTotal += now - fragments[i];
    fragments[i] = now;
}

void Placer::State::expect(const std::vector<domain::ResourceRequest>& workload)
{
    std::vector<RequestClass> classes;
    classes.reserve(workload.size());
    for (const domain::ResourceRequest& r : workload)
        classes.push_back(nodes.classify(r, {}));
    expected = ExpectedWorkload(classes, nodes.models().size());
    cache.clear();
    fragments.assign(nodes.size(), 0.0);
    fragmentTotal = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        trackFragment(i);
}

Placer::Placer(std::vector<domain::Node> nodes, const PlacerConfig& config)
    : m_state(std::make_unique<State>(std::move(nodes), config))
{}

Placer::Placer(const domain::PlatformSnapshot& snapshot, const PlacerConfig& config) : Placer(snapshot.nodes, config)
{
    std::vector<domain::ResourceRequest> requests;
    for (const domain::Workload& w : snapshot.workloads)
        requests.insert(requests.end(), static_cast<std::size_t>(std::max(0, w.replicas)), w.request);
    m_state->expect(requests);
    for (const domain::Placement& p : snapshot.placements) {
        const domain::Workload* w = snapshot.workload(p.workload);
        const auto i = m_state->nodes.find(p.node);
        if (w != nullptr && i)
            m_state->take(*i, m_state->classify(*w), p.gpus);
    }
}

Placer::~Placer() = default;
Placer::Placer(const Placer& other) : m_state(std::make_unique<State>(*other.m_state)) {}
Placer& Placer::operator=(const Placer& other)
{
    if (this != &other)
        m_state = std::make_unique<State>(*other.m_state);
    return *this;
}
Placer::Placer(Placer&&) noexcept = default;
Placer& Placer::operator=(Placer&&) noexcept = default;

void Placer::expect(const std::vector<domain::ResourceRequest>& workload) { m_state->expect(workload); }

PlacementOutcome Placer::place(const domain::Workload& workload, std::int32_t replica)
{
    return m_state->decide(workload, replica, true);
}

PlacementOutcome Placer::tryPlace(const domain::Workload& workload) const
{
    return m_state->decide(workload, 0, false);
}

void Placer::release(const domain::Placement& placement, const domain::ResourceRequest& request)
{
    if (const auto i = m_state->nodes.find(placement.node))
        m_state->give(*i, m_state->nodes.classify(request, {}), placement.gpus);
}

std::int32_t Placer::room(const domain::Workload& workload, std::int32_t most) const
{
    const RequestClass c = m_state->classify(workload);
    std::int64_t count = 0;
    for (std::size_t i = 0; i < m_state->nodes.size() && count < most; ++i)
        if (m_state->nodes.fits(i, c) && m_state->nodes.admits(i, c))
            count += m_state->nodes.room(i, c, most - count);
    return static_cast<std::int32_t>(count);
}

std::int64_t Placer::totalGpuMilli() const { return m_state->nodes.totalGpuMilli(); }
std::int64_t Placer::allocatedGpuMilli() const
{
    return m_state->nodes.totalGpuMilli() - m_state->nodes.freeGpuMilli();
}
double Placer::fragmentedGpuMilli() const { return m_state->fragmentTotal; }

} // namespace lumos::engine::allocation
