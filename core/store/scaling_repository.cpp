// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/scaling_repository.h"

namespace lumos::store {

const Table& ScalingPolicyRepository::table()
{
    static const Table table{"scaling_policy",
                             1,
                             {"workload_id", "metric", "min_replicas", "max_replicas", "target_percent",
                              "tolerance_percent", "max_step_up", "max_step_down", "step_window_minutes",
                              "cooldown_up_minutes", "cooldown_down_minutes", "quota_guard_percent", "enabled"}};
    return table;
}

base::Status ScalingPolicyRepository::write(RowBatch& rows, const domain::ScalingPolicy& p) const
{
    return rows.add(p.workload, name(p.metric), p.minReplicas, p.maxReplicas, p.targetPercent, p.tolerancePercent,
                    p.maxStepUp, p.maxStepDown, p.stepWindowMinutes, p.cooldownUpMinutes, p.cooldownDownMinutes,
                    p.quotaGuardPercent, p.enabled);
}

domain::ScalingPolicy ScalingPolicyRepository::read(Query& row) const
{
    domain::ScalingPolicy p;
    p.workload = row.id<domain::WorkloadId>();
    p.metric = row.word(&domain::parseScalingMetric);
    p.minReplicas = row.integer();
    p.maxReplicas = row.integer();
    p.targetPercent = row.integer();
    p.tolerancePercent = row.integer();
    p.maxStepUp = row.integer();
    p.maxStepDown = row.integer();
    p.stepWindowMinutes = row.integer();
    p.cooldownUpMinutes = row.integer();
    p.cooldownDownMinutes = row.integer();
    p.quotaGuardPercent = row.integer();
    p.enabled = row.flag();
    return p;
}

const Table& ScalingRecordRepository::table()
{
    static const Table table{"scaling_record",
                             2,
                             {"workload_id", "at", "current_replicas", "needed", "decided", "use_percent",
                              "quota_percent", "node_room", "recent_added", "recent_removed", "minutes_since_change",
                              "limited_by", "result"}};
    return table;
}

base::Status ScalingRecordRepository::write(RowBatch& rows, const domain::ScalingRecord& r) const
{
    return rows.add(r.workload, r.at, r.current, r.needed, r.decided, r.usePercent, r.quotaPercent, r.nodeRoom,
                    r.recentAdded, r.recentRemoved, r.minutesSinceChange, name(r.limitedBy), name(r.result));
}

domain::ScalingRecord ScalingRecordRepository::read(Query& row) const
{
    domain::ScalingRecord r;
    r.workload = row.id<domain::WorkloadId>();
    r.at = row.instant();
    r.current = row.integer();
    r.needed = row.integer();
    r.decided = row.integer();
    r.usePercent = row.integer();
    r.quotaPercent = row.integer();
    r.nodeRoom = row.integer();
    r.recentAdded = row.integer();
    r.recentRemoved = row.integer();
    r.minutesSinceChange = row.integer();
    r.limitedBy = row.word(&domain::parseScalingLimit);
    r.result = row.word(&domain::parseScalingResult);
    return r;
}

} // namespace lumos::store
