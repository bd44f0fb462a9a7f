// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/simulate/mpi_ranks.h"
#include "ctl/simulate/study_command.h"

namespace lumos::ctl {

namespace {

/// Runs what the options say; `shard` and `backtest` as the caller has them.
base::Result<services::StudyResults> recorded(const Invocation& call, const services::RecordSpec& record, bool isRank)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(services::StudySpec spec, studySpecOf(call, *platform, *snapshot));
    if (isRank && spec.threads == 0)
        spec.threads = 1; // mpirun starts as many ranks as there are cores
    // One of the ranks is enough for it.
    spec.backtest = !isRank || record.shard.index == 0;
    TerminalProgress progress;
    return platform->simulation().record(spec, record, interruptToken(), progress);
}

base::Result<services::RecordSpec> recordSpecOf(const Invocation& call)
{
    services::RecordSpec out;
    LUMOS_ASSIGN(out.shard, shardOf(call));
    out.resume = call.has(QStringLiteral("resume"));
    out.file = call.value(out.resume ? QStringLiteral("resume") : QStringLiteral("out"));
    if (out.resume && call.has(QStringLiteral("out")))
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "--out and --resume exclude each other."), {}});
    if (call.has(QStringLiteral("shard")) && out.file.isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "--shard needs a file for its results: --out or --resume."), {}});
    if (call.has(QStringLiteral("hash-log")))
        return base::fail(
            base::ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "--hash-log is for single runs, without --runs and scenarios."), {}});
    return out;
}

/// Rank r of n runs shard r/n; rank 0 prints what all of them came to.
base::Result<int> asRank(const Invocation& call)
{
    if (call.has(QStringLiteral("shard")) || call.has(QStringLiteral("resume")))
        return base::fail(
            base::ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "Under MPI each rank is a shard; --shard and --resume are for runs without it."),
             {}});
    LUMOS_ASSIGN(const auto ranks, MpiRanks::join());
    services::RecordSpec record;
    record.shard = ranks->shard();
    base::Result<services::StudyResults> part = recorded(call, record, true);
    if (part && record.shard.index > 0)
        part->complete = part->tested = false;
    LUMOS_ASSIGN(auto parts, ranks->gather(part));
    if (!parts)
        return 0;
    LUMOS_ASSIGN(const services::StudyResults results, services::mergeResults(std::move(*parts)));
    if (call.has(QStringLiteral("out"))) {
        LUMOS_TRY(services::writeResultFile(call.value(QStringLiteral("out")), results));
    }
    printStudy(call.output(), results);
    return 0;
}

} // namespace

base::Result<int> simulateStudy(const Invocation& call)
{
    if (MpiRanks::areRunning())
        return asRank(call);
    LUMOS_ASSIGN(const services::RecordSpec record, recordSpecOf(call));
    LUMOS_ASSIGN(const services::StudyResults results, recorded(call, record, false));
    if (record.shard.count > 1)
        printShard(call.output(), results, record.file);
    else
        printStudy(call.output(), results);
    return 0;
}

} // namespace lumos::ctl
