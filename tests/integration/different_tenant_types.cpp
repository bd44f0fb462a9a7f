// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tenant_defaults.h"
#include "integration/running_platform.h"
#include "services/quota_manager.h"

#include <QTest>

#include <set>

using namespace lumos;
using domain::TenantType;
using tests::RunningPlatform;

class DifferentTenantTypes final : public QObject {
    Q_OBJECT
private slots:
    void carryTheirDefaults_data() { tests::addDatabaseRows(); }
    void carryTheirDefaults();
    void differInWhatTheyMayUse_data() { tests::addDatabaseRows(); }
    void differInWhatTheyMayUse();
};

void DifferentTenantTypes::carryTheirDefaults()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database);
    std::set<QString> tiers;
    for (const TenantType type : domain::kTenantTypes) {
        services::TenantSpec spec;
        spec.name = domain::name(type);
        spec.type = type;
        LUMOS_VALUE(const domain::TenantId id, platform->tenants().create(spec));
        const domain::SnapshotPtr now = platform.now();
        const domain::Tenant& t = *now->tenant(id);
        const domain::TenantDefaults defaults = domain::defaultsOf(type);
        QCOMPARE(t.state, domain::TenantState::Active);
        QCOMPARE(t.tier, defaults.tier);
        QCOMPARE(t.isolation, defaults.isolation);
        QCOMPARE(t.deleteProtected, defaults.deleteProtected);
        for (const auto& [kind, limit] : defaults.limits) {
            const domain::Quota* quota = now->quota(id, kind);
            QVERIFY(quota);
            QCOMPARE(quota->limit.value, limit.value);
            QCOMPARE(quota->source, domain::QuotaSource::TypeDefault);
        }
        tiers.insert(t.tier);
    }
    QCOMPARE(tiers.size(), domain::kTenantTypes.size());
    QCOMPARE(platform.tenant(u"tenant-0004").isolation, domain::IsolationMode::Silo); // government
}

void DifferentTenantTypes::differInWhatTheyMayUse()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database);
    const engine::quota::Amount cards{domain::kinds::kGpu, 12'000};
    for (const TenantType type : domain::kTenantTypes) {
        services::TenantSpec spec;
        spec.name = domain::name(type);
        spec.type = type;
        LUMOS_VALUE(const domain::TenantId id, platform->tenants().create(spec));
        const bool isLarge =
            type == TenantType::Enterprise || type == TenantType::Government || type == TenantType::Educational;
        QCOMPARE(platform->quotas().reserve(id, {&cards, 1}).has_value(), isLarge);
        // A protected tenant has to be freed from its protection before it can be deleted.
        LUMOS_GOOD(platform->tenants().act(id, domain::TenantAction::Offboard));
        const auto deleted = platform->tenants().act(id, domain::TenantAction::Delete);
        QCOMPARE(deleted.has_value(), !domain::defaultsOf(type).deleteProtected);
        if (deleted)
            continue;
        domain::Tenant freed = *platform.now()->tenant(id);
        freed.deleteProtected = false;
        LUMOS_GOOD(platform->changes().execute({domain::PutTenant{freed}}));
        LUMOS_GOOD(platform->tenants().act(id, domain::TenantAction::Delete));
    }
}

QTEST_GUILESS_MAIN(DifferentTenantTypes)
#include "different_tenant_types.moc"
