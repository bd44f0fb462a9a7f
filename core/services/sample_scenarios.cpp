// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sample_story.h"

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
    for (int i = 0; i < 4; ++i) {
        Node node = platform.nodes.front();
        for (const Cluster& c : platform.clusters)
            if (c.name == u"cn-north-2")
                node.cluster = c.id;
        node.id = ids.make<NodeId>(spec.now);
        node.name = QStringLiteral("cn-north-2-x%1").arg(i + 1, 2, 10, QLatin1Char('0'));
        node.pool = QStringLiteral("shared");
        node.noScheduleTaint = false;
        b.changes.push_back({PutNode{node}, base::Instant::at(year + 7)});
    }
    return {a, b};
}

} // namespace lumos::services::sample
