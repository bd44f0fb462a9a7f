// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "engine/isolation/check.h"
#include "services/attention.h"
#include "services/outcomes.h"
#include "store/writer.h"

#include <memory>
#include <vector>

namespace lumos::services {

/// What the overview is computed from; read by the facade, each list in the order in which the store hands it out.
struct OverviewInputs {
    domain::SnapshotPtr snapshot;
    base::Instant asOf;
    base::TimeRange range;
    std::vector<domain::CostDay> costs;      ///< from costHistoryStart
    std::vector<domain::UsageDay> gpu;       ///< range, range before, and four weeks
    std::vector<domain::UsageDay> tokens;    ///< tokens per minute, range and range before
    std::vector<domain::UsageDay> pressured; ///< of the quotas at Warning or worse, and their refusals; sorted
    std::vector<domain::SloDay> slos;        ///< two windows
    std::vector<store::AuditEntry> audit;    ///< newest first
    std::shared_ptr<const engine::isolation::IsolationOutcome> isolation;
};

/// So many quotas are looked at in depth for the list of things that need attention.
inline constexpr std::size_t kMostPressured = 100;
/// The worst quota of each tenant that is at Warning or worse, worst first, at most `most`.
[[nodiscard]] std::vector<domain::Quota> pressuredQuotas(const domain::PlatformSnapshot& snapshot, std::size_t most);
/// Pure and fast: no input or output.
[[nodiscard]] OverviewOutcome buildOverview(const OverviewInputs& inputs);
/// The list of things that need attention alone.
[[nodiscard]] std::vector<AttentionItem> buildAttention(const OverviewInputs& inputs);
/// Audited changes in a range that matter to charts: limits, nodes, prices, incidents; oldest first, at most nine.
[[nodiscard]] std::vector<Annotation> annotationsOf(const domain::PlatformSnapshot& snapshot,
                                                    const std::vector<store::AuditEntry>& newestFirst,
                                                    const base::TimeRange& range);

} // namespace lumos::services
