// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/bench/benches.h"
#include "ctl/command.h"

#include <cstdio>

namespace lumos::ctl {

namespace {

QJsonObject rowJson(const BenchRow& r)
{
    QJsonObject o{{QStringLiteral("name"), r.name},
                  {QStringLiteral("unit"), r.unit},
                  {QStringLiteral("value"), r.value},
                  {QStringLiteral("baseline_name"), r.baselineName},
                  {QStringLiteral("baseline_value"), r.baselineValue},
                  {QStringLiteral("ratio"), r.ratio},
                  {QStringLiteral("goal"), r.goal},
                  {QStringLiteral("correct"), r.correct},
                  {QStringLiteral("ok"), r.ok}};
    for (const auto& [key, value] : {std::pair("p50", r.p50), std::pair("p99", r.p99), std::pair("p9999", r.p9999)})
        if (value)
            o.insert(QLatin1String(key), *value);
    return o;
}

QString figure(double v) { return QString::number(v, 'g', 4); }
QString figure(std::optional<double> v) { return v ? figure(*v) : QStringLiteral("-"); }

} // namespace

base::Result<int> runBench(const QStringList& words)
{
    QStringList names;
    for (const BenchGroup& g : benchGroups())
        names.append(QLatin1String(g.name));
    const QString usage = QStringLiteral("lumosctl bench [%1|all]").arg(names.join(u'|'));
    LUMOS_ASSIGN(
        const Invocation call,
        Invocation::parse(QStringLiteral("bench"),
                          QStringLiteral("Measures the engine on this machine, each figure beside a baseline "
                                         "of the same run. Build Release for figures that count. Exit status 0 "
                                         "only when all was measured, is right and, without --quick, meets "
                                         "its goal."),
                          usage, {{"quick", "A smaller amount of work: that it runs, not how fast."}}, words));
    if (call.isHelp())
        return 0;
    const QString wanted = call.word(0).isEmpty() ? QStringLiteral("all") : call.word(0);
    if (call.words().size() > 1 || (wanted != u"all" && !names.contains(wanted)))
        return usageError(usage);
    BenchContext context;
    context.quick = call.has(QStringLiteral("quick"));
    TextTable table{{QStringLiteral("NAME"), QStringLiteral("VALUE"), QStringLiteral("UNIT"), QStringLiteral("P50"),
                     QStringLiteral("P99"), QStringLiteral("P99.99"), QStringLiteral("BASELINE"),
                     QStringLiteral("VALUE"), QStringLiteral("RATIO"), QStringLiteral("GOAL"), QStringLiteral("OK")},
                    {false, true, false, true, true, true, false, true, true, true, false},
                    {}};
    QJsonArray json;
    bool good = true;
    for (const BenchGroup& group : benchGroups()) {
        if (wanted != u"all" && wanted != QLatin1String(group.name))
            continue;
        const std::vector<BenchRow> rows = group.run(context);
        if (rows.empty()) {
            good = false;
            std::fprintf(stderr, "lumosctl bench: %s could not be measured.\n", group.name);
        }
        for (const BenchRow& r : rows) {
            good = good && (context.quick ? r.correct : r.ok);
            table.rows.append({r.name, figure(r.value), r.unit, figure(r.p50), figure(r.p99), figure(r.p9999),
                               r.baselineName, figure(r.baselineValue), figure(r.ratio), figure(r.goal),
                               r.ok ? QStringLiteral("yes") : QStringLiteral("no")});
            json.append(rowJson(r));
        }
    }
    call.output().print(table, json);
    return good ? 0 : 1;
}

} // namespace lumos::ctl
