// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "services/cost_tracker.h"
#include "services/outcomes.h"
#include "services/scaling_explanation.h"

#include <algorithm>

namespace lumos::ctl {

namespace {

base::Result<base::TimeRange> rangeOf(const Invocation& call, const services::MultiTenantArchitecture& platform)
{
    LUMOS_ASSIGN(const base::Instant now, platform.dataInstant());
    LUMOS_ASSIGN(const auto from, call.date(QStringLiteral("from")));
    LUMOS_ASSIGN(const auto to, call.date(QStringLiteral("to")));
    // --to names the last day; the month to date without either.
    const base::Instant end = to ? std::min(now, base::Instant::at(*to + 1)) : now;
    return base::TimeRange{from ? base::Instant::at(*from) : base::Instant::at(now.date().firstOfMonth()), end};
}

base::Result<int> showUsage(const Invocation& call)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const domain::Tenant tenant, platform->tenants().find(call.word(1)));
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(const base::TimeRange range, rangeOf(call, *platform));
    LUMOS_ASSIGN(const auto days, platform->store().history().usageDays(
                                      {range.from.date(), range.to.date() + 1, tenant.id, std::nullopt}));
    TextTable table{{QStringLiteral("DAY"), QStringLiteral("KIND"), QStringLiteral("MEAN"), QStringLiteral("PEAK"),
                     QStringLiteral("SUM"), QStringLiteral("UNIT")},
                    {false, false, true, true, true, false},
                    {}};
    QJsonArray json;
    for (const domain::UsageDay& d : days) {
        const domain::ResourceKind& kind = snapshot->catalog.at(d.kind);
        std::int64_t sum = 0;
        std::int64_t hours = 0;
        for (const std::int64_t h : d.hours)
            if (h >= 0) {
                sum += h;
                ++hours;
            }
        const std::int64_t mean = hours == 0 ? 0 : sum / hours;
        const bool counter = kind.aggregation == domain::Aggregation::Sum;
        table.rows.append({d.day.toIso(), kind.key, QString::number(mean), QString::number(d.peak.value),
                           counter ? QString::number(sum) : QStringLiteral("-"), kind.unit});
        json.append(QJsonObject{{QStringLiteral("day"), d.day.toIso()},
                                {QStringLiteral("kind"), kind.key},
                                {QStringLiteral("mean"), jsonInteger(mean)},
                                {QStringLiteral("peak"), jsonInteger(d.peak.value)},
                                {QStringLiteral("sum"), counter ? jsonInteger(sum) : QJsonValue()},
                                {QStringLiteral("unit"), kind.unit}});
    }
    call.output().print(table, json);
    return 0;
}

base::Result<int> showCost(const Invocation& call)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const base::TimeRange range, rangeOf(call, *platform));
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(const services::CostOutcome o, platform->cost(range, interruptToken()));
    TextTable table{{QStringLiteral("TENANT"), QStringLiteral("COST"), QStringLiteral("SHARE %"),
                     QStringLiteral("MONTH FORECAST"), QStringLiteral("BUDGET")},
                    {false, true, true, true, true},
                    {}};
    QJsonArray json;
    for (const services::CostRow& r : o.byTenant) {
        const QString budget = r.budget ? r.budget->toString() : QStringLiteral("-");
        table.rows.append({r.name, r.cost.toString(),
                           QString::number(static_cast<double>(r.sharePoints) / 100.0, 'f', 1), r.forecast.toString(),
                           budget});
        const domain::Tenant* tenant = snapshot->tenant(r.tenant);
        // The exact sum, to its last digit: what a file of costs must be compared with.
        json.append(QJsonObject{{QStringLiteral("tenant"), tenant != nullptr ? tenant->slug : QString()},
                                {QStringLiteral("name"), r.name},
                                {QStringLiteral("cost"), r.cost.amount.toString()},
                                {QStringLiteral("currency"), r.cost.currency.code()},
                                {QStringLiteral("forecast"), r.forecast.amount.toString()}});
    }
    table.rows.append({QStringLiteral("Total"), o.cost.toString(), QStringLiteral("100.0"), QString(), QString()});
    call.output().print(table, json);
    return 0;
}

base::Result<int> rateUsage(const Invocation& call)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const base::TimeRange range, rangeOf(call, *platform));
    qint64 rows = 0;
    {
        TerminalProgress progress;
        LUMOS_ASSIGN(rows, platform->costs().record(range.from.date(), base::Instant{range.to.ms - 1}.date() + 1,
                                                    interruptToken(), progress));
    }
    call.output().print(QStringLiteral("%1 rows of cost from %2 to %3.")
                            .arg(rows)
                            .arg(range.from.date().toIso(), base::Instant{range.to.ms - 1}.date().toIso()),
                        {{QStringLiteral("rows"), rows}});
    return 0;
}

base::Result<domain::Workload> findWorkload(const domain::PlatformSnapshot& s, const QString& name)
{
    for (const domain::Workload& w : s.workloads)
        if (w.name == name || w.id.toString() == name)
            return w;
    return base::fail(base::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no workload \"%1\"."), {name}});
}

base::Result<int> showScaling(const Invocation& call)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(const domain::Workload workload, findWorkload(*snapshot, call.word(1)));
    const domain::ScalingPolicy* policy = snapshot->scalingPolicy(workload.id);
    LUMOS_ASSIGN(const base::Instant now, platform->dataInstant());
    LUMOS_ASSIGN(const auto records, platform->store().history().scalingRecords(
                                         workload.id, {now - base::Duration::days(7), now + base::Duration{1}}));
    if (call.has(QStringLiteral("at"))) {
        const auto at = base::Instant::parse(call.value(QStringLiteral("at")));
        for (const domain::ScalingRecord& r : records)
            if (at && r.at == *at && policy != nullptr) {
                QString text;
                QJsonArray steps;
                for (const auto& s : services::explainScaling(*policy, r).steps) {
                    text += QStringLiteral("%1 %2  %3\n")
                                .arg(s.decisive ? QStringLiteral(">") : QStringLiteral(" "))
                                .arg(s.replicas, 4)
                                .arg(s.title.toEnglish() + QStringLiteral(": ") + s.detail.toEnglish());
                    steps.append(QJsonObject{{QStringLiteral("title"), s.title.toEnglish()},
                                             {QStringLiteral("detail"), s.detail.toEnglish()},
                                             {QStringLiteral("replicas"), s.replicas},
                                             {QStringLiteral("decisive"), s.decisive}});
                }
                call.output().print(text.trimmed(), {{QStringLiteral("at"), r.at.toIso()},
                                                     {QStringLiteral("decided"), r.decided},
                                                     {QStringLiteral("needed"), r.needed},
                                                     {QStringLiteral("steps"), steps}});
                return 0;
            }
        return base::fail(base::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "No decision of %1 was taken at %2."),
                                                      {workload.name, call.value(QStringLiteral("at"))}});
    }
    TextTable table{{QStringLiteral("TIME"), QStringLiteral("FROM"), QStringLiteral("TO"), QStringLiteral("USE %"),
                     QStringLiteral("NEEDED"), QStringLiteral("LIMITED BY"), QStringLiteral("RESULT")},
                    {false, true, true, true, true, false, false},
                    {}};
    QJsonArray json;
    for (const domain::ScalingRecord& r : records) {
        if (!call.has(QStringLiteral("all")) && r.result == domain::ScalingResult::Kept)
            continue;
        table.rows.append({r.at.toIso(), QString::number(r.current), QString::number(r.decided),
                           QString::number(r.usePercent), QString::number(r.needed), domain::name(r.limitedBy),
                           domain::name(r.result)});
        json.append(QJsonObject{{QStringLiteral("at"), r.at.toIso()},
                                {QStringLiteral("current"), r.current},
                                {QStringLiteral("decided"), r.decided},
                                {QStringLiteral("use_percent"), r.usePercent},
                                {QStringLiteral("needed"), r.needed},
                                {QStringLiteral("limited_by"), domain::name(r.limitedBy)},
                                {QStringLiteral("result"), domain::name(r.result)}});
    }
    call.output().print(table, json);
    return 0;
}

} // namespace

base::Result<int> runUsage(const QStringList& words)
{
    const QString usage =
        QStringLiteral("lumosctl usage show TENANT | cost | rate | scaling WORKLOAD [--from DAY] [--to DAY]");
    LUMOS_ASSIGN(
        const Invocation call,
        Invocation::parse(
            QStringLiteral("usage"),
            QStringLiteral("Metered usage by day, cost by tenant, and scaling decisions with their reasons. rate "
                           "computes the cost of stored usage anew and stores it."),
            usage,
            {{"from", "First day; default the first of the month.", "DAY"},
             {"to", "Last day; default today.", "DAY"},
             {"at", "Explain the decision of this moment.", "TIME"},
             {"all", "Decisions that changed nothing, too."}},
            words));
    if (call.isHelp())
        return 0;
    if (call.word(0) == u"show" && call.words().size() == 2)
        return showUsage(call);
    if (call.word(0) == u"cost" && call.words().size() == 1)
        return showCost(call);
    if (call.word(0) == u"rate" && call.words().size() == 1)
        return rateUsage(call);
    if (call.word(0) == u"scaling" && call.words().size() == 2)
        return showScaling(call);
    return usageError(usage);
}

} // namespace lumos::ctl
