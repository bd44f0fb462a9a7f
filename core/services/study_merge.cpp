// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/study_recorder.h"

#include <algorithm>
#include <set>

namespace lumos::services {

using base::ErrorCode;
using base::fail;

namespace {

/// Where the scenarios of one replication stand in a part.
struct Found {
    const StudyResults* part = nullptr;
    std::size_t first = 0;
};

bool sameRuns(const Found& a, const Found& b, std::size_t scenarios)
{
    for (std::size_t s = 0; s < scenarios; ++s)
        if (runLine(s, a.part->runs[a.first + s]) != runLine(s, b.part->runs[b.first + s]))
            return false;
    return true;
}

QString listed(const std::vector<std::int32_t>& numbers)
{
    constexpr std::size_t kShown = 10;
    QStringList out;
    for (std::size_t i = 0; i < std::min(kShown, numbers.size()); ++i)
        out.append(QString::number(numbers[i]));
    return out.join(QStringLiteral(", ")) + (numbers.size() > kShown ? QStringLiteral(", ...") : QString());
}

/// One command for each shard that lacks something.
QString commandsFor(const ResultHeader& header, const std::vector<std::int32_t>& missing)
{
    const StudyProvenance& p = header.provenance;
    std::set<std::int32_t> shards;
    for (const std::int32_t r : missing)
        shards.insert(r % header.shard.count);
    QStringList out;
    for (const std::int32_t shard : shards)
        out.append(
            QStringLiteral(
                "lumosctl simulate %1--runs %2 --days %3 --step %4 --seed %5 --shard %6/%7 --resume shard-%6.jsonl")
                .arg(p.scenarios.size() > 1 ? QStringLiteral("SCENARIO.json ") : QString())
                .arg(p.replications)
                .arg(p.days)
                .arg(p.stepSeconds)
                .arg(p.seed)
                .arg(shard)
                .arg(header.shard.count));
    return out.join(QStringLiteral("; "));
}

base::Status checkSame(const StudyResults& part, const StudyResults& first)
{
    if (const auto difference = differenceOf(part.header.provenance, first.header.provenance))
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP("core", "The results are of different studies. %1"), {difference->toEnglish()}});
    const bool sameBacktest =
        !part.complete || !first.complete || backtestLine(part.backtest) == backtestLine(first.backtest);
    if (!sameBacktest)
        return fail(
            ErrorCode::Conflict,
            {QT_TRANSLATE_NOOP("core", "The results have different backtests, though they name the same platform."),
             {}});
    return {};
}

} // namespace

base::Result<StudyResults> mergeResults(std::vector<StudyResults> parts)
{
    StudyResults out;
    out.header = parts.front().header;
    const StudyProvenance& p = out.header.provenance;
    const std::size_t scenarios = p.scenarios.size();
    const auto complete = std::find_if(parts.begin(), parts.end(), [](const StudyResults& r) { return r.complete; });
    std::vector<Found> found(static_cast<std::size_t>(p.replications));
    for (const StudyResults& part : parts) {
        LUMOS_TRY(checkSame(part, complete == parts.end() ? parts.front() : *complete));
        for (std::size_t i = 0; i + scenarios <= part.runs.size(); i += scenarios) {
            const std::int32_t replication = part.runs[i].replication;
            Found& place = found[static_cast<std::size_t>(replication)];
            const Found now{&part, i};
            if (place.part && !sameRuns(place, now, scenarios))
                return fail(ErrorCode::Conflict,
                            {QT_TRANSLATE_NOOP("core", "Two results of replication %1 do not agree."),
                             {QString::number(replication)}});
            place = now;
        }
    }
    std::vector<std::int32_t> missing;
    for (std::int32_t r = 0; r < p.replications; ++r)
        if (!found[static_cast<std::size_t>(r)].part)
            missing.push_back(r);
    if (!missing.empty())
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "%1 of %2 replications are missing: %3."),
                     {QString::number(missing.size()), QString::number(p.replications), listed(missing)}},
                    {QT_TRANSLATE_NOOP("core", "Run again: %1"), {commandsFor(out.header, missing)}});
    if (complete == parts.end())
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "None of the files has its last line: each was cut off."), {}},
                    {QT_TRANSLATE_NOOP("core", "Run one of the shards again by --resume."), {}});
    out.backtest = complete->backtest;
    for (const Found& place : found)
        for (std::size_t s = 0; s < scenarios; ++s)
            out.runs.push_back(place.part->runs[place.first + s]);
    out.header.shard = {};
    out.tested = true;
    out.complete = true;
    return out;
}

} // namespace lumos::services
