// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/store/rich_platform.h"

#include "support/platform_builder.h"

#include <limits>

namespace lumos::tests {

namespace {

using domain::PlatformSnapshot;

base::Decimal decimal(QStringView text) { return base::Decimal::parse(text).value(); }

void addNetwork(PlatformSnapshot& s)
{
    const domain::TenantId jade = PlatformBuilder::tenantId(u"jade-river");
    s.rules.push_back({u"allow-https"_qs,
                       u"jade-vpc"_qs,
                       100,
                       domain::RuleDirection::Ingress,
                       domain::RuleAction::Allow,
                       domain::Protocol::Tcp,
                       {},
                       {10, 20},
                       443,
                       443,
                       base::Instant::fromSeconds(1'800'000'000)});
    s.rules.push_back({u"deny-rest"_qs,
                       u"jade-vpc"_qs,
                       900,
                       domain::RuleDirection::Egress,
                       domain::RuleAction::Deny,
                       domain::Protocol::Any,
                       {0, 0xFFFFFFFFU},
                       {},
                       0,
                       65535,
                       std::nullopt});
    s.peerings.push_back({u"jade-to-lab"_qs, u"jade-vpc"_qs, u"lab-vpc"_qs, domain::Protocol::Udp, 1, 2, u"li.wei"_qs,
                          u""_qs, std::nullopt});
    s.volumes.push_back(
        {u"vol-1"_qs, jade, std::numeric_limits<std::int64_t>::max(), u"key-1"_qs, u"volume"_qs, false});
    s.volumes.push_back({u"vol-2"_qs, {}, 0, u""_qs, u"backup"_qs, true});
    s.encryptionKeys.push_back({u"key-1"_qs, jade, base::Instant{-1}, false});
    s.encryptionKeys.push_back({u"key-2"_qs, {}, base::Instant{1}, true});
    s.dataStores.push_back({u"orders"_qs, {}, domain::DataSeparation::RowLevelSecurity, true, false, true});
    s.dataStores.push_back({u"vectors"_qs, jade, domain::DataSeparation::Database, false, true, false});
}

domain::PriceBook secondBook(domain::ResourceKindId custom)
{
    domain::PriceBook book = simplePriceBook(u"gold", 2);
    book.effectiveFrom = base::Date::fromYmd(2026, 10, 1);
    domain::TieredCharge tiers{
        custom,
        domain::TierMode::Volume,
        1000,
        {{1'000'000, decimal(u"0.000000000000000001"), {}}, {std::nullopt, decimal(u"0.5"), decimal(u"12.34")}}};
    book.plans.front().charges.push_back({u"Pages \"read\""_qs, tiers});
    book.unitCosts = {{domain::kinds::kGpu, decimal(u"0.0123"), 1000}, {custom, decimal(u"0.000000000000000001"), 1}};
    return book;
}

void addRest(PlatformSnapshot& s)
{
    s.profile = {u"Aurora 平台"_qs, u"production"_qs, base::Currency::cny(), 480};
    const domain::TenantId jade = PlatformBuilder::tenantId(u"jade-river");
    for (domain::Tenant& t : s.tenants) {
        if (t.id == jade) {
            t.name = u"Jade River 'Retail' \\ 零售"_qs;
            t.contractEnd = base::Date::fromYmd(2027, 3, 31);
            t.createdAt = base::Instant{-86'400'001};
        }
    }
    s.budgets.push_back({PlatformBuilder::tenantId(u"lab"),
                         {decimal(u"99999999999999999999.999999999999999999"), base::Currency::usd()}});
    s.priceBooks.push_back(secondBook(*s.catalog.find(u"pages")));
    domain::Incident resolved{PlatformBuilder::incidentId(u"INC-9"),
                              u"INC-9"_qs,
                              {},
                              domain::Level::Info,
                              domain::IncidentState::Resolved,
                              u"Network"_qs,
                              u"none"_qs,
                              u"zhang.min"_qs,
                              base::Instant{5},
                              base::Instant{6}};
    s.incidents.push_back(resolved);
    addNetwork(s);
}

} // namespace

domain::PlatformSnapshot richPlatform()
{
    using domain::TenantType;
    return PlatformBuilder()
        .takenAt(u"2026-11-23T14:32:05Z")
        .kind(u"pages", u"pages", domain::Aggregation::Unique)
        .kind(u"frames", u"frames", domain::Aggregation::Max)
        .organisation(u"retail")
        .tenant(u"jade-river")
        .type(TenantType::Enterprise)
        .quota(u"gpu", u"64")
        .quota(u"pages", u"12", {7000, 8000, 9000})
        .usage(u"gpu", u"58")
        .usage(u"pages", u"3")
        .budget(u"700000")
        .deleteProtected()
        .vpc(u"jade-vpc", u"10.1.0.0/16", u"east")
        .endpoint(u"cache", u"jade-vpc", u"10.1.2.3", 6379)
        .slo(u"jade-availability", u"availability", 999'900)
        .incident(u"INC-2291", domain::Level::Critical, u"GPU 配额"_qs)
        .project(u"checkout")
        .workload(u"ranker", {.gpus = 2, .replicas = 2})
        .scaling()
        .placed(u"gpu-1", {0, 1})
        .placed(u"gpu-2", {6, 7})
        .workload(u"batch", {.state = domain::WorkloadState::Pending})
        .organisation(u"research")
        .tenant(u"lab")
        .state(domain::TenantState::Suspended)
        .vpc(u"lab-vpc", u"10.1.0.0/16")
        .cluster(u"cn-north-1")
        .nodes(u"gpu", 2, {.gpus = 8, .gpuModel = u"H100"})
        .cluster(u"cn-east-1", u"cn-east")
        .node(u"cpu-1", {.state = domain::NodeState::Cordoned, .noScheduleTaint = true})
        .priceBook(simplePriceBook())
        .edit(addRest)
        .build();
}

} // namespace lumos::tests
