// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/platform_snapshot.h"
#include "engine/simulation/simulation.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace lumos::services {

/// Which changes a scenario of a study made.
struct ScenarioProvenance {
    domain::ScenarioId id; ///< null = the baseline
    QString name;
    QString changesHash; ///< SHA-256 (hexadecimal) of all its changes as canonical JSON, those of its bases first
    friend bool operator==(const ScenarioProvenance&, const ScenarioProvenance&) = default;
};

/// What a result follows from: the same provenance gives the same bytes, on any machine.
struct StudyProvenance {
    QString engine;       ///< "0.1.0 (engine 1)"
    QString snapshotHash; ///< SHA-256 of the platform as `lumosctl export platform` writes it, and of its demand models
    base::Instant start;
    std::int32_t days = 0;
    std::int32_t stepSeconds = 0;
    std::uint64_t seed = 0;
    std::int32_t replications = 0;
    std::vector<ScenarioProvenance> scenarios; ///< baseline first
    friend bool operator==(const StudyProvenance&, const StudyProvenance&) = default;
};

[[nodiscard]] QString engineVersion();
[[nodiscard]] QString snapshotHash(const domain::PlatformSnapshot& snapshot,
                                   std::span<const engine::simulation::DemandModel> demand);
/// Of a scenario that stands on nothing.
[[nodiscard]] QString changesHash(const domain::Scenario& flat, const domain::ResourceCatalog& catalog);
/// The first thing in which two provenances differ, as a sentence with both values; nullopt when they are the same.
[[nodiscard]] std::optional<base::Text> differenceOf(const StudyProvenance& found, const StudyProvenance& expected);

} // namespace lumos::services
