// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

#include <QHash>

namespace lumos::engine::isolation {

namespace {

/// Verdicts of all ordered pairs as a dense table over the tenants that have a VPC.
class PairTable final {
public:
    /// Stopped, it stays incomplete and must not be used.
    PairTable(const PlatformSnapshot& snapshot, const StopToken& stop)
    {
        for (const domain::Vpc& v : snapshot.vpcs)
            insertTenant(m_tenants, v.tenant);
        m_verdicts.reserve(m_tenants.size() * m_tenants.size());
        for (auto from = m_tenants.begin(); from != m_tenants.end() && !stop.stop_requested(); ++from)
            for (const domain::TenantId to : m_tenants)
                if (*from != to)
                    m_verdicts.push_back({*from, to, PairState::Proven, {}});
    }
    /// Keeps the worse of what is known and `state`.
    void raise(domain::TenantId from, domain::TenantId to, PairState state, const QString& reason)
    {
        const std::size_t i = index(from);
        const std::size_t j = index(to);
        PairVerdict& verdict = m_verdicts[i * (m_tenants.size() - 1) + (j < i ? j : j - 1)];
        if (rank(state) > rank(verdict.state)) {
            verdict.state = state;
            verdict.reason = reason;
        }
    }
    [[nodiscard]] std::vector<PairVerdict> take() { return std::move(m_verdicts); }

private:
    static int rank(PairState state)
    {
        switch (state) {
        case PairState::Proven: return 0;
        case PairState::Exception: return 1;
        case PairState::Unknown: return 2;
        case PairState::Violation: return 3;
        }
        return 0;
    }
    [[nodiscard]] std::size_t index(domain::TenantId id) const
    {
        return static_cast<std::size_t>(std::lower_bound(m_tenants.begin(), m_tenants.end(), id) - m_tenants.begin());
    }

    std::vector<domain::TenantId> m_tenants;
    std::vector<PairVerdict> m_verdicts;
};

void raiseByReachability(const PlatformSnapshot& s, const Reachability& reachability, PairTable& table)
{
    for (const VpcPair& p : reachability.pairs) {
        const domain::TenantId from = s.vpcs[p.from].tenant;
        const domain::TenantId to = s.vpcs[p.to].tenant;
        if (p.leak)
            table.raise(from, to, PairState::Violation, QStringLiteral("NET-002"));
        else if (p.doubtful && p.doubtfulBy != nullptr)
            table.raise(from, to, PairState::Unknown, p.doubtfulBy->key);
        else if (p.expiredRule >= 0)
            table.raise(from, to, PairState::Unknown, s.rules[static_cast<std::size_t>(p.expiredRule)].key);
        else if (p.approvedBy != nullptr)
            table.raise(from, to, PairState::Exception, p.approvedBy->key);
    }
}

/// Shared addresses make both directions a violation: nobody can tell the two tenants' packets apart.
void raiseByOverlap(const PlatformSnapshot& s, const Findings& findings, PairTable& table)
{
    QHash<QString, domain::TenantId> tenantOfVpc;
    for (const domain::Vpc& v : s.vpcs)
        tenantOfVpc.insert(v.key, v.tenant);
    for (const Finding& f : findings) {
        if (f.rule != QLatin1String("NET-001"))
            continue;
        const domain::TenantId a = tenantOfVpc.value(f.objects[0]);
        const domain::TenantId b = tenantOfVpc.value(f.objects[1]);
        table.raise(a, b, PairState::Violation, f.rule);
        table.raise(b, a, PairState::Violation, f.rule);
    }
}

base::Result<IsolationOutcome> cancelled()
{
    return base::fail(base::ErrorCode::Cancelled,
                      {QT_TRANSLATE_NOOP("core", "The isolation check was cancelled."), {}});
}

} // namespace

base::Result<IsolationOutcome> runChecks(const PlatformSnapshot& snapshot, StopToken stop, base::ProgressSink& progress)
{
    const auto checks = catalogue();
    const auto steps = static_cast<qint64>(checks.size() + 2);
    progress.report(0, steps, {QT_TRANSLATE_NOOP("core", "Computing reachability"), {}});
    const Reachability reachability = computeReachability(snapshot, stop);
    IsolationOutcome outcome;
    outcome.revision = snapshot.revision;
    for (std::size_t i = 0; i < checks.size() && !stop.stop_requested(); ++i) {
        progress.report(static_cast<qint64>(i + 1), steps, checks[i].title);
        Findings found =
            checks[i].runOn != nullptr ? checks[i].runOn(snapshot, reachability) : checks[i].run(snapshot, stop);
        outcome.findings.insert(outcome.findings.end(), std::make_move_iterator(found.begin()),
                                std::make_move_iterator(found.end()));
    }
    if (stop.stop_requested())
        return cancelled();
    std::stable_sort(outcome.findings.begin(), outcome.findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.rule, a.tenants, a.objects) < std::tie(b.rule, b.tenants, b.objects);
    });

    progress.report(steps - 1, steps, {QT_TRANSLATE_NOOP("core", "Deciding the pairs of tenants"), {}});
    PairTable table(snapshot, stop);
    if (stop.stop_requested())
        return cancelled();
    raiseByReachability(snapshot, reachability, table);
    raiseByOverlap(snapshot, outcome.findings, table);
    outcome.pairs = table.take();
    progress.report(steps, steps, {});
    return outcome;
}

} // namespace lumos::engine::isolation
