// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/report_content.h"

#include "domain/change_json.h"
#include "domain/quota.h"
#include "reports/report_tables.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace lumos::reports {

namespace {

using domain::Level;

QVector<ReportLine> inShort(const ReportInput& in, const viewmodels::Formats& f)
{
    constexpr qsizetype most = 3;
    const services::OverviewOutcome& o = in.overview;
    QVector<ReportLine> lines;
    for (const services::AttentionItem& a : o.attention) {
        if (lines.size() == most || a.level < Level::High)
            break;
        const QString who = a.otherTenant.isNull()
                                ? tenantName(*in.snapshot, a.tenant)
                                : QStringLiteral("%1 → %2").arg(tenantName(*in.snapshot, a.tenant),
                                                                tenantName(*in.snapshot, a.otherTenant));
        lines.append({a.level, QStringLiteral("%1: %2").arg(who, f.text(a.what)), f.text(a.effect), {}});
    }
    if (o.budgetPoints) {
        const bool inside = *o.budgetPoints <= 10'000;
        lines.append({inside ? Level::Normal : Level::Warning,
                      inside ? say(QT_TRANSLATE_NOOP("Report", "The platform stays inside its budget:"))
                             : say(QT_TRANSLATE_NOOP("Report", "The platform exceeds its budget:")),
                      say(QT_TRANSLATE_NOOP("Report", "forecast %1 of %2, %3."))
                          .arg(f.moneyCompact(o.costForecast), f.moneyCompact(o.budget), f.percent(*o.budgetPoints)),
                      {}});
    }
    return lines;
}

QVector<ReportFigure> figures(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    const qint64 gpu = domain::sharePoints({o.gpuAllocatedMilli}, {o.gpuCapacityMilli});
    return {{say(QT_TRANSLATE_NOOP("Report", "Cost, month to date")), f.money(o.costToDate),
             o.budgetPoints ? say(QT_TRANSLATE_NOOP("Report", "forecast %1 of budget")).arg(f.percent(*o.budgetPoints))
                            : QString()},
            {say(QT_TRANSLATE_NOOP("Report", "GPU cards allocated")),
             QStringLiteral("%1 / %2").arg(f.integer(o.gpuAllocatedMilli / 1000), f.integer(o.gpuCapacityMilli / 1000)),
             f.percent(gpu)},
            {say(QT_TRANSLATE_NOOP("Report", "SLOs met, 30 days")),
             QStringLiteral("%1 / %2").arg(f.integer(o.slosMet), f.integer(o.slosTotal)),
             say(QT_TRANSLATE_NOOP("Report", "%1 burning, %2 missed"))
                 .arg(f.integer(o.slosBurningFast),
                      f.integer(std::count_if(o.slos.begin(), o.slos.end(),
                                              [](const services::SloStatus& s) { return !s.met; })))},
            {say(QT_TRANSLATE_NOOP("Report", "Pairs proven apart")),
             QStringLiteral("%1 / %2").arg(f.integer(o.pairsProven), f.integer(o.pairsTotal)),
             say(QT_TRANSLATE_NOOP("Report", "%1 violations, %2 unknown"))
                 .arg(f.integer(o.pairsViolated), f.integer(o.pairsUnknown))}};
}

QVector<ReportLine> isolationLines(const ReportInput& in, const viewmodels::Formats& f)
{
    QVector<ReportLine> lines;
    for (const services::AttentionItem& a : in.overview.attention)
        if (a.kind == services::AttentionKind::Isolation)
            lines.append({a.level, {}, f.text(a.what), a.incident});
    if (lines.isEmpty())
        lines.append({Level::Normal, {}, say(QT_TRANSLATE_NOOP("Report", "No violation was found.")), {}});
    return lines;
}

QVector<ReportLine> nextLines(const ReportInput& in, const viewmodels::Formats& f)
{
    QVector<ReportLine> lines;
    for (const services::AttentionItem& a : in.overview.attention)
        if (a.kind == services::AttentionKind::Quota || a.kind == services::AttentionKind::Budget ||
            a.kind == services::AttentionKind::Slo)
            lines.append(
                {a.level,
                 tenantName(*in.snapshot, a.tenant),
                 a.effect.isEmpty() ? f.text(a.what) : QStringLiteral("%1, %2").arg(f.text(a.what), f.text(a.effect)),
                 {}});
    return lines.mid(0, 4);
}

QVector<ReportBar> bars(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    QVector<ReportBar> all;
    for (const services::CostRow& c : o.costByTenant)
        all.append({c.others > 0 ? say(QT_TRANSLATE_NOOP("Report", "%1 others")).arg(f.integer(c.others)) : c.name,
                    c.cost.amount.toDouble(), f.thousands(c.cost), c.others > 0});
    return all;
}

QString hashOf(const ReportInput& in)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(domain::exportJson(*in.snapshot));
    hash.addData(in.overview.costTotal.toString().toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

QString say(const char* source) { return QCoreApplication::translate("Report", source); }

ReportContent makeReportContent(const ReportInput& in, const viewmodels::Formats& f)
{
    const services::OverviewOutcome& o = in.overview;
    const base::Date today = o.asOf.date();
    const QString month =
        f.isChinese() ? QStringLiteral("%1 年 %2 月").arg(today.year()).arg(today.month())
                      : QStringLiteral("%1 %2").arg(f.locale().monthName(today.month()), QString::number(today.year()));
    ReportContent c;
    c.platform = in.snapshot->profile.environment.isEmpty()
                     ? in.snapshot->profile.name
                     : QStringLiteral("%1, %2").arg(in.snapshot->profile.name, in.snapshot->profile.environment);
    c.title = say(QT_TRANSLATE_NOOP("Report", "Operations report, %1")).arg(month);
    c.period = say(QT_TRANSLATE_NOOP("Report", "%1. Month to date, %2 tenants, %3 clusters."))
                   .arg(f.rangeText({base::Instant::at(today.firstOfMonth()), o.asOf}),
                        f.integer(o.tenantLevels.total()), f.integer(static_cast<qint64>(o.clusters.size())));
    c.number = say(QT_TRANSLATE_NOOP("Report", "Report R-%1-%2")).arg(today.toIso()).arg(o.revision.number);
    c.author = say(QT_TRANSLATE_NOOP("Report", "made by %1")).arg(in.author);
    c.asOf = say(QT_TRANSLATE_NOOP("Report", "data as of %1")).arg(f.dateTime(o.asOf));
    c.dataHash = hashOf(in);
    c.inShort = inShort(in, f);
    c.figures = figures(o, f);
    c.costCaption = say(QT_TRANSLATE_NOOP("Report", "Figure 1. Cost so far and forecast against budget, %1 million"))
                        .arg(f.currencyUnit(o.costToDate.currency));
    c.cost = o.costCumulative;
    c.costForecast = o.costForecastCumulative;
    c.budget = o.budget.amount.toDouble();
    c.daysInMonth = today.daysInMonth();
    c.barsCaption = say(QT_TRANSLATE_NOOP("Report", "Figure 2. Cost by tenant, %1 thousand"))
                        .arg(f.currencyUnit(o.costToDate.currency));
    c.bars = bars(o, f);
    c.largest = largestTenants(in, f);
    c.isolation = isolationLines(in, f);
    c.next = nextLines(in, f);
    c.quotas = quotaTable(in, f);
    c.slos = sloTable(in, f);
    c.all = allTenants(in, f);
    return c;
}

} // namespace lumos::reports
