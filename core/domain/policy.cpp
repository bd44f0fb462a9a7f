// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/policy.h"

#include "domain/word_table.h"

namespace lumos::domain {

namespace {

constexpr Word<ScalingMetric> kMetrics[] = {{ScalingMetric::Cpu, "cpu"},
                                            {ScalingMetric::Memory, "memory"},
                                            {ScalingMetric::Gpu, "gpu"},
                                            {ScalingMetric::Tokens, "tokens"},
                                            {ScalingMetric::QueueLength, "queue_length"}};
constexpr Word<ScalingLimit> kLimits[] = {{ScalingLimit::None, "none"},
                                          {ScalingLimit::Bounds, "bounds"},
                                          {ScalingLimit::StepLimit, "step_limit"},
                                          {ScalingLimit::Cooldown, "cooldown"},
                                          {ScalingLimit::QuotaGuard, "quota_guard"},
                                          {ScalingLimit::NodeRoom, "node_room"},
                                          {ScalingLimit::Disabled, "disabled"}};
constexpr Word<PlacementPolicy> kPlacementPolicies[] = {{PlacementPolicy::Random, "random"},
                                                        {PlacementPolicy::LeastAllocated, "least_allocated"},
                                                        {PlacementPolicy::MostAllocated, "most_allocated"},
                                                        {PlacementPolicy::Balanced, "balanced"},
                                                        {PlacementPolicy::DotProduct, "dot_product"},
                                                        {PlacementPolicy::BestFit, "best_fit"},
                                                        {PlacementPolicy::Fgd, "fgd"},
                                                        {PlacementPolicy::Lumos, "lumos"}};
constexpr Word<ScalingResult> kResults[] = {{ScalingResult::Kept, "kept"},
                                            {ScalingResult::Raised, "raised"},
                                            {ScalingResult::Lowered, "lowered"},
                                            {ScalingResult::Held, "held"}};

} // namespace

QLatin1String name(PlacementPolicy v) { return wordOf(kPlacementPolicies, v); }
std::optional<PlacementPolicy> parsePlacementPolicy(QStringView text)
{
    const QString word = text.toString().toLower().replace(u'-', u'_');
    return valueOf(kPlacementPolicies, word);
}

QLatin1String name(ScalingMetric v) { return wordOf(kMetrics, v); }
QLatin1String name(ScalingLimit v) { return wordOf(kLimits, v); }
QLatin1String name(ScalingResult v) { return wordOf(kResults, v); }
std::optional<ScalingMetric> parseScalingMetric(QStringView text) { return valueOf(kMetrics, text); }
std::optional<ScalingLimit> parseScalingLimit(QStringView text) { return valueOf(kLimits, text); }
std::optional<ScalingResult> parseScalingResult(QStringView text) { return valueOf(kResults, text); }

} // namespace lumos::domain
