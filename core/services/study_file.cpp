// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/study_file.h"

#include "services/study_fields.h"

#include <array>
#include <cmath>

namespace lumos::services {

using engine::studies::Precision;

namespace {

constexpr std::int32_t kMostRuns = 1'000'000;
constexpr qsizetype kMostFactors = 20;
constexpr qsizetype kMostSobolFactors = 10;

StudyFactor factorFrom(const QJsonObject& object, const QString& path, std::optional<base::Error>& fault)
{
    constexpr std::array kParameters{"path",        "demand_percent", "added_nodes",
                                     "quota_limit", "target_percent", "price_percent"};
    StudyFields f(object, path, fault);
    StudyFactor out;
    out.path = f.text("path");
    out.parameter = static_cast<StudyParameter>(f.word("parameter", kParameters));
    const bool isPath = out.parameter == StudyParameter::Path;
    if (isPath && out.path.isEmpty())
        f.fault("path", QStringLiteral("a path into the scenario, such as changes[0].percent, or a parameter"));
    out.subject = f.text("of");
    if (out.subject.isEmpty() &&
        (out.parameter == StudyParameter::AddedNodes || out.parameter == StudyParameter::QuotaLimit ||
         out.parameter == StudyParameter::TargetPercent))
        f.fault("of", QStringLiteral("the name of what it is of"));
    out.kind = f.text("resource");
    if (out.parameter == StudyParameter::QuotaLimit && out.kind.isEmpty())
        f.fault("resource", QStringLiteral("the key of a kind of resource, such as gpu"));
    out.name = f.text("name");
    if (out.name.isEmpty())
        out.name = isPath ? out.path : QLatin1String(kParameters[static_cast<std::size_t>(out.parameter)]);
    for (const QJsonValue& level : f.list("values")) {
        if (!level.isDouble())
            f.fault("values", QStringLiteral("a list of numbers"));
        out.values.push_back(level.toDouble());
    }
    const bool isRange = out.values.empty();
    for (const char* key : {"from", "to"})
        if (isRange != f.has(key))
            f.fault(key,
                    isRange ? QStringLiteral("a number, or values") : QStringLiteral("either values or from and to"));
    out.from = f.number("from", 0, -kUnbounded, kUnbounded);
    out.to = f.number("to", 0, -kUnbounded, kUnbounded);
    out.isWhole = f.flag("whole", true);
    out.price = f.number("price", 0, -kUnbounded, kUnbounded);
    f.end();
    return out;
}

Precision precisionFrom(const QJsonObject& object, std::int32_t runs, std::optional<base::Error>& fault)
{
    StudyFields f(object, QStringLiteral("precision"), fault);
    Precision out;
    out.absolute = f.number("absolute", 0, 0, kUnbounded);
    out.relative = f.number("relative", 0, 0, 10);
    out.confidencePercent = f.number("confidence", 95, 50, 99.99);
    out.least = f.whole("least", 30, 2, kMostRuns);
    out.most = f.whole("most", runs, 2, kMostRuns);
    f.end();
    return out;
}

StudyGoal goalFrom(const QJsonObject& object, std::optional<base::Error>& fault)
{
    StudyFields f(object, QStringLiteral("goal"), fault);
    StudyGoal out;
    const QString figure = f.text("measure");
    if (!figure.isEmpty()) {
        const auto known = engine::studies::parseMeasure(figure);
        if (known && !figure.contains(u'.'))
            out.figure = known->figure;
        else
            f.fault("measure", QStringLiteral("a measure of one run, such as days_over_capacity or served_percent"));
    }
    out.failsAbove = !f.has("below");
    if (!out.failsAbove && f.has("above"))
        f.fault("below", QStringLiteral("either above or below"));
    out.bound =
        out.failsAbove ? f.number("above", 0, -kUnbounded, kUnbounded) : f.number("below", 0, -kUnbounded, kUnbounded);
    out.slo.atMost = f.number("atMost", 0.05, 0.0001, 0.9999);
    out.slo.confidencePercent = f.number("confidence", 95, 50, 99.99);
    out.isMonotone = f.flag("monotone", false);
    f.end();
    return out;
}

std::vector<engine::studies::StudyMeasure> measuresFrom(const QJsonArray& words, std::optional<base::Error>& fault)
{
    std::vector<engine::studies::StudyMeasure> out;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (const auto measure = engine::studies::parseMeasure(words[i].toString()))
            out.push_back(*measure);
        else if (!fault)
            fault = studyFault(QStringLiteral("measures[%1]").arg(i), foundText(words[i]),
                               QStringLiteral("a measure such as shortage, gpu_peak.p90 or cost.mean"));
    }
    using engine::studies::RunFigure;
    if (out.empty())
        out = {{RunFigure::Shortage, 0}, {RunFigure::GpuPeak, 90}, {RunFigure::Cost, 0}};
    return out;
}

template <class Body>
void eachObject(const QJsonArray& list, const QString& name, std::optional<base::Error>& fault, const Body& body)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = QStringLiteral("%1[%2]").arg(name).arg(i);
        if (list[i].isObject())
            body(list[i].toObject(), path);
        else if (!fault)
            fault = studyFault(path, foundText(list[i]), QStringLiteral("an object"));
    }
}

/// What only makes sense together.
void checkTogether(const StudyFile& file, StudyFields& f)
{
    const auto factors = static_cast<qsizetype>(file.factors.size());
    const bool isSobol = file.kind == StudyKind::Sensitivity && file.method == SensitivityMethod::Sobol;
    const bool isGrid = file.kind == StudyKind::Optimise || file.kind == StudyKind::Regret ||
                        (file.kind == StudyKind::Sweep && file.design == StudyDesign::Grid);
    if (factors < 1 || factors > (isSobol ? kMostSobolFactors : kMostFactors))
        f.fault("factors", isSobol ? QStringLiteral("1 to 10 factors") : QStringLiteral("1 to 20 factors"));
    std::size_t combinations = 1;
    for (const StudyFactor& factor : file.factors) {
        combinations *= std::max<std::size_t>(1, factor.values.size());
        if (isGrid && factor.values.empty())
            f.fault("factors", QStringLiteral("values for every factor of a grid"));
        if (!isGrid && !factor.values.empty())
            f.fault("factors", QStringLiteral("from and to for every factor of a sampled design"));
        if (combinations > 100'000) {
            f.fault("factors", QStringLiteral("at most 100000 combinations"));
            break;
        }
    }
    if (file.kind == StudyKind::Regret && file.scenarios.empty())
        f.fault("scenarios", QStringLiteral("a list of what may come"));
    if (file.antithetic && (file.precision.most % 2 == 1 || file.precision.least % 2 == 1))
        f.fault("antithetic", QStringLiteral("an even number of runs"));
}

} // namespace

double StudyFactor::at(double unit) const
{
    const double value = from + unit * (to - from);
    return isWhole ? std::round(value) : value;
}

base::Result<StudyFile> studyFromJson(const QJsonObject& object)
{
    constexpr std::array kKinds{"sweep", "sensitivity", "optimise", "regret"};
    constexpr std::array kDesigns{"grid", "latin_hypercube", "sobol"};
    constexpr std::array kMethods{"regression", "morris", "sobol"};
    std::optional<base::Error> fault;
    StudyFields f(object, {}, fault);
    StudyFile out;
    if (!f.has("study"))
        f.fault("study", QStringLiteral("one of sweep, sensitivity, optimise, regret"));
    out.kind = static_cast<StudyKind>(f.word("study", kKinds));
    out.name = f.text("name");
    out.days = f.whole("days", 30, 1, 3660);
    out.stepSeconds = f.whole("step", 3600, 1, 86'400);
    out.seed = static_cast<std::uint64_t>(f.number("seed", 42, 0, 9e15));
    out.antithetic = f.flag("antithetic", false);
    out.controlVariates = f.flag("controlVariates", false);
    const std::int32_t runs = f.whole("runs", 100, 2, kMostRuns);
    out.precision = precisionFrom(f.object("precision"), runs, fault);
    out.scenario = f.object("scenario");
    eachObject(f.list("factors"), QStringLiteral("factors"), fault,
               [&](const QJsonObject& of, const QString& path) { out.factors.push_back(factorFrom(of, path, fault)); });
    out.design = static_cast<StudyDesign>(f.word("design", kDesigns));
    out.method = static_cast<SensitivityMethod>(f.word("method", kMethods));
    out.points = f.whole("points", 32, 2, 100'000);
    out.measures = measuresFrom(f.list("measures"), fault);
    out.goal = goalFrom(f.object("goal"), fault);
    eachObject(f.list("scenarios"), QStringLiteral("scenarios"), fault,
               [&](const QJsonObject& of, const QString&) { out.scenarios.push_back(of); });
    out.shortageDay = f.number("shortageDay", 0, 0, kUnbounded);
    checkTogether(out, f);
    f.end();
    if (fault)
        return base::fail(std::move(*fault));
    return out;
}

} // namespace lumos::services
