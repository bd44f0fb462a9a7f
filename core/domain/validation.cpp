// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

namespace lumos::domain {

namespace {

constexpr std::int32_t kWholePoints = 10'000;
constexpr std::int32_t kWholePercent = 100;
constexpr std::int32_t kWholeGpuMilli = 1000;

base::Status refuse(const char* source, const QStringList& args = {})
{
    return base::fail(base::ErrorCode::InvalidArgument, {source, args});
}

bool isPercent(std::int32_t v) { return v >= 0 && v <= kWholePercent; }

} // namespace

base::Status validate(const Quota& quota)
{
    const Thresholds& t = quota.thresholds;
    if (quota.limit.value < 0)
        return refuse(QT_TRANSLATE_NOOP("core", "A limit must not be negative."));
    if (t.warning <= 0 || t.warning > t.high || t.high > t.critical || t.critical > kWholePoints)
        return refuse(QT_TRANSLATE_NOOP(
            "core", "The thresholds must rise from warning over high to critical, above 0 and up to 100 percent."));
    return {};
}

base::Status validate(const Usage& usage)
{
    if (usage.used.value < 0)
        return refuse(QT_TRANSLATE_NOOP("core", "A usage must not be negative."));
    return {};
}

base::Status validate(const Budget& budget)
{
    if (budget.monthly.amount.isNegative())
        return refuse(QT_TRANSLATE_NOOP("core", "A budget must not be negative."));
    if (budget.monthly.currency == base::Currency{})
        return refuse(QT_TRANSLATE_NOOP("core", "A budget needs a currency."));
    return {};
}

base::Status validate(const ScalingPolicy& p)
{
    if (p.minReplicas < 0 || p.maxReplicas < p.minReplicas)
        return refuse(QT_TRANSLATE_NOOP(
            "core", "The replica bounds must not be negative, and the lower must not exceed the upper."));
    if (p.targetPercent < 1)
        return refuse(QT_TRANSLATE_NOOP("core", "The target of a scaling policy must be at least 1."));
    if (!isPercent(p.tolerancePercent) || !isPercent(p.quotaGuardPercent))
        return refuse(
            QT_TRANSLATE_NOOP("core", "The tolerance and the quota guard must lie between 0 and 100 percent."));
    if (p.maxStepUp < 1 || p.maxStepDown < 1)
        return refuse(QT_TRANSLATE_NOOP("core", "A scaling step must allow at least one replica."));
    if (p.stepWindowMinutes < 0 || p.cooldownUpMinutes < 0 || p.cooldownDownMinutes < 0)
        return refuse(QT_TRANSLATE_NOOP("core", "The times of a scaling policy must not be negative."));
    return {};
}

base::Status validate(const Node& node)
{
    if (node.id.isNull() || node.name.trimmed().isEmpty())
        return refuse(QT_TRANSLATE_NOOP("core", "A node needs an id and a name."));
    if (node.cpuMilli < 0 || node.memoryBytes < 0 || node.gpuCount < 0)
        return refuse(QT_TRANSLATE_NOOP("core", "The node \"%1\" has a negative capacity."), {node.name});
    return {};
}

base::Status validate(const Workload& workload)
{
    if (workload.id.isNull() || workload.name.trimmed().isEmpty())
        return refuse(QT_TRANSLATE_NOOP("core", "A workload needs an id and a name."));
    const ResourceRequest& r = workload.request;
    if (workload.replicas < 0 || r.cpuMilli < 0 || r.memoryBytes < 0 || r.gpuCount < 0 || r.gpuMilli < 0)
        return refuse(QT_TRANSLATE_NOOP("core", "The workload \"%1\" asks for a negative amount."), {workload.name});
    const bool whole = r.gpuCount >= 1 && r.gpuMilli == kWholeGpuMilli;
    const bool share = r.gpuCount == 1 && r.gpuMilli > 0 && r.gpuMilli < kWholeGpuMilli;
    if (r.gpuCount > 0 && !whole && !share)
        return refuse(
            QT_TRANSLATE_NOOP("core", "The workload \"%1\" must ask for whole GPUs or for a share of one GPU."),
            {workload.name});
    return {};
}

} // namespace lumos::domain
