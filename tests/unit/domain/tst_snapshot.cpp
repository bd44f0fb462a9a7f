// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/platform_snapshot.h"
#include "domain/snapshot_integrity.h"
#include "support/platform_builder.h"

#include <QTest>

#include <algorithm>

using namespace lumos::domain;
using lumos::base::Date;
using lumos::tests::PlatformBuilder;
using lumos::tests::simplePriceBook;

namespace {

PlatformBuilder platform()
{
    PlatformBuilder b;
    b.organisation(u"retail")
        .tenant(u"jade")
        .quota(u"gpu", u"64")
        .quota(u"cpu", u"4000")
        .usage(u"gpu", u"58")
        .budget(u"700000")
        .slo(u"jade-availability", u"availability", 999'000)
        .incident(u"INC-1", Level::High)
        .project(u"checkout")
        .workload(u"ranker", {.gpus = 2, .replicas = 1})
        .scaling()
        .placed(u"gpu-2", {0, 3})
        .tenant(u"opal")
        .quota(u"storage", u"8TiB");
    b.cluster(u"cn-north-1").nodes(u"gpu", 3, {.gpus = 8, .gpuModel = u"H100"});
    b.priceBook(simplePriceBook(u"gold", 1));
    return b;
}

QString fault(const PlatformSnapshot& s)
{
    const auto status = checkIntegrity(s);
    return status ? QString() : status.error().toEnglish();
}

template <class Edit>
QString faultAfter(Edit edit)
{
    PlatformSnapshot s = platform().build();
    edit(s);
    return fault(s);
}

} // namespace

class TestSnapshot final : public QObject {
    Q_OBJECT

private slots:
    void findsEverythingById();
    void answersAbsence();
    void picksThePriceBookInForce();
    void listsChildren();
    void sortingIsStable();
    void acceptsASoundPlatform();
    void findsEveryFault();
};

void TestSnapshot::findsEverythingById()
{
    const PlatformSnapshot s = platform().build();
    const TenantId jade = PlatformBuilder::tenantId(u"jade");
    QCOMPARE(s.tenant(jade)->slug, QStringLiteral("jade"));
    for (const Tenant& t : s.tenants)
        QVERIFY(s.tenant(t.id) == &t);
    QVERIFY(s.tenantBySlug(u"opal") == s.tenant(PlatformBuilder::tenantId(u"opal")));
    QCOMPARE(s.quota(jade, kinds::kGpu)->limit.value, std::int64_t{64'000});
    QCOMPARE(s.used(jade, kinds::kGpu).value, std::int64_t{58'000});
    QCOMPARE(s.cluster(PlatformBuilder::clusterId(u"cn-north-1"))->name, QStringLiteral("cn-north-1"));
    QCOMPARE(s.node(PlatformBuilder::nodeId(u"gpu-2"))->gpuCount, 8);
    QCOMPARE(s.workload(PlatformBuilder::workloadId(u"ranker"))->request.gpuCount, 2);
    QVERIFY(s.scalingPolicy(PlatformBuilder::workloadId(u"ranker")) != nullptr);
    QCOMPARE(s.budget(jade)->monthly.toString(), QStringLiteral("700000.00 CNY"));
}

void TestSnapshot::answersAbsence()
{
    const PlatformSnapshot s = platform().build();
    const PlatformSnapshot empty;
    const TenantId nobody = PlatformBuilder::tenantId(u"nobody");
    for (const PlatformSnapshot* p : {&s, &empty}) {
        QVERIFY(p->tenant(nobody) == nullptr);
        QVERIFY(p->tenant({}) == nullptr);
        QVERIFY(p->tenantBySlug(u"") == nullptr);
        QVERIFY(p->quota(nobody, kinds::kGpu) == nullptr);
        QCOMPARE(p->used(nobody, kinds::kGpu).value, std::int64_t{0});
        QVERIFY(p->cluster({}) == nullptr && p->node({}) == nullptr && p->workload({}) == nullptr);
        QVERIFY(p->scalingPolicy({}) == nullptr && p->budget(nobody) == nullptr);
        QVERIFY(p->children(nobody).empty());
    }
    QVERIFY(s.quota(PlatformBuilder::tenantId(u"jade"), kinds::kMemory) == nullptr);
    QVERIFY(empty.priceBook(Date::fromYmd(2026, 1, 1)) == nullptr);
}

void TestSnapshot::picksThePriceBookInForce()
{
    auto march = simplePriceBook(u"gold", 2);
    march.effectiveFrom = Date::fromYmd(2026, 3, 1);
    auto correction = simplePriceBook(u"gold", 3);
    correction.effectiveFrom = Date::fromYmd(2026, 2, 1);
    const PlatformSnapshot s = platform().priceBook(correction).priceBook(march).build();
    const auto version = [&](int month, int day) {
        const PriceBook* book = s.priceBook(Date::fromYmd(2026, month, day));
        return book == nullptr ? 0 : book->version;
    };
    QVERIFY(s.priceBook(Date::fromYmd(2025, 12, 31)) == nullptr);
    QCOMPARE(version(1, 1), 1);
    QCOMPARE(version(1, 31), 1);
    QCOMPARE(version(2, 1), 3);
    QCOMPARE(version(3, 1), 3); // the later version wins, although version 2 begins later
}

void TestSnapshot::listsChildren()
{
    const PlatformSnapshot s = platform().build();
    QCOMPARE(s.children(PlatformBuilder::tenantId(u"retail")).size(), std::size_t{2});
    QCOMPARE(s.children({}).size(), std::size_t{1});
    QCOMPARE(s.children(PlatformBuilder::tenantId(u"jade")).front()->slug, QStringLiteral("checkout"));
}

void TestSnapshot::sortingIsStable()
{
    const PlatformSnapshot sorted = platform().build();
    PlatformSnapshot shuffled = sorted;
    std::reverse(shuffled.tenants.begin(), shuffled.tenants.end());
    std::reverse(shuffled.quotas.begin(), shuffled.quotas.end());
    std::reverse(shuffled.nodes.begin(), shuffled.nodes.end());
    QVERIFY(shuffled != sorted);
    QVERIFY(!checkIntegrity(shuffled));
    sortSnapshot(shuffled);
    QVERIFY(shuffled == sorted);
}

void TestSnapshot::acceptsASoundPlatform()
{
    QCOMPARE(fault(platform().build()), QString());
    QCOMPARE(fault(PlatformSnapshot{}), QString());
}

void TestSnapshot::findsEveryFault()
{
    const TenantId nobody = PlatformBuilder::tenantId(u"nobody");
    QVERIFY(faultAfter([](PlatformSnapshot& s) {
                s.tenants.push_back(s.tenants.back());
            }).contains(QStringLiteral("\"tenants\"")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) {
                s.quotas.push_back(s.quotas.back());
            }).contains(QStringLiteral("\"quotas\"")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) {
                s.tenants[0].slug = s.tenants[1].slug;
            }).contains(QStringLiteral("twice")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) { s.tenants[0].name.clear(); }).contains(QStringLiteral("name")));
    QVERIFY(faultAfter([&](PlatformSnapshot& s) {
                for (Tenant& t : s.tenants)
                    if (t.level == TenantLevel::Project)
                        t.parent = nobody;
            }).contains(nobody.toString()));
    QVERIFY(faultAfter([](PlatformSnapshot& s) {
                for (Tenant& t : s.tenants)
                    if (t.slug == QLatin1String("jade"))
                        t.level = TenantLevel::Project;
            }).contains(QStringLiteral("higher level")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) {
                for (Tenant& t : s.tenants)
                    if (t.slug == QLatin1String("jade"))
                        t.state = TenantState::Deleted;
            }).contains(QStringLiteral("deleted")));
    QVERIFY(faultAfter([&](PlatformSnapshot& s) { s.budgets[0].tenant = nobody; }).contains(QStringLiteral("budgets")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) { s.quotas[0].limit = {-1}; }).contains(QStringLiteral("negative")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) { s.nodes[0].cluster = {}; }).contains(QStringLiteral("nodes")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) { s.placements[0].gpus = {8}; }).contains(QStringLiteral("gpu-2/8")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) { s.placements[0].node = {}; }).contains(QStringLiteral("placements")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) { s.workloads.clear(); }).contains(QStringLiteral("placements")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) {
                s.scalingPolicies[0].minReplicas = -1;
            }).contains(QStringLiteral("replica")));
    QVERIFY(faultAfter([](PlatformSnapshot& s) { s.priceBooks[0].version = 0; }).contains(QStringLiteral("below 1")));
    QVERIFY(
        faultAfter([&](PlatformSnapshot& s) { s.incidents[0].tenant = nobody; }).contains(QStringLiteral("incidents")));
    QCOMPARE(faultAfter([](PlatformSnapshot& s) { s.incidents[0].tenant = {}; }), QString());
}

QTEST_APPLESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
