// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "ctl/simulate/study_command.h"
#include "domain/scenario_schema.h"

#include <cstdio>

namespace lumos::ctl {

namespace {

bool isStudy(const Invocation& call)
{
    if (!call.word(0).isEmpty())
        return true;
    for (const char* option : {"runs", "scenario", "out", "resume", "shard"})
        if (call.has(QLatin1String(option)))
            return true;
    return false;
}

} // namespace

base::Result<int> runSimulate(const QStringList& words)
{
    const QString usage = QStringLiteral("lumosctl simulate [SCENARIO.json | requests | merge FILE... | "
                                         "compare-hashes A B] [--scenario NAME] [--days N] [--runs N] [--seed S] "
                                         "[--step SECONDS]");
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
              "Seconds a step (60; studies 3600): 1 to 86400, a part of the minute, whole minutes that divide the "
              "hour or whole hours that divide the day.",
              "SECONDS"},
             {"scenario", "Compare this stored scenario with the baseline.", "NAME"},
             {"schema", "Print the JSON Schema of scenario files."},
             {"threads", "Threads; the result does not depend on it (all cores).", "N"},
             {"out", "Write each replication to this new file as it ends; merge: the merged study.", "FILE"},
             {"resume", "As --out, but go on where an earlier run was cut off.", "FILE"},
             {"shard", "Run only the replications r with r mod N = I; needs --out or --resume.", "I/N"},
             {"replay", "Run what a result file says again, and compare the state hashes.", "FILE"},
             {"hash-log", "Without --runs: write the state hash of every hour.", "FILE"},
             {"write-slurm", "Write a Slurm array job of the study to this folder.", "DIR"},
             {"write-kubernetes", "Write a Kubernetes indexed Job of the study to this folder.", "DIR"},
             {"shards", "How many tasks the job has (8).", "K"},
             {"image", "Container image of the Kubernetes job, with lumosctl in it.", "IMAGE"},
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
    if (call.word(0) == u"merge")
        return mergeStudy(call);
    if (call.word(0) == u"compare-hashes")
        return compareHashes(call);
    if (call.words().size() > 1)
        return usageError(usage);
    if (call.word(0) == u"requests")
        return simulateRequests(call);
    if (call.has(QStringLiteral("replay")))
        return replayStudy(call);
    if (call.has(QStringLiteral("write-slurm")) || call.has(QStringLiteral("write-kubernetes")))
        return writeClusterFiles(call);
    if (isStudy(call))
        return simulateStudy(call);
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    return simulateOnce(call, *platform, *snapshot);
}

} // namespace lumos::ctl
