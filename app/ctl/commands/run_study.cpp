// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "services/study_service.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

#include <cmath>

namespace lumos::ctl {

namespace {

using engine::studies::MeasureEstimate;
using engine::studies::Verdict;
using services::FactorStudyOutcome;
using services::StudyFile;
using services::StudyPoint;

base::Result<StudyFile> readStudy(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."), {path, file.errorString()}});
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
    if (!json.isObject())
        return base::fail(base::Error{base::ErrorCode::Parse,
                                      {QT_TRANSLATE_NOOP("core", "The study file is not valid."), {}},
                                      {},
                                      base::InputPlace{path, 0, QStringLiteral("offset %1").arg(error.offset),
                                                       error.errorString(), QStringLiteral("a JSON object")}});
    return services::studyFromJson(json.object());
}

/// Puts the name of the file to an error in it.
template <class T>
base::Result<T> named(base::Result<T> result, const QString& path)
{
    if (!result && result.error().place) {
        base::Error wrong = std::move(result).error();
        wrong.place->file = path;
        return base::fail(std::move(wrong));
    }
    return result;
}

QString shown(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("-");
    const double size = std::abs(value);
    return QString::number(value, 'f', size >= 1000 || value == std::floor(value) ? 0 : size >= 10 ? 1 : 3);
}
QString half(const MeasureEstimate& estimate)
{
    return std::isfinite(estimate.halfWidth()) ? shown(estimate.halfWidth()) : QStringLiteral("?");
}
QString range(const MeasureEstimate& estimate)
{
    return shown(estimate.low) + QStringLiteral(" .. ") + shown(estimate.high);
}
QJsonObject json(const MeasureEstimate& estimate)
{
    return {{QStringLiteral("value"), estimate.value},
            {QStringLiteral("low"), estimate.low},
            {QStringLiteral("high"), estimate.high}};
}
QJsonValue json(const std::optional<base::Date>& date) { return date ? QJsonValue(date->toIso()) : QJsonValue(); }

QLatin1String wordOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotTried: return QLatin1String("not_tried");
    case Verdict::Meets: return QLatin1String("meets");
    case Verdict::Fails: return QLatin1String("fails");
    case Verdict::Undecided: return QLatin1String("undecided");
    }
    return {};
}

QJsonObject json(const StudyFile& file, const StudyPoint& point)
{
    QJsonObject factors;
    for (std::size_t f = 0; f < point.values.size(); ++f)
        factors.insert(file.factors[f].name, point.values[f]);
    QJsonObject measures;
    for (std::size_t m = 0; m < point.measures.size(); ++m) {
        QJsonObject of = json(point.measures[m].estimate);
        of.insert(QStringLiteral("varianceRatio"), point.measures[m].varianceRatio);
        measures.insert(engine::studies::name(file.measures[m]), of);
    }
    const QJsonObject saturation{{QStringLiteral("probability"), point.saturation.probability},
                                 {QStringLiteral("p10"), json(point.saturation.soonest)},
                                 {QStringLiteral("p50"), json(point.saturation.median)},
                                 {QStringLiteral("p90"), json(point.saturation.latest)}};
    return {{QStringLiteral("factors"), factors},
            {QStringLiteral("price"), point.price},
            {QStringLiteral("runs"), point.runs},
            {QStringLiteral("measures"), measures},
            {QStringLiteral("saturation"), saturation}};
}

void addFactors(TextTable& table, const StudyFile& file)
{
    for (const services::StudyFactor& factor : file.factors) {
        table.head.append(factor.name);
        table.numeric.append(true);
    }
}
void addColumns(TextTable& table, const QStringList& heads)
{
    table.head.append(heads);
    table.numeric.insert(table.numeric.size(), heads.size(), true);
}
QStringList valuesOf(const StudyPoint& point)
{
    QStringList out;
    for (const double value : point.values)
        out.append(shown(value));
    return out;
}

TextTable sweepTable(const StudyFile& file, const FactorStudyOutcome& outcome)
{
    TextTable table;
    addFactors(table, file);
    addColumns(table, {QStringLiteral("RUNS")});
    for (const auto& measure : file.measures)
        addColumns(table, {engine::studies::name(measure), QStringLiteral("+-")});
    addColumns(table, {QStringLiteral("OVER CAPACITY P50")});
    for (const StudyPoint& point : outcome.points) {
        QStringList row = valuesOf(point) << QString::number(point.runs);
        for (const auto& measure : point.measures)
            row << shown(measure.estimate.value) << half(measure.estimate);
        row << (point.saturation.median ? point.saturation.median->toIso() : QStringLiteral("-"));
        table.rows.append(row);
    }
    return table;
}

/// One row for each measure and factor.
TextTable sensitivityTable(const StudyFile& file, const FactorStudyOutcome& outcome, QJsonArray& indices)
{
    TextTable table{{QStringLiteral("MEASURE"), QStringLiteral("FACTOR")}, {false, false}, {}};
    switch (file.method) {
    case services::SensitivityMethod::Regression:
        addColumns(table, {QStringLiteral("STANDARDISED"), QStringLiteral("INTERVAL"), QStringLiteral("RANK"),
                           QStringLiteral("INTERVAL")});
        break;
    case services::SensitivityMethod::Morris:
        addColumns(table, {QStringLiteral("MEAN EFFECT"), QStringLiteral("MEAN SIZE"), QStringLiteral("INTERVAL"),
                           QStringLiteral("DEVIATION")});
        break;
    case services::SensitivityMethod::Sobol:
        addColumns(table, {QStringLiteral("FIRST ORDER"), QStringLiteral("INTERVAL"), QStringLiteral("TOTAL"),
                           QStringLiteral("INTERVAL")});
        break;
    }
    for (std::size_t m = 0; m < outcome.sensitivities.size(); ++m)
        for (std::size_t f = 0; f < file.factors.size(); ++f) {
            const services::MeasureSensitivity& of = outcome.sensitivities[m];
            QStringList row{engine::studies::name(file.measures[m]), file.factors[f].name};
            QJsonObject index{{QStringLiteral("measure"), row[0]}, {QStringLiteral("factor"), row[1]}};
            if (!of.morris.empty()) {
                const auto& morris = of.morris[f];
                row << shown(morris.mean) << shown(morris.meanSize.value) << range(morris.meanSize)
                    << shown(morris.deviation);
                index.insert(QStringLiteral("meanEffect"), morris.mean);
                index.insert(QStringLiteral("meanSize"), json(morris.meanSize));
                index.insert(QStringLiteral("deviation"), morris.deviation);
            } else if (!of.sobol.empty()) {
                row << shown(of.sobol[f].first.value) << range(of.sobol[f].first) << shown(of.sobol[f].total.value)
                    << range(of.sobol[f].total);
                index.insert(QStringLiteral("firstOrder"), json(of.sobol[f].first));
                index.insert(QStringLiteral("total"), json(of.sobol[f].total));
            } else {
                const auto& regression = of.regression.factors[f];
                row << shown(regression.standardised.value) << range(regression.standardised)
                    << shown(regression.rank.value) << range(regression.rank);
                index.insert(QStringLiteral("standardised"), json(regression.standardised));
                index.insert(QStringLiteral("rank"), json(regression.rank));
                index.insert(QStringLiteral("r2"), of.regression.r2);
            }
            table.rows.append(row);
            indices.append(index);
        }
    return table;
}

TextTable searchTable(const StudyFile& file, const FactorStudyOutcome& outcome, QJsonArray& candidates)
{
    TextTable table;
    addFactors(table, file);
    addColumns(table, {QStringLiteral("PRICE"), QStringLiteral("RUNS"), QStringLiteral("FAILED"),
                       QStringLiteral("PROBABILITY"), QStringLiteral("INTERVAL"), QStringLiteral("VERDICT")});
    for (std::size_t c = 0; c < outcome.points.size(); ++c) {
        const auto& candidate = outcome.search->candidates[c];
        const bool isChosen = outcome.search->chosen == c;
        const bool isTried = candidate.verdict != Verdict::NotTried;
        table.rows.append(valuesOf(outcome.points[c])
                          << shown(outcome.points[c].price) << QString::number(candidate.runs)
                          << QString::number(candidate.failures)
                          << (isTried ? shown(candidate.probability.value) : QStringLiteral("-"))
                          << (isTried ? range(candidate.probability) : QStringLiteral("-"))
                          << (isChosen ? QStringLiteral("chosen") : QString(wordOf(candidate.verdict))));
        QJsonObject of = json(file, outcome.points[c]);
        of.insert(QStringLiteral("verdict"), QString(wordOf(candidate.verdict)));
        of.insert(QStringLiteral("failures"), candidate.failures);
        of.insert(QStringLiteral("probability"), json(candidate.probability));
        of.insert(QStringLiteral("chosen"), isChosen);
        candidates.append(of);
    }
    return table;
}

TextTable regretTable(const StudyFile& file, const FactorStudyOutcome& outcome, QJsonArray& plans)
{
    TextTable table;
    addFactors(table, file);
    for (std::size_t s = 0; s < file.scenarios.size(); ++s) {
        const QString name = file.scenarios[s].value(QStringLiteral("name")).toString();
        addColumns(table, {name.isEmpty() ? QStringLiteral("LOSS %1").arg(s + 1) : name, QStringLiteral("REGRET")});
    }
    addColumns(table, {QStringLiteral("WORST REGRET"), QStringLiteral("CHOICE")});
    const engine::studies::RegretOutcome& regret = *outcome.regret;
    for (std::size_t p = 0; p < outcome.points.size(); ++p) {
        QStringList row = valuesOf(outcome.points[p]);
        QJsonArray losses;
        QJsonArray regrets;
        for (std::size_t s = 0; s < regret.regret[p].size(); ++s) {
            row << shown(regret.meanLoss[p][s]) << shown(regret.regret[p][s]);
            losses.append(regret.meanLoss[p][s]);
            regrets.append(regret.regret[p][s]);
        }
        const bool isChosen = regret.chosen == p;
        table.rows.append(row << shown(regret.worst[p]) << (isChosen ? QStringLiteral("least") : QString()));
        QJsonObject of = json(file, outcome.points[p]);
        of.insert(QStringLiteral("loss"), losses);
        of.insert(QStringLiteral("regret"), regrets);
        of.insert(QStringLiteral("worstRegret"), regret.worst[p]);
        of.insert(QStringLiteral("chosen"), isChosen);
        plans.append(of);
    }
    return table;
}

/// What the table does not say.
QString noteOf(const StudyFile& file, const FactorStudyOutcome& outcome)
{
    if (outcome.search && !outcome.search->chosen)
        return QStringLiteral("No candidate was shown to meet the goal within %1 runs.").arg(file.precision.most);
    if (outcome.search)
        return outcome.search->isCheapest
                   ? QStringLiteral("The chosen one is the cheapest: every cheaper one was shown to fail the goal.")
                   : QStringLiteral("A cheaper one may meet the goal, too: more runs would tell.");
    if (outcome.regret)
        return QStringLiteral("The same plan is chosen in %1 % of the resamples of the runs.")
            .arg(outcome.regret->chosenShare * 100, 0, 'f', 0);
    return QStringLiteral("%1 points, %2 days, seed %3, %4 % intervals.")
        .arg(outcome.points.size())
        .arg(file.days)
        .arg(file.seed)
        .arg(file.precision.confidencePercent);
}

void print(const Invocation& call, const StudyFile& file, const FactorStudyOutcome& outcome)
{
    QJsonArray rows;
    TextTable table;
    if (outcome.search)
        table = searchTable(file, outcome, rows);
    else if (outcome.regret)
        table = regretTable(file, outcome, rows);
    else if (!outcome.sensitivities.empty())
        table = sensitivityTable(file, outcome, rows);
    else {
        table = sweepTable(file, outcome);
        for (const StudyPoint& point : outcome.points)
            rows.append(json(file, point));
    }
    call.output().print(table, rows);
    call.output().note(noteOf(file, outcome));
}

} // namespace

base::Result<int> runStudy(const QStringList& words)
{
    const QString usage = QStringLiteral("lumosctl study FILE.json [--threads N]");
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(QStringLiteral("study"),
                                   QStringLiteral("Simulates a scenario at many settings of its factors: a sweep, how "
                                                  "much each factor matters, the cheapest setting under an objective, "
                                                  "or the plan that is regretted least. Nothing is written."),
                                   usage, {{"threads", "Threads; the result does not depend on it (all cores).", "N"}},
                                   words));
    if (call.isHelp())
        return 0;
    if (call.words().size() != 1)
        return usageError(usage);
    LUMOS_ASSIGN(const qint64 threads, call.integer(QStringLiteral("threads"), 0, 0, 1024));
    LUMOS_ASSIGN(const StudyFile file, named(readStudy(call.word(0)), call.word(0)));
    LUMOS_ASSIGN(const auto platform, call.openStore());
    FactorStudyOutcome outcome;
    {
        TerminalProgress progress;
        LUMOS_ASSIGN(
            outcome,
            named(platform->studies().run(file, static_cast<int>(threads), interruptToken(), progress), call.word(0)));
    }
    print(call, file, outcome);
    return outcome.search && !outcome.search->chosen ? 1 : 0;
}

} // namespace lumos::ctl
