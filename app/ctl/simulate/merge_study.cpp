// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/simulate/study_command.h"
#include "domain/change_json.h"

namespace lumos::ctl {

namespace {

/// What the header of a result file says was run.
base::Result<services::StudySpec> specOf(const services::ResultHeader& header, const domain::ResourceCatalog& catalog)
{
    const services::StudyProvenance& p = header.provenance;
    services::StudySpec out;
    out.days = p.days;
    out.replications = p.replications;
    out.seed = p.seed;
    out.stepSeconds = p.stepSeconds;
    for (std::size_t i = 1; i < p.scenarios.size(); ++i) {
        LUMOS_ASSIGN(domain::Scenario scenario, domain::scenarioFromJson(header.changes[i], catalog));
        scenario.id = p.scenarios[i].id;
        scenario.name = p.scenarios[i].name;
        out.scenarios.push_back(std::move(scenario));
    }
    return out;
}

/// Where two results of the same study part first.
std::optional<std::size_t> firstDifference(const services::StudyResults& a, const services::StudyResults& b)
{
    for (std::size_t i = 0; i < std::min(a.runs.size(), b.runs.size()); ++i)
        if (a.runs[i].stateHash != b.runs[i].stateHash ||
            services::runLine(0, a.runs[i]) != services::runLine(0, b.runs[i]))
            return i;
    return std::nullopt;
}

} // namespace

base::Result<int> mergeStudy(const Invocation& call)
{
    if (call.words().size() < 2)
        return usageError(QStringLiteral("lumosctl simulate merge FILE... [--out FILE]"));
    std::vector<services::StudyResults> parts;
    for (const QString& file : call.words().mid(1)) {
        LUMOS_ASSIGN(services::StudyResults part, services::readResultFile(file));
        if (part.length == 0)
            return base::fail(base::ErrorCode::ForeignFile,
                              {QT_TRANSLATE_NOOP("core", "%1 is not a study result."), {file}});
        parts.push_back(std::move(part));
    }
    LUMOS_ASSIGN(const services::StudyResults results, services::mergeResults(std::move(parts)));
    if (call.has(QStringLiteral("out"))) {
        LUMOS_TRY(services::writeResultFile(call.value(QStringLiteral("out")), results));
    }
    printStudy(call.output(), results);
    return 0;
}

base::Result<int> replayStudy(const Invocation& call)
{
    const QString file = call.value(QStringLiteral("replay"));
    LUMOS_ASSIGN(const services::StudyResults stored, services::readResultFile(file));
    if (stored.length == 0)
        return base::fail(base::ErrorCode::ForeignFile,
                          {QT_TRANSLATE_NOOP("core", "%1 is not a study result."), {file}});
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(services::StudySpec spec, specOf(stored.header, snapshot->catalog));
    LUMOS_ASSIGN(const qint64 threads, call.integer(QStringLiteral("threads"), 0, 0, 1024));
    spec.threads = static_cast<int>(threads);
    spec.backtest = false;
    services::RecordSpec record;
    record.shard = stored.header.shard;
    TerminalProgress progress;
    LUMOS_ASSIGN(const services::StudyResults again,
                 platform->simulation().record(spec, record, interruptToken(), progress));
    if (const auto difference = services::differenceOf(stored.header.provenance, again.header.provenance))
        return base::fail(base::ErrorCode::Conflict,
                          {QT_TRANSLATE_NOOP("core", "%1 holds another study. %2"), {file, difference->toEnglish()}});
    const auto place = firstDifference(stored, again);
    const std::size_t scenarios = stored.header.provenance.scenarios.size();
    if (place) {
        const engine::simulation::ReplicationOutcome& run = stored.runs[*place];
        const QString scenario = stored.header.provenance.scenarios[*place % scenarios].name;
        call.output().print(QStringLiteral("Replication %1 of \"%2\" came to another state: %3, now %4.")
                                .arg(run.replication)
                                .arg(scenario)
                                .arg(run.stateHash, 16, 16, QLatin1Char('0'))
                                .arg(again.runs[*place].stateHash, 16, 16, QLatin1Char('0')),
                            {{QStringLiteral("equal"), false},
                             {QStringLiteral("replication"), run.replication},
                             {QStringLiteral("scenario"), scenario}});
        return 1;
    }
    call.output().print(
        QStringLiteral("%1 runs came to the same states.").arg(stored.runs.size()),
        {{QStringLiteral("equal"), true}, {QStringLiteral("runs"), static_cast<qint64>(stored.runs.size())}});
    return 0;
}

} // namespace lumos::ctl
