// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

namespace lumos::engine::isolation {

/// A workload that may run on shared nodes needs CPU and memory limits, or it can starve its neighbours.
Findings checkCmp003(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    const TenantOwners owners(snapshot);
    Findings findings;
    for (const domain::Workload& w : snapshot.workloads) {
        if (stop.stop_requested())
            break;
        if (w.hasLimits || !w.toleratesPool.isEmpty() || w.state == domain::WorkloadState::Stopped)
            continue;
        const domain::TenantId owner = owners.ownerId(w.tenant);
        Finding f = finding("CMP-003", {owner}, {w.name});
        f.statement = {
            QT_TRANSLATE_NOOP("core", "The workload %1 of %2 runs in the shared pool without CPU and memory limits."),
            {w.name, owners.slug(owner)}};
        f.remediation = {QT_TRANSLATE_NOOP("core", "Set limits for the workload %1."), {w.name}};
        findings.push_back(std::move(f));
    }
    return findings;
}

} // namespace lumos::engine::isolation
