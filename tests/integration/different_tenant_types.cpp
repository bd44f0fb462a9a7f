// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/running_platform.h"
#include "services/quota_manager.h"

#include <QTest>

#include <array>

using namespace lumos;
using domain::TenantType;
using tests::RunningPlatform;

namespace {

using domain::IsolationMode;

/// What a type of customer is promised, written down by hand in the words of an offer and not taken from the product.
struct Promise {
    TenantType type;
    QStringView slug;
    QStringView tier;
    IsolationMode isolation; ///< government must not share a node, so it is a silo
    bool deleteProtected;
    /// Amounts as an operator types them, in the order of kKinds.
    std::array<QStringView, 12> limits;
};

constexpr std::array<QStringView, 12> kKinds{u"cpu",        u"memory",         u"storage",     u"gpu",
                                             u"gpu_type",   u"egress",         u"api_calls",   u"tokens_in",
                                             u"tokens_out", u"tokens_per_min", u"concurrency", u"api_keys"};

const std::array kPromises{
    Promise{
        TenantType::Individual,
        u"tenant-0001",
        u"individual",
        IsolationMode::Pool,
        false,
        {u"16", u"64GiB", u"1TiB", u"1", u"1", u"1TiB", u"500000", u"100000000", u"50000000", u"60000", u"16", u"3"}},
    Promise{TenantType::SmallBusiness,
            u"tenant-0002",
            u"team",
            IsolationMode::Pool,
            false,
            {u"128", u"512GiB", u"8TiB", u"8", u"2", u"10TiB", u"10000000", u"2000000000", u"1000000000", u"600000",
             u"128", u"20"}},
    Promise{TenantType::Enterprise,
            u"tenant-0003",
            u"gold",
            IsolationMode::Bridge,
            true,
            {u"2048", u"8192GiB", u"64TiB", u"64", u"4", u"100TiB", u"200000000", u"50000000000", u"25000000000",
             u"4000000", u"1024", u"200"}},
    Promise{TenantType::Government,
            u"tenant-0004",
            u"government",
            IsolationMode::Silo,
            true,
            {u"1024", u"4096GiB", u"64TiB", u"32", u"2", u"20TiB", u"50000000", u"20000000000", u"10000000000",
             u"2000000", u"512", u"100"}},
    Promise{TenantType::Educational,
            u"tenant-0005",
            u"education",
            IsolationMode::Pool,
            false,
            {u"256", u"1024GiB", u"16TiB", u"16", u"3", u"10TiB", u"20000000", u"5000000000", u"2000000000", u"1000000",
             u"256", u"50"}},
};

domain::TenantId create(RunningPlatform& platform, const Promise& promise)
{
    services::TenantSpec spec;
    spec.name = QStringLiteral("Customer %1").arg(promise.tier);
    spec.type = promise.type;
    const auto id = platform->tenants().create(spec);
    if (!id)
        qFatal("%s", qPrintable(id.error().toEnglish()));
    return *id;
}

} // namespace

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
    for (const Promise& promise : kPromises) {
        const domain::TenantId id = create(platform, promise);
        const domain::SnapshotPtr now = platform.now();
        const domain::Tenant& t = *now->tenant(id);
        QCOMPARE(t.slug, promise.slug.toString());
        QCOMPARE(t.state, domain::TenantState::Active);
        QCOMPARE(t.tier, promise.tier.toString());
        QCOMPARE(t.isolation, promise.isolation);
        QCOMPARE(t.deleteProtected, promise.deleteProtected);
        for (std::size_t k = 0; k < kKinds.size(); ++k) {
            const QString what = t.tier + u' ' + kKinds[k].toString();
            const auto kind = now->catalog.find(kKinds[k]);
            QVERIFY2(kind, qPrintable(what));
            const auto limit = domain::parseQuantity(promise.limits[k], now->catalog.at(*kind));
            const domain::Quota* quota = now->quota(id, *kind);
            QVERIFY2(limit && quota && quota->limit == *limit, qPrintable(what));
            QCOMPARE(quota->source, domain::QuotaSource::TypeDefault);
        }
    }
    QCOMPARE(platform.now()->quotas.size(), kPromises.size() * kKinds.size()); // and nothing beside them
}

void DifferentTenantTypes::differInWhatTheyMayUse()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database);
    constexpr std::array<std::int64_t, 5> kCards{1, 8, 64, 32, 16};
    for (std::size_t i = 0; i < kPromises.size(); ++i) {
        const Promise& promise = kPromises[i];
        const domain::TenantId id = create(platform, promise);
        const engine::quota::Amount all{domain::kinds::kGpu, kCards[i] * 1000};
        const engine::quota::Amount one{domain::kinds::kGpu, 1};
        LUMOS_GOOD(platform->quotas().reserve(id, {&all, 1}));
        LUMOS_REFUSED(platform->quotas().reserve(id, {&one, 1}), base::ErrorCode::QuotaExceeded);
        // A protected tenant has to be freed from its protection before it can be deleted.
        LUMOS_GOOD(platform->tenants().act(id, domain::TenantAction::Offboard));
        const auto deleted = platform->tenants().act(id, domain::TenantAction::Delete);
        QCOMPARE(deleted.has_value(), !promise.deleteProtected);
        if (deleted)
            continue;
        QCOMPARE(platform.tenant(promise.slug).state, domain::TenantState::Offboarding);
        domain::Tenant freed = *platform.now()->tenant(id);
        freed.deleteProtected = false;
        LUMOS_GOOD(platform->changes().execute({domain::PutTenant{freed}}, platform.now()->revision));
        LUMOS_GOOD(platform->tenants().act(id, domain::TenantAction::Delete));
    }
}

QTEST_GUILESS_MAIN(DifferentTenantTypes)
#include "different_tenant_types.moc"
