// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/running_platform.h"
#include "services/quota_manager.h"

#include <QTest>

using namespace lumos;
using domain::Level;
using engine::quota::Amount;
using tests::PlatformBuilder;
using tests::RunningPlatform;

namespace {

constexpr domain::ResourceKindId kTokens = domain::kinds::kTokensPerMin;

domain::PlatformSnapshot twoLevels()
{
    return PlatformBuilder()
        .organisation(u"retail")
        .quota(u"tokens_per_min", u"150")
        .tenant(u"jade")
        .quota(u"tokens_per_min", u"100")
        .tenant(u"orchid")
        .quota(u"tokens_per_min", u"100")
        .build();
}

} // namespace

class QuotaManagement final : public QObject {
    Q_OBJECT
private slots:
    void admitsUpToTheLimit_data() { tests::addDatabaseRows(); }
    void admitsUpToTheLimit();
    void alertsOncePerCrossing_data() { tests::addDatabaseRows(); }
    void alertsOncePerCrossing();
    void keepsInStepWithRevisions_data() { tests::addDatabaseRows(); }
    void keepsInStepWithRevisions();
};

void QuotaManagement::admitsUpToTheLimit()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, twoLevels());
    services::QuotaManager& quotas = platform->quotas();
    const auto jade = PlatformBuilder::tenantId(u"jade");
    const auto orchid = PlatformBuilder::tenantId(u"orchid");
    const Amount hundred{kTokens, 100};
    const Amount one{kTokens, 1};
    LUMOS_GOOD(quotas.reserve(jade, {&hundred, 1}));
    const auto over = quotas.reserve(jade, {&one, 1});
    QCOMPARE(over.error().code, base::ErrorCode::QuotaExceeded);
    QVERIFY2(over.error().toEnglish().contains(QStringLiteral("jade")), qPrintable(over.error().toEnglish()));

    // Orchid has room of its own, its organisation has not.
    const Amount sixty{kTokens, 60};
    LUMOS_VALUE(const auto dry, quotas.dryRun(orchid, {&sixty, 1}));
    QVERIFY(!dry.granted);
    QCOMPARE(dry.limitingTenant, PlatformBuilder::tenantId(u"retail"));
    const Amount fifty{kTokens, 50};
    LUMOS_GOOD(quotas.reserve(orchid, {&fifty, 1}));

    // All or nothing: the second kind has no limit, the first lacks room, so neither is taken.
    const Amount mixed[] = {{domain::kinds::kApiKeys, 5}, {kTokens, 1}};
    QVERIFY(!quotas.reserve(orchid, mixed));
    LUMOS_VALUE(const auto state, quotas.check(orchid));
    QCOMPARE(state.size(), std::size_t{1});
    QCOMPARE(state.front().used.value, std::int64_t{50});
    LUMOS_GOOD(quotas.release(jade, {&hundred, 1}));
    LUMOS_GOOD(quotas.reserve(orchid, {&fifty, 1}));
    QCOMPARE(quotas.reserve(domain::TenantId{}, {&one, 1}).error().code, base::ErrorCode::NotFound);
}

void QuotaManagement::alertsOncePerCrossing()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, twoLevels());
    services::QuotaManager& quotas = platform->quotas();
    const auto jade = PlatformBuilder::tenantId(u"jade");
    const Amount one{kTokens, 1};
    for (int i = 0; i < 100; ++i)
        LUMOS_GOOD(quotas.reserve(jade, {&one, 1}));
    const auto alerts = quotas.takeAlerts();
    QCOMPARE(alerts.size(), std::size_t{3});
    const Level levels[] = {Level::Warning, Level::High, Level::Critical};
    const std::int64_t at[] = {80, 90, 95};
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(alerts[i].tenant, jade);
        QCOMPARE(alerts[i].level, levels[i]);
        QCOMPARE(alerts[i].used.value, at[i]);
    }
    QVERIFY(quotas.takeAlerts().empty());
    const Amount thirty{kTokens, 30};
    LUMOS_GOOD(quotas.release(jade, {&thirty, 1}));
    LUMOS_GOOD(quotas.reserve(jade, {&thirty, 1}));
    const auto again = quotas.takeAlerts();
    QCOMPARE(again.size(), std::size_t{1});
    QCOMPARE(again.front().level, Level::Critical);
}

void QuotaManagement::keepsInStepWithRevisions()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, twoLevels());
    services::QuotaManager& quotas = platform->quotas();
    const auto jade = PlatformBuilder::tenantId(u"jade");
    const Amount eighty{kTokens, 80};
    LUMOS_GOOD(quotas.reserve(jade, {&eighty, 1}));
    LUMOS_GOOD(quotas.setLimit(jade, kTokens, domain::Quantity{90}));
    const Amount eleven{kTokens, 11};
    QVERIFY(!quotas.reserve(jade, {&eleven, 1}));
    // A new tenant means a new ledger: what was reserved on the old one stays reserved.
    services::TenantSpec spec;
    spec.name = QStringLiteral("Newcomer");
    LUMOS_VALUE(const auto newcomer, platform->tenants().create(spec));
    QVERIFY(!quotas.reserve(jade, {&eleven, 1}));
    const Amount ten{kTokens, 10};
    LUMOS_GOOD(quotas.reserve(jade, {&ten, 1}));
    LUMOS_GOOD(quotas.reserve(newcomer, {&ten, 1}));
    LUMOS_GOOD(quotas.setLimit(jade, kTokens, std::nullopt));
    LUMOS_GOOD(quotas.reserve(newcomer, {&ten, 1}));
    LUMOS_GOOD(platform->tenants().act(newcomer, domain::TenantAction::Suspend));
    QCOMPARE(quotas.reserve(newcomer, {&ten, 1}).error().code, base::ErrorCode::InvalidTransition);
}

QTEST_GUILESS_MAIN(QuotaManagement)
#include "quota_management.moc"
