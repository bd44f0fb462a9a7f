// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "services/simulation_service.h"

namespace lumos::ctl {

/// The scenario that a command names, by file or by --scenario, with those it stands on before it; empty where it names
/// none.
[[nodiscard]] base::Result<std::vector<domain::Scenario>> scenariosOf(const Invocation& call,
                                                                      const services::MultiTenantArchitecture& platform,
                                                                      const domain::PlatformSnapshot& snapshot);
/// What the options of a study say.
[[nodiscard]] base::Result<services::StudySpec> studySpecOf(const Invocation& call,
                                                            const services::MultiTenantArchitecture& platform,
                                                            const domain::PlatformSnapshot& snapshot);
/// "--shard I/N"; the whole where it is not given.
[[nodiscard]] base::Result<services::Shard> shardOf(const Invocation& call);

/// The table of measures, for people or as JSON. Takes what a result file holds, so that a merged study prints the
/// same.
void printStudy(const Output& output, const services::StudyResults& results);
/// "Shard 1/4: 25 of 100 replications are in FILE."
void printShard(const Output& output, const services::StudyResults& results, const QString& file);

[[nodiscard]] base::Result<int> simulateOnce(const Invocation& call, const services::MultiTenantArchitecture& platform,
                                             const domain::PlatformSnapshot& snapshot);
/// A study: in this process, as a shard, or as a rank of MPI.
[[nodiscard]] base::Result<int> simulateStudy(const Invocation& call);
/// `simulate merge FILE...`
[[nodiscard]] base::Result<int> mergeStudy(const Invocation& call);
/// `simulate --replay FILE`
[[nodiscard]] base::Result<int> replayStudy(const Invocation& call);
/// `simulate compare-hashes A B`
[[nodiscard]] base::Result<int> compareHashes(const Invocation& call);
/// `simulate --write-slurm DIR` and `--write-kubernetes DIR`
[[nodiscard]] base::Result<int> writeClusterFiles(const Invocation& call);

} // namespace lumos::ctl
