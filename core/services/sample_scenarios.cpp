// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sample_story.h"

#include <algorithm>

namespace lumos::services::sample {

using namespace domain;

std::vector<Scenario> sampleScenarios(const PlatformSnapshot& platform, const SampleSpec& spec)
{
    const Tenant* jade = platform.tenantBySlug(u"tenant-0007");
    if (spec.tenants != 42 || jade == nullptr)
        return {};
    base::IdGenerator ids(spec.seed ^ kStreamId);
    const base::Date year = base::Date::fromYmd(spec.now.date().year(), 12, 1);
    const base::TimeRange sale{base::Instant::at(year + 11), base::Instant::at(year + 35)};

    Scenario a;
    a.id = ids.make<ScenarioId>(spec.now);
    a.name = QStringLiteral("A Year-end +60 %");
    a.study = QStringLiteral("Year-end sale");
    a.changes.push_back({ScaleDemand{jade->id, 160, sale}, std::nullopt});

    Scenario b;
    b.id = ids.make<ScenarioId>(spec.now);
    b.base = a.id;
    b.study = a.study;
    b.name = QStringLiteral("B Cap + 32 H100");
    Quota cap = *platform.quota(jade->id, kinds::kTokensPerMin);
    cap.limit = {5'000'000};
    b.changes.push_back({SetQuota{jade->id, kinds::kTokensPerMin, cap}, std::nullopt});
    const auto north = std::find_if(platform.clusters.begin(), platform.clusters.end(),
                                    [](const Cluster& c) { return c.name == u"cn-north-2"; });
    if (north != platform.clusters.end())
        b.changes.push_back({AddNodes{north->id, 4, platform.nodes.front().id}, base::Instant::at(year + 7)});
    return {a, b};
}

} // namespace lumos::services::sample
