// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scaling_builder.h"

#include "domain/tenant_tree.h"

#include <algorithm>

namespace lumos::services {

namespace {

constexpr int kExtraDigits = 4;

std::optional<domain::ScalingRecord> lastOf(const std::vector<domain::ScalingRecord>& records, domain::WorkloadId id)
{
    const auto end =
        std::upper_bound(records.begin(), records.end(), id,
                         [](domain::WorkloadId w, const domain::ScalingRecord& r) { return w < r.workload; });
    if (end == records.begin() || (end - 1)->workload != id)
        return std::nullopt;
    return *(end - 1);
}

} // namespace

domain::WorkloadId firstScaledWorkload(const domain::PlatformSnapshot& snapshot)
{
    const domain::Workload* first = nullptr;
    for (const domain::ScalingPolicy& p : snapshot.scalingPolicies) {
        const domain::Workload* w = snapshot.workload(p.workload);
        if (w && (!first || w->name < first->name))
            first = w;
    }
    return first ? first->id : domain::WorkloadId();
}

base::Money replicaHourCost(const domain::PlatformSnapshot& snapshot, const domain::ResourceRequest& request,
                            base::Date day)
{
    const domain::PriceBook* book = snapshot.priceBook(day);
    base::Money out{{}, book ? book->currency : snapshot.profile.currency};
    if (!book)
        return out;
    for (const domain::UnitCost& c : book->unitCosts) {
        std::int64_t units = 0;
        if (c.kind == domain::kinds::kCpu)
            units = request.cpuMilli;
        else if (c.kind == domain::kinds::kMemory)
            units = request.memoryBytes;
        else if (c.kind == domain::kinds::kGpu)
            units = std::int64_t{request.gpuCount} * request.gpuMilli;
        out.amount += c.cost.scaledBy(units, c.per);
    }
    out.amount = out.amount.rounded(std::min(base::Decimal::kScale, out.currency.minorDigits() + kExtraDigits));
    return out;
}

ScalingOutcome buildScaling(const ScalingInputs& in)
{
    const domain::PlatformSnapshot& s = *in.snapshot;
    const domain::TenantTree tree(in.snapshot);
    ScalingOutcome out;
    out.revision = s.revision;
    out.asOf = in.asOf;
    out.range = in.range;
    out.workload = *s.workload(in.workload);
    if (const domain::Tenant* project = s.tenant(out.workload.tenant))
        out.project = *project;
    if (const domain::Tenant* tenant = tree.owningTenant(out.workload.tenant))
        out.tenant = *tenant;
    out.policy = *s.scalingPolicy(in.workload);
    out.records = in.records;
    for (const domain::ScalingPolicy& p : s.scalingPolicies) {
        const domain::Workload* w = s.workload(p.workload);
        if (!w)
            continue;
        const domain::Tenant* owner = tree.owningTenant(w->tenant);
        out.workloads.push_back({w->id, w->tenant, w->name, owner ? owner->name : QString(), w->replicas, p.minReplicas,
                                 p.maxReplicas, lastOf(in.lastDay, w->id)});
    }
    std::stable_sort(out.workloads.begin(), out.workloads.end(),
                     [](const ScaledWorkloadRow& a, const ScaledWorkloadRow& b) { return a.name < b.name; });
    out.replicaHourCost = replicaHourCost(s, out.workload.request, in.asOf.date());
    return out;
}

} // namespace lumos::services
