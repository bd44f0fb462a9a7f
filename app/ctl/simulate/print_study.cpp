// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/simulate/study_command.h"

namespace lumos::ctl {

namespace {

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

int digitsOf(services::MeasureUnit unit)
{
    return unit == services::MeasureUnit::Percent || unit == services::MeasureUnit::Minutes ? 1 : 0;
}

} // namespace

void printStudy(const Output& output, const services::StudyResults& results)
{
    const services::PlanningOutcome o = services::outcomeOf(results.header.provenance, services::byScenario(results));
    const QString& currency = results.header.currency;
    TextTable table{{QStringLiteral("MEASURE"), QStringLiteral("UNIT")}, {false, false}, {}};
    for (const services::ScenarioOutcome& s : o.scenarios) {
        table.head.append(s.scenario.id.isNull() ? QStringLiteral("0 Baseline") : s.scenario.name);
        table.numeric.append(true);
    }
    QJsonArray measures;
    for (const services::MeasureRow& m : o.measures) {
        QStringList row{m.measure.toEnglish(), unitOf(m.unit, currency)};
        QJsonArray values;
        for (const double v : m.values) {
            row.append(QString::number(v, 'f', digitsOf(m.unit)));
            values.append(v);
        }
        table.rows.append(row);
        measures.append(QJsonObject{{QStringLiteral("measure"), m.measure.toEnglish()},
                                    {QStringLiteral("unit"), unitOf(m.unit, currency)},
                                    {QStringLiteral("values"), values}});
    }
    output.print(table, measures);
    if (results.backtest)
        output.note(QStringLiteral(
                        "%1 days, %2 runs, seed %3. Backtest over %4 days: error %5 %, %6 % of days inside P10 to P90.")
                        .arg(o.days)
                        .arg(o.replications)
                        .arg(o.seed)
                        .arg(results.backtest->days)
                        .arg(results.backtest->mapePercent, 0, 'f', 1)
                        .arg(results.backtest->coveragePercent, 0, 'f', 0));
}

void printShard(const Output& output, const services::StudyResults& results, const QString& file)
{
    const services::Shard shard = results.header.shard;
    const std::size_t runs = results.runs.size() / results.header.provenance.scenarios.size();
    output.print(QStringLiteral("Shard %1/%2: %3 of %4 replications are in %5.")
                     .arg(shard.index)
                     .arg(shard.count)
                     .arg(runs)
                     .arg(results.header.provenance.replications)
                     .arg(file),
                 {{QStringLiteral("file"), file},
                  {QStringLiteral("shard"), shard.index},
                  {QStringLiteral("shards"), shard.count},
                  {QStringLiteral("replications"), static_cast<qint64>(runs)}});
}

} // namespace lumos::ctl
