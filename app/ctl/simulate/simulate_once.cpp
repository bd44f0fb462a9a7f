// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/simulate/hash_log.h"
#include "ctl/simulate/study_command.h"

namespace lumos::ctl {

namespace {

base::Result<engine::simulation::SimulationConfig> configOf(const Invocation& call,
                                                            const services::MultiTenantArchitecture& platform)
{
    engine::simulation::SimulationConfig config;
    LUMOS_ASSIGN(const qint64 days, call.integer(QStringLiteral("days"), 30, 1, 3650));
    LUMOS_ASSIGN(const qint64 seed, call.integer(QStringLiteral("seed"), 42, 0, INT64_MAX));
    LUMOS_ASSIGN(const qint64 step, call.integer(QStringLiteral("step"), 60, INT32_MIN, INT32_MAX));
    LUMOS_TRY(engine::simulation::checkStep(static_cast<std::int32_t>(step)));
    LUMOS_ASSIGN(config.start, platform.dataInstant());
    config.days = static_cast<std::int32_t>(days);
    config.seed = static_cast<std::uint64_t>(seed);
    config.stepSeconds = static_cast<std::int32_t>(step);
    config.hashLog = call.has(QStringLiteral("hash-log"));
    return config;
}

void printDays(const Output& output, const engine::simulation::SimulationConfig& config,
               const engine::simulation::ReplicationOutcome& o)
{
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
    output.print(table, json);
}

} // namespace

base::Result<int> simulateOnce(const Invocation& call, const services::MultiTenantArchitecture& platform,
                               const domain::PlatformSnapshot& snapshot)
{
    LUMOS_ASSIGN(const engine::simulation::SimulationConfig config, configOf(call, platform));
    LUMOS_ASSIGN(const qint64 threads, call.integer(QStringLiteral("threads"), 0, 0, 1024));
    engine::simulation::ReplicationOutcome o;
    {
        TerminalProgress progress;
        LUMOS_ASSIGN(
            o, platform.simulation().simulateOnce(config, {}, static_cast<int>(threads), interruptToken(), progress));
    }
    LUMOS_TRY(writeHashLog(call.value(QStringLiteral("hash-log")), o));
    printDays(call.output(), config, o);
    call.output().note(QStringLiteral("%1, %2 days at %3 s steps, seed %4, state hash %5.")
                           .arg(snapshot.profile.name)
                           .arg(config.days)
                           .arg(config.stepSeconds)
                           .arg(config.seed)
                           .arg(o.stateHash, 16, 16, QLatin1Char('0')));
    return 0;
}

} // namespace lumos::ctl
