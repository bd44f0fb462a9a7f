// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tenant.h"
#include "domain/tenant_defaults.h"
#include "domain/tenant_tree.h"
#include "domain/validation.h"
#include "support/platform_builder.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace lumos::domain;
using lumos::base::ErrorCode;
using lumos::tests::PlatformBuilder;

namespace {

constexpr std::array kStates{TenantState::Provisioning, TenantState::Active, TenantState::Suspended,
                             TenantState::Offboarding, TenantState::Deleted};
constexpr std::array kActions{TenantAction::Activate, TenantAction::Suspend, TenantAction::Resume,
                              TenantAction::Offboard, TenantAction::Delete};

QStringList slugs(std::span<const Tenant* const> tenants)
{
    QStringList out;
    for (const Tenant* t : tenants)
        out << t->slug;
    return out;
}

PlatformBuilder smallTree()
{
    PlatformBuilder b;
    b.organisation(u"org-b", u"B group").tenant(u"lonely", u"Lonely");
    b.organisation(u"org-a", u"A group").tenant(u"zebra", u"Zebra").project(u"z-two", u"Two").project(u"z-one", u"One");
    b.tenant(u"ant", u"Ant");
    return b;
}

} // namespace

class TestTenant final : public QObject {
    Q_OBJECT

private slots:
    void stateMachineIsTheWholeTable();
    void refusedStepNamesStateAndAction();
    void findsTheActionBetweenStates();
    void validatesTenants_data();
    void validatesTenants();
    void everyWordRoundTrips();
    void everyTypeHasDefaultsForEveryKind();
    void defaultsDifferByType();
    void treeSortsChildrenByName();
    void treeWalksDownAndUp();
    void treeSurvivesADamagedSnapshot();
};

void TestTenant::stateMachineIsTheWholeTable()
{
    using S = TenantState;
    // Rows: state; columns: activate, suspend, resume, offboard, delete. nullopt = refused.
    const std::optional<S> table[5][5] = {
        {S::Active, std::nullopt, std::nullopt, std::nullopt, S::Deleted},
        {std::nullopt, S::Suspended, std::nullopt, S::Offboarding, std::nullopt},
        {std::nullopt, std::nullopt, S::Active, S::Offboarding, std::nullopt},
        {std::nullopt, std::nullopt, std::nullopt, std::nullopt, S::Deleted},
        {std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt},
    };
    for (std::size_t s = 0; s < kStates.size(); ++s) {
        for (std::size_t a = 0; a < kActions.size(); ++a) {
            const auto next = transition(kStates[s], kActions[a]);
            QCOMPARE(next.has_value(), table[s][a].has_value());
            if (next)
                QCOMPARE(*next, *table[s][a]);
            else
                QCOMPARE(next.error().code, ErrorCode::InvalidTransition);
        }
    }
}

void TestTenant::refusedStepNamesStateAndAction()
{
    const QString text = transition(TenantState::Deleted, TenantAction::Resume).error().toEnglish();
    QVERIFY(text.contains(QStringLiteral("resume")));
    QVERIFY(text.contains(QStringLiteral("deleted")));
}

void TestTenant::findsTheActionBetweenStates()
{
    for (const TenantState from : kStates) {
        for (const TenantState to : kStates) {
            const auto action = actionBetween(from, to);
            if (action)
                QCOMPARE(*transition(from, *action), to);
            else
                QVERIFY(std::none_of(kActions.begin(), kActions.end(), [&](TenantAction a) {
                    const auto r = transition(from, a);
                    return r && *r == to;
                }));
        }
    }
}

void TestTenant::validatesTenants_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    QTest::newRow("good") << "tenant-0007"
                          << "Jade River" << true;
    QTest::newRow("longest slug") << QString(63, u'a') << "x" << true;
    QTest::newRow("chinese name") << "jade" << QStringLiteral("玉河零售") << true;
    QTest::newRow("empty name") << "jade"
                                << "  " << false;
    QTest::newRow("long name") << "jade" << QString(201, u'x') << false;
    QTest::newRow("empty slug") << ""
                                << "x" << false;
    QTest::newRow("overlong slug") << QString(64, u'a') << "x" << false;
    QTest::newRow("upper case") << "Jade"
                                << "x" << false;
    QTest::newRow("underscore") << "jade_river"
                                << "x" << false;
    QTest::newRow("blank") << "jade river"
                           << "x" << false;
    QTest::newRow("not ascii") << QStringLiteral("jadé") << "x" << false;
}

void TestTenant::validatesTenants()
{
    QFETCH(QString, slug);
    QFETCH(QString, name);
    QFETCH(bool, valid);
    Tenant t;
    t.id = PlatformBuilder::tenantId(u"x");
    t.slug = slug;
    t.name = name;
    const auto status = validate(t);
    QCOMPARE(status.has_value(), valid);
    if (!valid)
        QCOMPARE(status.error().code, ErrorCode::InvalidArgument);
    t.level = TenantLevel::Project;
    QVERIFY(!validate(t));
    t.parent = PlatformBuilder::tenantId(u"y");
    QCOMPARE(validate(t).has_value(), valid);
    t.level = TenantLevel::Organisation;
    QVERIFY(!validate(t));
    t.parent = {};
    t.state = TenantState::Deleted;
    QCOMPARE(validate(t).has_value(), valid);
    t.deleteProtected = true;
    QVERIFY(!validate(t));
    t.deleteProtected = false;
    t.id = {};
    QVERIFY(!validate(t));
}

void TestTenant::everyWordRoundTrips()
{
    for (const TenantState s : kStates)
        QCOMPARE(*parseTenantState(QString(name(s))), s);
    for (const TenantAction a : kActions)
        QCOMPARE(*parseTenantAction(QString(name(a))), a);
    for (const TenantType t : kTenantTypes)
        QCOMPARE(*parseTenantType(QString(name(t))), t);
    for (const TenantLevel l : {TenantLevel::Organisation, TenantLevel::Tenant, TenantLevel::Project})
        QCOMPARE(*parseTenantLevel(QString(name(l))), l);
    for (const IsolationMode m : {IsolationMode::Pool, IsolationMode::Bridge, IsolationMode::Silo})
        QCOMPARE(*parseIsolationMode(QString(name(m))), m);
    QVERIFY(!parseTenantState(u"Active"));
    QVERIFY(!parseTenantType(u""));
    QCOMPARE(QString(name(TenantType::SmallBusiness)), QStringLiteral("small_business"));
}

void TestTenant::everyTypeHasDefaultsForEveryKind()
{
    for (const TenantType type : kTenantTypes) {
        Tenant t;
        t.id = PlatformBuilder::tenantId(u"x");
        t.type = type;
        const auto quotas = defaultQuotas(t);
        QCOMPARE(quotas.size(), kinds::kBuiltInCount);
        for (std::size_t i = 0; i < quotas.size(); ++i) {
            QCOMPARE(quotas[i].kind.index, i); // one each, already in the order of a snapshot
            QVERIFY(quotas[i].tenant == t.id);
            QVERIFY(quotas[i].limit.value > 0);
            QCOMPARE(quotas[i].source, QuotaSource::TypeDefault);
            QVERIFY(validate(quotas[i]).has_value());
        }
        QVERIFY(!defaultsOf(type).tier.isEmpty());
    }
}

void TestTenant::defaultsDifferByType()
{
    QSet<QString> tiers;
    for (const TenantType type : kTenantTypes)
        tiers.insert(defaultsOf(type).tier);
    QCOMPARE(tiers.size(), 5);
    QCOMPARE(defaultsOf(TenantType::Government).isolation, IsolationMode::Silo);
    QVERIFY(defaultsOf(TenantType::Government).deleteProtected);
    QCOMPARE(defaultsOf(TenantType::Individual).isolation, IsolationMode::Pool);
    const auto gpus = [](TenantType type) { return defaultsOf(type).limits[kinds::kGpu.index].second; };
    QVERIFY(gpus(TenantType::Individual) < gpus(TenantType::SmallBusiness));
    QVERIFY(gpus(TenantType::SmallBusiness) < gpus(TenantType::Educational));
    QVERIFY(gpus(TenantType::Educational) < gpus(TenantType::Government));
    QVERIFY(gpus(TenantType::Government) < gpus(TenantType::Enterprise));
}

void TestTenant::treeSortsChildrenByName()
{
    const TenantTree tree(smallTree().share());
    QCOMPARE(slugs(tree.roots()), QStringList({QStringLiteral("org-a"), QStringLiteral("org-b")}));
    QCOMPARE(slugs(tree.children(PlatformBuilder::tenantId(u"org-a"))),
             QStringList({QStringLiteral("ant"), QStringLiteral("zebra")}));
    QCOMPARE(slugs(tree.children(PlatformBuilder::tenantId(u"zebra"))),
             QStringList({QStringLiteral("z-one"), QStringLiteral("z-two")}));
    QVERIFY(tree.children(PlatformBuilder::tenantId(u"ant")).empty());
    QVERIFY(tree.children(PlatformBuilder::tenantId(u"nobody")).empty());
}

void TestTenant::treeWalksDownAndUp()
{
    const TenantTree tree(smallTree().share());
    const auto below = tree.subtree(PlatformBuilder::tenantId(u"org-a"));
    QCOMPARE(slugs(below), QStringList({QStringLiteral("org-a"), QStringLiteral("ant"), QStringLiteral("zebra"),
                                        QStringLiteral("z-one"), QStringLiteral("z-two")}));
    QCOMPARE(slugs(tree.path(PlatformBuilder::tenantId(u"z-two"))),
             QStringList({QStringLiteral("org-a"), QStringLiteral("zebra"), QStringLiteral("z-two")}));
    QCOMPARE(tree.owningTenant(PlatformBuilder::tenantId(u"z-two"))->slug, QStringLiteral("zebra"));
    QCOMPARE(tree.owningTenant(PlatformBuilder::tenantId(u"zebra"))->slug, QStringLiteral("zebra"));
    QVERIFY(tree.owningTenant(PlatformBuilder::tenantId(u"org-a")) == nullptr);
    QVERIFY(tree.subtree(PlatformBuilder::tenantId(u"nobody")).empty());
    QVERIFY(tree.path(PlatformBuilder::tenantId(u"nobody")).empty());
}

void TestTenant::treeSurvivesADamagedSnapshot()
{
    // Two tenants that are each other's parent, and one whose parent is missing.
    const auto snapshot = smallTree()
                              .edit([](PlatformSnapshot& s) {
                                  for (Tenant& t : s.tenants) {
                                      if (t.slug == QLatin1String("zebra"))
                                          t.parent = PlatformBuilder::tenantId(u"ant");
                                      if (t.slug == QLatin1String("ant"))
                                          t.parent = PlatformBuilder::tenantId(u"zebra");
                                      if (t.slug == QLatin1String("lonely"))
                                          t.parent = PlatformBuilder::tenantId(u"gone");
                                  }
                              })
                              .share();
    const TenantTree tree(snapshot);
    QCOMPARE(tree.subtree(PlatformBuilder::tenantId(u"zebra")).size(), std::size_t{3});
    QCOMPARE(tree.path(PlatformBuilder::tenantId(u"ant")).size(), std::size_t{1});
    QVERIFY(slugs(tree.roots()).contains(QStringLiteral("lonely")));
}

QTEST_APPLESS_MAIN(TestTenant)
#include "tst_tenant.moc"
