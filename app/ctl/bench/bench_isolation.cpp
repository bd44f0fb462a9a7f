// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"
#include "ctl/bench/benches.h"
#include "engine/isolation/reachability.h"

#include <algorithm>
#include <chrono>

namespace lumos::ctl {

namespace {

using namespace engine::isolation;
using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kTenants = 1000;
constexpr int kRulesPerTenant = 40;
constexpr std::uint32_t kFirstAddress = 0x0A000000U; // 10.0.0.0
constexpr std::uint32_t kAddresses = 4096;           // a /20 each

std::uint64_t draw(std::uint32_t stream, std::uint64_t tenant, std::uint64_t step, std::uint64_t n)
{
    return base::CounterRng::below({7, stream, 0, tenant, step}, n);
}

domain::Ipv4Range rangeOf(std::uint32_t tenant)
{
    return {kFirstAddress + tenant * kAddresses, kFirstAddress + tenant * kAddresses + kAddresses - 1};
}

domain::FirewallRule ruleOf(std::uint32_t tenant, int number)
{
    const auto step = static_cast<std::uint64_t>(number);
    domain::FirewallRule r;
    r.key = QStringLiteral("rule-%1-%2").arg(tenant).arg(number, 2, 10, QLatin1Char('0'));
    r.vpc = QStringLiteral("vpc-%1").arg(tenant);
    r.priority = static_cast<std::int32_t>(draw(1, tenant, step, 1000));
    r.direction = number % 2 == 0 ? domain::RuleDirection::Ingress : domain::RuleDirection::Egress;
    r.action = draw(2, tenant, step, 4) == 0 ? domain::RuleAction::Deny : domain::RuleAction::Allow;
    r.protocol = draw(3, tenant, step, 3) == 0 ? domain::Protocol::Udp : domain::Protocol::Tcp;
    // Half of the rules are about the tenant itself, the others about somebody else or a neighbourhood.
    const bool own = draw(4, tenant, step, 2) == 0;
    const auto other = static_cast<std::uint32_t>(draw(5, tenant, step, kTenants));
    r.remote = own ? rangeOf(tenant) : rangeOf(other);
    if (!own && draw(6, tenant, step, 8) == 0)
        r.remote = {rangeOf(other & ~15U).low, rangeOf(other | 15U).high};
    r.portLow = static_cast<std::uint16_t>(draw(7, tenant, step, 60'000));
    r.portHigh = static_cast<std::uint16_t>(r.portLow + draw(8, tenant, step, 4000));
    return r;
}

domain::PlatformSnapshot platform(std::uint32_t tenants)
{
    domain::PlatformSnapshot s;
    for (std::uint32_t t = 0; t < tenants; ++t) {
        domain::Tenant tenant;
        tenant.id.uuid = {1, t + 1};
        tenant.level = domain::TenantLevel::Tenant;
        tenant.slug = QStringLiteral("tenant-%1").arg(t);
        s.tenants.push_back(tenant);
        s.vpcs.push_back({QStringLiteral("vpc-%1").arg(t), tenant.id, rangeOf(t), QStringLiteral("main"), true});
        for (int k = 0; k < kRulesPerTenant; ++k)
            s.rules.push_back(ruleOf(t, k));
    }
    return s;
}

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

/// The baseline: the same filters and the same table of verdicts, but every pair of tenants is compared box by box.
std::vector<PairVerdict> verdictsByAllPairs(const domain::PlatformSnapshot& s)
{
    const std::vector<VpcFilter> filters = buildFilters(s, ExpiredRules::InForce, {});
    std::vector<PairVerdict> verdicts;
    for (std::size_t a = 0; a < filters.size(); ++a)
        for (std::size_t b = 0; b < filters.size(); ++b) {
            const auto meets = [&](const DecidedBox& out) {
                return std::any_of(filters[b].ingress.begin(), filters[b].ingress.end(),
                                   [&](const DecidedBox& in) { return in.box.overlaps(out.box); });
            };
            const bool leaks = std::any_of(filters[a].egress.begin(), filters[a].egress.end(), meets);
            if (a != b)
                verdicts.push_back(
                    {s.vpcs[a].tenant, s.vpcs[b].tenant, leaks ? PairState::Violation : PairState::Proven, {}});
        }
    return verdicts;
}

std::ptrdiff_t violationsIn(const std::vector<PairVerdict>& verdicts)
{
    return std::count_if(verdicts.begin(), verdicts.end(),
                         [](const PairVerdict& p) { return p.state == PairState::Violation; });
}

} // namespace

std::vector<BenchRow> benchIsolation(const BenchContext& context)
{
    const std::uint32_t tenants = context.quick ? kTenants / 10 : kTenants;
    const domain::PlatformSnapshot s = platform(tenants);
    std::vector<double> times;
    std::ptrdiff_t violations = 0;
    const auto start = Clock::now();
    while (times.size() < 3 || milliseconds(start) < context.seconds * 1000) {
        base::NullProgress progress;
        const auto begin = Clock::now();
        const auto outcome = runChecks(s, {}, progress);
        times.push_back(milliseconds(begin));
        violations = violationsIn(outcome->pairs);
    }
    std::sort(times.begin(), times.end());
    const auto begin = Clock::now();
    const std::vector<PairVerdict> plain = verdictsByAllPairs(s);

    BenchRow row;
    row.name = QStringLiteral("isolation.full_proof.1000_tenants");
    row.unit = QStringLiteral("ms");
    row.p50 = times[times.size() / 2];
    row.p99 = times[std::min(times.size() - 1, times.size() * 99 / 100)];
    row.value = *row.p50;
    row.baselineName = QStringLiteral("every pair compared, without an index");
    row.baselineValue = milliseconds(begin);
    row.ratio = row.value / row.baselineValue;
    row.goal = 1000;
    row.correct = violations == violationsIn(plain);
    row.ok = row.correct && row.value < row.goal;
    return {row};
}

} // namespace lumos::ctl
