// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platform_snapshot.h"
#include "services/sample_platform.h"

#include <span>

namespace lumos::services::sample {

/// Present use and limit of the seven kinds that the pictures show, in the order of kStoryKinds.
struct StoryLevels {
    std::array<std::int64_t, 7> limit{};
    std::array<std::int64_t, 7> used{};
};
inline constexpr std::array kStoryKinds{
    domain::kinds::kGpu, domain::kinds::kTokensPerMin, domain::kinds::kMemory, domain::kinds::kStorage,
    domain::kinds::kCpu, domain::kinds::kConcurrency,  domain::kinds::kApiKeys};

/// A project and its part of the tenant, in hundredths of a percent of cost, and its GPU cards.
struct StoryProject {
    QString name;
    std::int32_t cards = 0;
    std::int32_t costShare = 0;
};

/// One tenant before it becomes rows.
struct StoryTenant {
    QString name;
    QString owner;
    std::int32_t group = 0; ///< index into the organisations
    domain::TenantType type = domain::TenantType::SmallBusiness;
    QString tier;
    StoryLevels levels;
    std::vector<StoryProject> projects;
    std::int32_t sloLossPpm = 0; ///< share of bad requests over 30 days
    QString sloName;
    std::int32_t budgetPoints = 9300; ///< forecast / budget that the story wants
    bool hasVpc = false;
};

/// The story: organisations in order, and all tenants. Aurora's own for 42 tenants, otherwise a generated crowd.
[[nodiscard]] std::vector<QString> storyGroups(const SampleSpec& spec);
[[nodiscard]] std::vector<StoryTenant> storyTenants(const SampleSpec& spec);
/// A plausible company name, unique by index.
[[nodiscard]] QString storyName(std::uint64_t seed, std::int64_t index);

/// Value of a level at an hour relative to its present value (1 at the present hour). Pure.
[[nodiscard]] double relativeLevel(const SampleSpec& spec, std::int64_t tenant, domain::ResourceKindId kind,
                                   std::int64_t hour);
/// Hours since 1970 of the sample's present hour.
[[nodiscard]] std::int64_t presentHour(const SampleSpec& spec);

inline constexpr std::uint32_t kStreamNoise = 11;
inline constexpr std::uint32_t kStreamCrowd = 12;
inline constexpr std::uint32_t kStreamName = 13;
inline constexpr std::uint32_t kStreamSlo = 14;
inline constexpr std::uint32_t kStreamId = 15;

inline constexpr std::int64_t kJadeRiver = 6; ///< index of tenant-0007 in Aurora

/// Days of usage, cost and SLO of one tenant; `day` inside the spec's days.
[[nodiscard]] std::vector<domain::UsageDay> sampleUsageDay(const SampleSpec& spec,
                                                           const domain::PlatformSnapshot& platform,
                                                           const domain::Tenant& tenant, std::int64_t index,
                                                           base::Date day);
/// Decisions of the autoscaling kernel over the last week for one policy; the last one is the present state.
[[nodiscard]] std::vector<domain::ScalingRecord> sampleScaling(const SampleSpec& spec,
                                                               const domain::ScalingPolicy& policy, std::int64_t tenant,
                                                               std::int32_t presentReplicas, double presentNeed,
                                                               std::int64_t otherCards, std::int64_t quotaCards);
/// Parts that makeSamplePlatform is put together from.
void addSamplePrices(domain::PlatformSnapshot& platform);
void addSampleNetwork(domain::PlatformSnapshot& platform, const SampleSpec& spec, std::span<const StoryTenant> story,
                      std::span<const domain::TenantId> ids);
void addSampleStorage(domain::PlatformSnapshot& platform, const SampleSpec& spec,
                      std::span<const domain::TenantId> ids);
void addSampleClusters(domain::PlatformSnapshot& platform, const SampleSpec& spec, base::IdGenerator& ids);
/// What-if scenarios that come with Aurora: "Year-end +60 %" and, on top of it, "Cap 5.0 M + 32 H100".
[[nodiscard]] std::vector<domain::Scenario> sampleScenarios(const domain::PlatformSnapshot& platform,
                                                            const SampleSpec& spec);

} // namespace lumos::services::sample
