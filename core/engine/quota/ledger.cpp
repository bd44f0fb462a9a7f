// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/quota/ledger.h"

#include "base/decimal.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>
#include <utility>
#include <vector>

namespace lumos::engine::quota {

namespace {

constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max();
constexpr std::uint32_t kNoParent = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kCountersPerLine = 8;
constexpr std::int64_t kPointsPerWhole = 10'000;

/// A cache line of counters. A tenant's row begins at a line of its own, so that two tenants never share one.
struct alignas(64) CounterLine {
    std::array<std::atomic<std::int64_t>, kCountersPerLine> values;
};

/// What is used changes all the time, limits hardly ever: in lines of their own, limits stay in the cache of every core, and
/// only the uses travel between them.
struct Counter {
    std::atomic<std::int64_t>& used;
    std::atomic<std::int64_t>& limit;
};

/// Asks for a line that is about to be written, so that several come at the same time instead of one after the other.
inline void prefetchForWrite(const void* address)
{
#if defined(__x86_64__)
    asm volatile("prefetchw %0" : : "m"(*static_cast<const char*>(address))); // a no-op where the processor lacks it
#else
    __builtin_prefetch(address, 1);
#endif
}

/// A refused check: what stood in the way.
struct Shortage {
    std::int64_t used = 0;
    std::int64_t limit = 0;
};

/// Adds `add` when the limit admits it. nullopt = taken; `after` then holds the new use.
std::optional<Shortage> take(const Counter& counter, std::int64_t add, std::int64_t& after)
{
    std::int64_t used = counter.used.load(std::memory_order_relaxed);
    for (;;) {
        const std::int64_t limit = counter.limit.load(std::memory_order_relaxed);
        if (!admits(used, limit, add))
            return Shortage{used, limit};
        if (counter.used.compare_exchange_weak(used, used + add, std::memory_order_acq_rel,
                                               std::memory_order_relaxed)) {
            after = used + add;
            return std::nullopt;
        }
    }
}

/// Gives back; a use never falls below zero, even where a caller returns more than it took.
void giveBackUpToUse(const Counter& counter, std::int64_t value)
{
    std::int64_t used = counter.used.load(std::memory_order_relaxed);
    for (;;) {
        const std::int64_t rest = used > value ? used - value : 0;
        if (counter.used.compare_exchange_weak(used, rest, std::memory_order_acq_rel, std::memory_order_relaxed))
            return;
    }
}

void giveBack(const Counter& counter, std::int64_t value)
{
    Q_ASSERT_X(counter.used.load(std::memory_order_relaxed) >= value, "quota ledger",
               "more was released than had been reserved");
    giveBackUpToUse(counter, value);
}

/// What the amounts before the i-th ask of its kind: a kind may stand in a request more than once.
std::int64_t askedBefore(std::span<const Amount> amounts, std::size_t i)
{
    std::int64_t earlier = 0;
    for (const Amount& amount : amounts.first(i))
        if (amount.kind == amounts[i].kind && amount.value > 0)
            earlier += amount.value;
    return earlier;
}

} // namespace

struct Ledger::State {
    explicit State(const domain::PlatformSnapshot& snapshot);

    [[nodiscard]] Counter counter(std::uint32_t tenant, std::size_t kind) const
    {
        const std::size_t line = tenant * linesPerTenant + kind / kCountersPerLine;
        return {used[line].values[kind % kCountersPerLine], limits[line].values[kind % kCountersPerLine]};
    }
    /// Before a whole row is walked.
    void prefetch(std::uint32_t tenant) const
    {
        for (std::size_t i = 0; i < linesPerTenant; ++i)
            prefetchForWrite(&used[tenant * linesPerTenant + i]);
    }
    [[nodiscard]] const domain::Thresholds& thresholds(std::uint32_t tenant, std::size_t kind) const
    {
        return distinctThresholds[thresholdIndex[tenant * kinds + kind]];
    }
    [[nodiscard]] bool knows(domain::ResourceKindId kind) const { return kind.index < kinds; }
    [[nodiscard]] std::uint32_t indexOf(domain::TenantId id) const;
    void readQuotas(const domain::PlatformSnapshot& snapshot);
    void readUsage(const domain::PlatformSnapshot& snapshot);
    void note(Admission& admission, std::uint32_t tenant, std::size_t kind, std::int64_t before,
              std::int64_t after) const;
    void refuse(Admission& admission, std::uint32_t tenant, domain::ResourceKindId kind,
                const Shortage& shortage) const;
    void undo(std::uint32_t tenant, std::span<const Amount> amounts, std::size_t taken, std::uint32_t stoppedAt) const;

    std::vector<domain::TenantId> ids; ///< ascending; a handle is the place in it
    std::vector<std::uint32_t> parents;
    std::size_t kinds = 0;
    std::size_t linesPerTenant = 0;
    std::unique_ptr<CounterLine[]> used;
    std::unique_ptr<CounterLine[]> limits;
    std::vector<std::uint16_t> thresholdIndex;
    std::vector<domain::Thresholds> distinctThresholds{domain::Thresholds{}};
};

Ledger::State::State(const domain::PlatformSnapshot& snapshot)
    : kinds(snapshot.catalog.size()), linesPerTenant((kinds + kCountersPerLine - 1) / kCountersPerLine)
{
    ids.reserve(snapshot.tenants.size());
    for (const domain::Tenant& tenant : snapshot.tenants)
        ids.push_back(tenant.id);
    Q_ASSERT(std::is_sorted(ids.begin(), ids.end()));
    parents.reserve(ids.size());
    for (const domain::Tenant& tenant : snapshot.tenants)
        parents.push_back(tenant.parent.isNull() ? kNoParent : indexOf(tenant.parent));
    used = std::make_unique<CounterLine[]>(ids.size() * linesPerTenant);
    limits = std::make_unique<CounterLine[]>(ids.size() * linesPerTenant);
    for (CounterLine& line : std::span(limits.get(), ids.size() * linesPerTenant))
        for (std::atomic<std::int64_t>& limit : line.values)
            limit.store(kUnlimited, std::memory_order_relaxed);
    thresholdIndex.assign(ids.size() * kinds, 0);
    readQuotas(snapshot);
    readUsage(snapshot);
}

std::uint32_t Ledger::State::indexOf(domain::TenantId id) const
{
    const auto at = std::lower_bound(ids.begin(), ids.end(), id);
    return at != ids.end() && *at == id ? static_cast<std::uint32_t>(at - ids.begin()) : kNoParent;
}

void Ledger::State::readQuotas(const domain::PlatformSnapshot& snapshot)
{
    for (const domain::Quota& quota : snapshot.quotas) {
        const std::uint32_t tenant = indexOf(quota.tenant);
        if (tenant == kNoParent || !knows(quota.kind))
            continue;
        counter(tenant, quota.kind.index).limit.store(quota.limit.value, std::memory_order_relaxed);
        auto known = std::find(distinctThresholds.begin(), distinctThresholds.end(), quota.thresholds);
        if (known == distinctThresholds.end())
            known = distinctThresholds.insert(known, quota.thresholds);
        thresholdIndex[tenant * kinds + quota.kind.index] =
            static_cast<std::uint16_t>(known - distinctThresholds.begin());
    }
}

/// A stored use covers everything below its tenant; where none is stored, the uses below add up to it.
void Ledger::State::readUsage(const domain::PlatformSnapshot& snapshot)
{
    std::vector<bool> stored(ids.size() * kinds, false);
    for (const domain::Usage& usage : snapshot.usage) {
        const std::uint32_t tenant = indexOf(usage.tenant);
        if (tenant == kNoParent || !knows(usage.kind))
            continue;
        counter(tenant, usage.kind.index).used.store(usage.used.value, std::memory_order_relaxed);
        stored[tenant * kinds + usage.kind.index] = true;
    }
    for (const domain::Usage& usage : snapshot.usage) {
        const std::uint32_t tenant = indexOf(usage.tenant);
        if (tenant == kNoParent || !knows(usage.kind))
            continue;
        for (std::uint32_t above = parents[tenant]; above != kNoParent; above = parents[above]) {
            if (stored[above * kinds + usage.kind.index])
                break;
            counter(above, usage.kind.index).used.fetch_add(usage.used.value, std::memory_order_relaxed);
        }
    }
}

void Ledger::State::note(Admission& admission, std::uint32_t tenant, std::size_t kind, std::int64_t before,
                         std::int64_t after) const
{
    const std::int64_t limit = counter(tenant, kind).limit.load(std::memory_order_relaxed);
    if (limit == kUnlimited)
        return;
    const domain::Thresholds& levels = thresholds(tenant, kind);
    const std::int32_t lowest = std::min({levels.warning, levels.high, levels.critical});
    if (base::Int128{after} * kPointsPerWhole < base::Int128{limit} * lowest)
        return; // the usual case: below every threshold before and after
    const Crossing step = crossing({before}, {after}, {limit}, levels);
    admission.worst = std::max(admission.worst, step.to);
    admission.crossed = admission.crossed || step.isAlert();
}

void Ledger::State::refuse(Admission& admission, std::uint32_t tenant, domain::ResourceKindId kind,
                           const Shortage& shortage) const
{
    admission = Admission{};
    admission.limitingTenant = ids[tenant];
    admission.limitingKind = kind;
    admission.limitingUsed = {shortage.used};
    admission.limitingLimit = {shortage.limit};
}

/// Returns the increases of all amounts below `stoppedAt`, and of the first `taken` ones there.
void Ledger::State::undo(std::uint32_t tenant, std::span<const Amount> amounts, std::size_t taken,
                         std::uint32_t stoppedAt) const
{
    for (std::uint32_t at = tenant;; at = parents[at]) {
        for (const Amount& amount : at == stoppedAt ? amounts.first(taken) : amounts)
            if (amount.value > 0 && knows(amount.kind))
                counter(at, amount.kind.index).used.fetch_sub(amount.value, std::memory_order_acq_rel);
        if (at == stoppedAt)
            return;
    }
}

Ledger::Ledger(const domain::PlatformSnapshot& snapshot) : m_state(std::make_unique<State>(snapshot)) {}
Ledger::~Ledger() = default;

std::optional<TenantHandle> Ledger::find(domain::TenantId id) const
{
    const std::uint32_t index = m_state->indexOf(id);
    return index == kNoParent ? std::nullopt : std::optional<TenantHandle>(TenantHandle{index});
}

Admission Ledger::reserve(TenantHandle tenant, std::span<const Amount> amounts)
{
    const State& s = *m_state;
    Admission admission;
    // Level by level: a row that many tenants share is held for one short while instead of once for each kind.
    for (std::uint32_t at = tenant.index; at != kNoParent; at = s.parents[at]) {
        s.prefetch(at);
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            const Amount& amount = amounts[i];
            if (amount.value <= 0 || !s.knows(amount.kind))
                continue;
            std::int64_t after = 0;
            if (const auto shortage = take(s.counter(at, amount.kind.index), amount.value, after)) {
                s.undo(tenant.index, amounts, i, at);
                s.refuse(admission, at, amount.kind, *shortage);
                return admission;
            }
            s.note(admission, at, amount.kind.index, after - amount.value, after);
        }
    }
    // Decreases come last: an undone decrease could find its room taken by somebody else.
    for (const Amount& amount : amounts)
        if (amount.value < 0 && s.knows(amount.kind))
            for (std::uint32_t at = tenant.index; at != kNoParent; at = s.parents[at])
                giveBack(s.counter(at, amount.kind.index), -amount.value);
    admission.granted = true;
    return admission;
}

Admission Ledger::dryRun(TenantHandle tenant, std::span<const Amount> amounts) const
{
    const State& s = *m_state;
    Admission admission;
    for (std::uint32_t at = tenant.index; at != kNoParent; at = s.parents[at])
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            const Amount& amount = amounts[i];
            if (amount.value <= 0 || !s.knows(amount.kind))
                continue;
            const Counter counter = s.counter(at, amount.kind.index);
            const std::int64_t used = counter.used.load(std::memory_order_acquire) + askedBefore(amounts, i);
            const std::int64_t limit = counter.limit.load(std::memory_order_acquire);
            if (!admits(used, limit, amount.value)) {
                s.refuse(admission, at, amount.kind, {used, limit});
                return admission;
            }
            s.note(admission, at, amount.kind.index, used, used + amount.value);
        }
    admission.granted = true;
    return admission;
}

std::int32_t Ledger::room(TenantHandle tenant, std::span<const Amount> amounts, std::int32_t most) const
{
    const State& s = *m_state;
    for (const Amount& amount : amounts)
        if (amount.value > 0 && s.knows(amount.kind))
            for (std::uint32_t at = tenant.index; at != kNoParent; at = s.parents[at]) {
                const Counter counter = s.counter(at, amount.kind.index);
                most = roomFor(counter.used.load(std::memory_order_acquire),
                               counter.limit.load(std::memory_order_acquire), amount.value, most);
            }
    return most;
}

/// Calls `give(counter, amount)` for what a release touches: each known amount at each level of the path.
template <class Give>
void Ledger::giveBackOnPath(TenantHandle tenant, std::span<const Amount> amounts, Give give)
{
    const State& s = *m_state;
    for (std::uint32_t at = tenant.index; at != kNoParent; at = s.parents[at]) {
        s.prefetch(at);
        for (const Amount& amount : amounts) {
            Q_ASSERT(amount.value >= 0);
            if (amount.value > 0 && s.knows(amount.kind))
                give(s.counter(at, amount.kind.index), amount.value);
        }
    }
}

void Ledger::release(TenantHandle tenant, std::span<const Amount> amounts)
{
    giveBackOnPath(tenant, amounts, [](const Counter& counter, std::int64_t amount) { giveBack(counter, amount); });
}

void Ledger::releaseUpToUse(TenantHandle tenant, std::span<const Amount> amounts)
{
    giveBackOnPath(tenant, amounts,
                   [](const Counter& counter, std::int64_t amount) { giveBackUpToUse(counter, amount); });
}

void Ledger::setLimit(TenantHandle tenant, domain::ResourceKindId kind, std::optional<domain::Quantity> limit)
{
    if (m_state->knows(kind))
        m_state->counter(tenant.index, kind.index)
            .limit.store(limit ? limit->value : kUnlimited, std::memory_order_release);
}

domain::Quantity Ledger::used(TenantHandle tenant, domain::ResourceKindId kind) const
{
    if (!m_state->knows(kind))
        return {};
    return {m_state->counter(tenant.index, kind.index).used.load(std::memory_order_acquire)};
}

std::optional<domain::Quantity> Ledger::limit(TenantHandle tenant, domain::ResourceKindId kind) const
{
    if (!m_state->knows(kind))
        return std::nullopt;
    const std::int64_t limit = m_state->counter(tenant.index, kind.index).limit.load(std::memory_order_acquire);
    return limit == kUnlimited ? std::nullopt : std::optional<domain::Quantity>(domain::Quantity{limit});
}

} // namespace lumos::engine::quota
