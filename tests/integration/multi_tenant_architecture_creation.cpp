// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_json.h"
#include "integration/running_platform.h"
#include "services/isolation_enforcer.h"
#include "services/sample_platform.h"

#include <QTest>

using namespace lumos;
using domain::TenantLevel;
using tests::RunningPlatform;

class MultiTenantArchitectureCreation final : public QObject {
    Q_OBJECT
private slots:
    void startsEmpty_data() { tests::addDatabaseRows(); }
    void startsEmpty();
    void buildsATree_data() { tests::addDatabaseRows(); }
    void buildsATree();
    void carriesTheSample_data() { tests::addDatabaseRows(); }
    void carriesTheSample();
};

void MultiTenantArchitectureCreation::startsEmpty()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database);
    QVERIFY(platform.now()->tenants.empty());
    LUMOS_VALUE(const base::Instant instant, platform->dataInstant());
    QCOMPARE(instant.ms, platform.clock().now().ms);
    LUMOS_VALUE(const services::OverviewOutcome overview,
                platform->overview({instant - base::Duration::days(7), instant}));
    QCOMPARE(overview.tenantLevels.total(), 0);
    QVERIFY(overview.costTotal.isZero());
    QVERIFY(overview.attention.empty());
    QCOMPARE(platform->scaling({}, {instant - base::Duration::days(1), instant}).error().code,
             base::ErrorCode::NotFound);
}

void MultiTenantArchitectureCreation::buildsATree()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database);
    services::TenantSpec spec;
    spec.name = QStringLiteral("Retail & media");
    spec.level = TenantLevel::Organisation;
    LUMOS_VALUE(const domain::TenantId organisation, platform->tenants().create(spec));
    spec.name = QStringLiteral("Jade River Retail");
    spec.level = TenantLevel::Tenant;
    spec.parent = organisation;
    LUMOS_VALUE(const domain::TenantId tenant, platform->tenants().create(spec));
    spec.name = QStringLiteral("chat-assist");
    spec.level = TenantLevel::Project;
    spec.parent = tenant;
    LUMOS_VALUE(const domain::TenantId project, platform->tenants().create(spec));

    const QByteArray before = domain::exportJson(*platform.now());
    platform.reopen();
    QCOMPARE(domain::exportJson(*platform.now()), before);
    QCOMPARE(platform.tenant(u"retail-media").id, organisation);
    QCOMPARE(platform.tenant(u"tenant-0001").id, tenant);
    QCOMPARE(platform.tenant(u"chat-assist").parent, tenant);
    QCOMPARE(platform.tenant(u"chat-assist").id, project);

    // A project cannot hold a tenant, and a name that does not exist lists what is near.
    spec.level = TenantLevel::Tenant;
    spec.parent = project;
    spec.name = QStringLiteral("Upside down");
    QCOMPARE(platform->tenants().create(spec).error().code, base::ErrorCode::InvalidArgument);
    const auto missing = platform->tenants().find(QStringLiteral("jade river retial"));
    QCOMPARE(missing.error().code, base::ErrorCode::NotFound);
    QVERIFY(missing.error().toEnglish().contains(QStringLiteral("tenant-0001 (Jade River Retail)")));
    LUMOS_VALUE(const qint64 checked, platform->store().history().verifyAudit());
    QVERIFY(checked > 0);
}

void MultiTenantArchitectureCreation::carriesTheSample()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database);
    services::SampleSpec spec;
    spec.days = 35;
    base::NullProgress quiet;
    LUMOS_GOOD(services::writeSample(platform->store().writer(), spec, {}, quiet));
    LUMOS_VALUE(const base::Instant instant, platform->dataInstant());
    QCOMPARE(instant.ms, spec.now.ms);
    const base::TimeRange week{instant - base::Duration::days(7), instant};
    LUMOS_VALUE(const services::OverviewOutcome overview, platform->overview(week));
    QCOMPARE(overview.tenantLevels.total(), 42);
    QCOMPARE(overview.gpuCapacityMilli, std::int64_t{640'000});
    QVERIFY(!overview.costTotal.isZero());
    QCOMPARE(overview.costTotal, overview.costToDate);
    QVERIFY(overview.costForecast.amount > overview.costToDate.amount);
    QCOMPARE(overview.pressure.size(), std::size_t{8});
    QCOMPARE(overview.slosTotal, 42);
    QVERIFY(!overview.attention.empty());
    QVERIFY(std::is_sorted(overview.attention.begin(), overview.attention.end(),
                           [](const auto& a, const auto& b) { return a.level > b.level; }));

    // The parts agree with the whole: the tenant page and the cost page tell the same figures.
    LUMOS_VALUE(const services::TenantOutcome jade, platform->tenantSummary(platform.tenant(u"tenant-0007").id, week));
    const auto row = std::find_if(overview.costByTenant.begin(), overview.costByTenant.end(),
                                  [&](const auto& r) { return r.tenant == jade.tenant.id; });
    QVERIFY(row != overview.costByTenant.end());
    QCOMPARE(jade.costToDate, row->cost);
    QCOMPARE(jade.costForecast, row->forecast);
    base::Money projects{{}, jade.costToDate.currency};
    for (const auto& project : jade.projects)
        projects += project.cost;
    QCOMPARE(projects, jade.costToDate);
    base::Decimal days;
    for (const auto& day : jade.costByDay)
        if (!day.forecast)
            for (const base::Decimal& part : day.byCategory)
                days += part;
    QCOMPARE(days, jade.costToDate.amount);
    LUMOS_VALUE(const services::CostOutcome cost,
                platform->cost({base::Instant::at(instant.date().firstOfMonth()), instant}));
    QCOMPARE(cost.cost, overview.costToDate);
}

QTEST_GUILESS_MAIN(MultiTenantArchitectureCreation)
#include "multi_tenant_architecture_creation.moc"
