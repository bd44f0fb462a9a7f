// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "domain/change_json.h"
#include "domain/scenario_schema.h"
#include "services/simulation_service.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

#include <cstdio>

namespace lumos::ctl {

namespace {

base::Result<domain::Scenario> scenarioOf(const Invocation& call, const services::MultiTenantArchitecture& platform,
                                          const domain::PlatformSnapshot& snapshot)
{
    if (!call.word(0).isEmpty()) {
        QFile file(call.word(0));
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(base::ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."),
                                                    {call.word(0), file.errorString()}});
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
        if (!json.isObject())
            return base::fail(
                base::Error{base::ErrorCode::Parse,
                            {QT_TRANSLATE_NOOP("core", "A scenario is a JSON object."), {}},
                            {},
                            base::InputPlace{call.word(0), 0, QStringLiteral("offset %1").arg(error.offset),
                                             error.errorString(), QStringLiteral("a JSON object")}});
        auto scenario = domain::scenarioFromJson(json.object(), snapshot.catalog);
        if (!scenario) {
            base::Error wrong = scenario.error();
            if (wrong.place)
                wrong.place->file = call.word(0);
            return base::fail(std::move(wrong));
        }
        // A file need not name an id; the baseline is the one that has none.
        if (scenario->id.isNull())
            scenario->id = domain::ScenarioId{base::Uuid{0, 1}};
        return scenario;
    }
    LUMOS_ASSIGN(const auto stored, platform.store().history().scenarios());
    for (const domain::Scenario& s : stored)
        if (s.name == call.value(QStringLiteral("scenario")))
            return s;
    return base::fail(base::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no scenario \"%1\"."),
                                                  {call.value(QStringLiteral("scenario"))}});
}

/// A scenario stands on the ones it is based on: their changes come first.
base::Result<std::vector<domain::Scenario>> withBases(const domain::Scenario& scenario,
                                                      const services::MultiTenantArchitecture& platform)
{
    LUMOS_ASSIGN(const auto stored, platform.store().history().scenarios());
    std::vector<domain::Scenario> chain{scenario};
    for (std::size_t guard = 0; guard < stored.size() && !chain.front().base.isNull(); ++guard)
        for (const domain::Scenario& s : stored)
            if (s.id == chain.front().base) {
                chain.insert(chain.begin(), s);
                break;
            }
    return chain;
}

QString unitOf(services::MeasureUnit unit, const QString& currency)
{
    switch (unit) {
    case services::MeasureUnit::Cards: return QStringLiteral("cards");
    case services::MeasureUnit::Percent: return QStringLiteral("%");
    case services::MeasureUnit::Days: return QStringLiteral("days");
    case services::MeasureUnit::Minutes: return QStringLiteral("min");
    case services::MeasureUnit::Count: return {};
    case services::MeasureUnit::Money: return currency;
    }
    return {};
}

base::Result<int> study(const Invocation& call, const services::MultiTenantArchitecture& platform,
                        const domain::PlatformSnapshot& snapshot, services::StudySpec spec)
{
    if (call.has(QStringLiteral("scenario")) || !call.word(0).isEmpty()) {
        LUMOS_ASSIGN(const domain::Scenario scenario, scenarioOf(call, platform, snapshot));
        LUMOS_ASSIGN(spec.scenarios, withBases(scenario, platform));
    }
    services::PlanningOutcome o;
    {
        TerminalProgress progress;
        LUMOS_ASSIGN(o, platform.simulation().run(spec, interruptToken(), progress));
    }
    TextTable table{{QStringLiteral("MEASURE"), QStringLiteral("UNIT")}, {false, false}, {}};
    QJsonArray scenarios;
    for (const services::ScenarioOutcome& s : o.scenarios) {
        table.head.append(s.scenario.id.isNull() ? QStringLiteral("0 Baseline") : s.scenario.name);
        table.numeric.append(true);
    }
    const QString currency = snapshot.profile.currency.code();
    for (const services::MeasureRow& m : o.measures) {
        QStringList row{m.measure.toEnglish(), unitOf(m.unit, currency)};
        QJsonArray values;
        for (const double v : m.values) {
            row.append(QString::number(
                v, 'f', m.unit == services::MeasureUnit::Percent || m.unit == services::MeasureUnit::Minutes ? 1 : 0));
            values.append(v);
        }
        table.rows.append(row);
        scenarios.append(QJsonObject{{QStringLiteral("measure"), m.measure.toEnglish()},
                                     {QStringLiteral("unit"), unitOf(m.unit, currency)},
                                     {QStringLiteral("values"), values}});
    }
    call.output().print(table, scenarios);
    if (o.backtest)
        call.output().note(
            QStringLiteral(
                "%1 days, %2 runs, seed %3. Backtest over %4 days: error %5 %, %6 % of days inside P10 to P90.")
                .arg(o.days)
                .arg(o.replications)
                .arg(o.seed)
                .arg(o.backtest->days)
                .arg(o.backtest->mapePercent, 0, 'f', 1)
                .arg(o.backtest->coveragePercent, 0, 'f', 0));
    return 0;
}

base::Result<int> once(const Invocation& call, const services::MultiTenantArchitecture& platform,
                       const domain::PlatformSnapshot& snapshot, const engine::simulation::SimulationConfig& config,
                       int threads)
{
    engine::simulation::ReplicationOutcome o;
    {
        TerminalProgress progress;
        LUMOS_ASSIGN(o, platform.simulation().simulateOnce(config, {}, threads, interruptToken(), progress));
    }
    TextTable table{{QStringLiteral("DAY"), QStringLiteral("GPU PEAK"), QStringLiteral("CAPACITY"),
                     QStringLiteral("WAIT P95 MIN"), QStringLiteral("THROTTLED %"), QStringLiteral("COST"),
                     QStringLiteral("CHARGE")},
                    {false, true, true, true, true, true, true},
                    {}};
    QJsonArray json;
    base::Decimal cost;
    base::Decimal charge;
    for (std::size_t d = 0; d < o.days.size(); ++d) {
        const engine::simulation::DayTotals& t = o.days[d];
        const QString day = (config.start.date() + static_cast<int>(d)).toIso();
        table.rows.append({day, QString::number(t.gpuPeakCards, 'f', 0), QString::number(t.capacityCards, 'f', 0),
                           QString::number(t.queueWaitP95Minutes, 'f', 1),
                           QString::number(t.throttledShare * 100.0, 'f', 2), t.cost.toFixed(2), t.charge.toFixed(2)});
        json.append(QJsonObject{{QStringLiteral("day"), day},
                                {QStringLiteral("gpu_peak_cards"), t.gpuPeakCards},
                                {QStringLiteral("capacity_cards"), t.capacityCards},
                                {QStringLiteral("queue_wait_p95_minutes"), t.queueWaitP95Minutes},
                                {QStringLiteral("throttled_share"), t.throttledShare},
                                {QStringLiteral("cost"), t.cost.toString()},
                                {QStringLiteral("charge"), t.charge.toString()}});
        cost += t.cost;
        charge += t.charge;
    }
    table.rows.append({QStringLiteral("Total"), {}, {}, {}, {}, cost.toFixed(2), charge.toFixed(2)});
    call.output().print(table, json);
    call.output().note(QStringLiteral("%1, %2 days at %3 s steps, seed %4, state hash %5.")
                           .arg(snapshot.profile.name)
                           .arg(config.days)
                           .arg(config.stepSeconds)
                           .arg(config.seed)
                           .arg(o.stateHash, 16, 16, QLatin1Char('0')));
    return 0;
}

} // namespace

base::Result<int> runSimulate(const QStringList& words)
{
    const QString usage = QStringLiteral("lumosctl simulate [SCENARIO.json | requests] [--scenario NAME] [--days N] "
                                         "[--runs N] [--seed S] [--step SECONDS]");
    LUMOS_ASSIGN(
        const Invocation call,
        Invocation::parse(
            QStringLiteral("simulate"),
            QStringLiteral(
                "Steps the platform forward through the kernels that the live services call. Without --runs "
                "one replication, day by day; with --runs a study with bands and a backtest. The word requests: "
                "one station request by request, without a store, beside the formulas of queues."),
            usage,
            {{"days", "Days to simulate (30).", "N"},
             {"runs", "Replications of a study.", "N"},
             {"seed", "Seed (42).", "S"},
             {"step",
              "Seconds a step (60; studies 3600): 1 to 3600, a part of the minute or whole minutes that divide the "
              "hour.",
              "SECONDS"},
             {"scenario", "Compare this stored scenario with the baseline.", "NAME"},
             {"schema", "Print the JSON Schema of scenario files."},
             {"threads", "Threads; the result does not depend on it (all cores).", "N"},
             {"rate", "requests: how many come in a second.", "R"},
             {"service", "requests: mean seconds that one is served.", "SECONDS"},
             {"replicas", "requests: replicas behind the queue (1).", "N"},
             {"scv", "requests: variance of the service time by the square of its mean (1).", "V"},
             {"limit", "requests: most at the station at a time; further ones get 429.", "N"},
             {"retries", "requests: how often a refused one comes again (0).", "N"},
             {"retry-after", "requests: mean seconds to the first retry, doubled for each further one (1).", "SECONDS"},
             {"requests", "requests: how many to simulate (1000000).", "N"}},
            words));
    if (call.isHelp())
        return 0;
    if (call.has(QStringLiteral("schema"))) {
        std::fputs(domain::scenarioSchemaText().constData(), stdout);
        return 0;
    }
    if (call.words().size() > 1)
        return usageError(usage);
    if (call.word(0) == u"requests")
        return simulateRequests(call);
    LUMOS_ASSIGN(const qint64 days, call.integer(QStringLiteral("days"), 30, 1, 3650));
    LUMOS_ASSIGN(const qint64 seed, call.integer(QStringLiteral("seed"), 42, 0, INT64_MAX));
    LUMOS_ASSIGN(const qint64 threads, call.integer(QStringLiteral("threads"), 0, 0, 1024));
    const bool isStudy =
        call.has(QStringLiteral("runs")) || call.has(QStringLiteral("scenario")) || !call.word(0).isEmpty();
    LUMOS_ASSIGN(const qint64 step, call.integer(QStringLiteral("step"), isStudy ? 3600 : 60, INT32_MIN, INT32_MAX));
    LUMOS_TRY(engine::simulation::checkStep(static_cast<std::int32_t>(step)));
    LUMOS_ASSIGN(const qint64 runs, call.integer(QStringLiteral("runs"), 100, 1, 1'000'000));
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(const base::Instant now, platform->dataInstant());
    if (isStudy) {
        services::StudySpec spec;
        spec.days = static_cast<std::int32_t>(days);
        spec.replications = static_cast<std::int32_t>(runs);
        spec.seed = static_cast<std::uint64_t>(seed);
        spec.stepSeconds = static_cast<std::int32_t>(step);
        spec.threads = static_cast<int>(threads);
        return study(call, *platform, *snapshot, spec);
    }
    engine::simulation::SimulationConfig config;
    config.start = now;
    config.days = static_cast<std::int32_t>(days);
    config.seed = static_cast<std::uint64_t>(seed);
    config.stepSeconds = static_cast<std::int32_t>(step);
    return once(call, *platform, *snapshot, config, static_cast<int>(threads));
}

} // namespace lumos::ctl
