// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change.h"
#include "domain/change_expansion.h"
#include "support/platform_builder.h"

#include <QTest>

#include <algorithm>

using namespace lumos::domain;
using lumos::base::ErrorCode;
using lumos::base::Instant;
using lumos::tests::PlatformBuilder;
using lumos::tests::simplePriceBook;

namespace {

PlatformSnapshot platform()
{
    PlatformBuilder b;
    b.organisation(u"retail", u"Retail group")
        .tenant(u"jade", u"Jade River Retail")
        .quota(u"gpu", u"64")
        .usage(u"gpu", u"58")
        .incident(u"INC-1", Level::High, u"Late")
        .project(u"checkout", u"Checkout")
        .workload(u"ranker", {.gpus = 2, .replicas = 1})
        .scaling()
        .placed(u"gpu-2", {0, 3})
        .tenant(u"opal", u"Opal")
        .deleteProtected()
        .state(TenantState::Offboarding)
        .tenant(u"idle", u"Idle")
        .state(TenantState::Offboarding);
    b.cluster(u"cn-north-1").nodes(u"gpu", 3, {.gpus = 8, .gpuModel = u"H100"});
    b.priceBook(simplePriceBook(u"gold", 4));
    return b.build();
}

TenantId id(QStringView slug) { return PlatformBuilder::tenantId(slug); }
WorkloadId ranker() { return PlatformBuilder::workloadId(u"ranker"); }

/// Applies to a copy; on refusal the copy must not have changed. nullopt = accepted.
std::optional<ErrorCode> refusal(const Change& change, const PlatformSnapshot& before = platform())
{
    PlatformSnapshot s = before;
    const auto status = lumos::domain::apply(s, change);
    if (status)
        return std::nullopt;
    if (!(s == before))
        qFatal("a refused change has changed the platform");
    return status.error().code;
}

PlatformSnapshot after(const Change& change, PlatformSnapshot s = platform())
{
    const auto status = lumos::domain::apply(s, change);
    if (!status)
        qFatal("%s", qPrintable(status.error().toEnglish()));
    return s;
}

Tenant tenantOf(QStringView slug) { return *platform().tenant(id(slug)); }

Tenant newTenant()
{
    Tenant t;
    t.id = id(u"new");
    t.parent = id(u"retail");
    t.slug = QStringLiteral("new");
    t.name = QStringLiteral("New One");
    return t;
}

QString told(const Change& change) { return sentence(platform(), change).toEnglish(); }

} // namespace

class TestChange final : public QObject {
    Q_OBJECT

private slots:
    void createsTenants();
    void editsTenants();
    void walksTheLifecycle();
    void refusesToDelete();
    void restoresOneStepOnly();
    void erasesOnlyWhatNothingRefersTo();
    void setsQuotaUsageAndBudget();
    void keepsNodesWhole();
    void keepsWorkloadsWhole();
    void placesReplicas();
    void scalingPolicies();
    void priceBooksOnlyFollow();
    void incidents();
    void demand();
    void demandOfAllButSome();
    void prospectsAreWithdrawn();
    void nodesInOneStep();
    void becomesReal();
    void inverseOfMissingThings();
    void saysWhatItDoes();
    void namesItsSubject();
};

void TestChange::createsTenants()
{
    const PlatformSnapshot s = after(PutTenant{newTenant()});
    QCOMPARE(*s.tenant(id(u"new")), newTenant());
    QVERIFY(std::is_sorted(s.tenants.begin(), s.tenants.end(),
                           [](const Tenant& a, const Tenant& b) { return a.id < b.id; }));

    Tenant t = newTenant();
    t.slug = QStringLiteral("jade");
    QCOMPARE(refusal(PutTenant{t}), ErrorCode::AlreadyExists);
    t = newTenant();
    t.parent = id(u"nobody");
    QCOMPARE(refusal(PutTenant{t}), ErrorCode::NotFound);
    t.parent = id(u"jade");
    QCOMPARE(refusal(PutTenant{t}), ErrorCode::InvalidArgument); // tenant below tenant
    t.level = TenantLevel::Project;
    QCOMPARE(refusal(PutTenant{t}), std::nullopt);
    t = newTenant();
    t.name.clear();
    QCOMPARE(refusal(PutTenant{t}), ErrorCode::InvalidArgument);
    t = newTenant();
    t.parent = id(u"idle");
    t.level = TenantLevel::Project;
    QCOMPARE(refusal(PutTenant{t}, after(ActOnTenant{id(u"idle"), TenantAction::Delete})),
             ErrorCode::InvalidTransition);
}

void TestChange::editsTenants()
{
    Tenant t = tenantOf(u"jade");
    t.name = QStringLiteral("Jade");
    t.slug = QStringLiteral("jade-2");
    QCOMPARE(*after(PutTenant{t}).tenant(t.id), t);
    t.slug = QStringLiteral("opal");
    QCOMPARE(refusal(PutTenant{t}), ErrorCode::AlreadyExists);
    t = tenantOf(u"jade");
    t.state = TenantState::Suspended;
    QCOMPARE(refusal(PutTenant{t}), ErrorCode::InvalidTransition);
    t = tenantOf(u"jade");
    t.level = TenantLevel::Project; // has a project below it
    QCOMPARE(refusal(PutTenant{t}), ErrorCode::Conflict);
    t = tenantOf(u"retail");
    t.level = TenantLevel::Tenant;
    QCOMPARE(refusal(PutTenant{t}), ErrorCode::Conflict);
}

void TestChange::walksTheLifecycle()
{
    PlatformSnapshot s = after(PutTenant{newTenant()});
    for (const TenantAction action : {TenantAction::Activate, TenantAction::Suspend, TenantAction::Resume,
                                      TenantAction::Offboard, TenantAction::Delete})
        s = after(ActOnTenant{id(u"new"), action}, s);
    QCOMPARE(s.tenant(id(u"new"))->state, TenantState::Deleted);
    QCOMPARE(refusal(ActOnTenant{id(u"new"), TenantAction::Resume}, s), ErrorCode::InvalidTransition);
    QCOMPARE(refusal(ActOnTenant{id(u"nobody"), TenantAction::Suspend}), ErrorCode::NotFound);
}

void TestChange::refusesToDelete()
{
    QCOMPARE(refusal(ActOnTenant{id(u"opal"), TenantAction::Delete}), ErrorCode::InvalidTransition); // protected
    QCOMPARE(refusal(ActOnTenant{id(u"idle"), TenantAction::Delete}), std::nullopt);
    PlatformSnapshot s = after(ActOnTenant{id(u"jade"), TenantAction::Offboard});
    QCOMPARE(refusal(ActOnTenant{id(u"jade"), TenantAction::Delete}, s), ErrorCode::InvalidTransition); // project lives
    s = after(ActOnTenant{id(u"checkout"), TenantAction::Offboard}, s);
    s = after(ActOnTenant{id(u"checkout"), TenantAction::Delete}, s);
    QCOMPARE(refusal(ActOnTenant{id(u"jade"), TenantAction::Delete}, s), std::nullopt);
}

void TestChange::restoresOneStepOnly()
{
    const PlatformSnapshot suspended = after(ActOnTenant{id(u"jade"), TenantAction::Suspend});
    QVERIFY(after(RestoreTenantState{id(u"jade"), TenantState::Active}, suspended) == platform());
    QCOMPARE(refusal(RestoreTenantState{id(u"jade"), TenantState::Deleted}), ErrorCode::InvalidTransition);
    QCOMPARE(refusal(RestoreTenantState{id(u"jade"), TenantState::Offboarding}), ErrorCode::InvalidTransition);
    QCOMPARE(refusal(RestoreTenantState{id(u"nobody"), TenantState::Active}), ErrorCode::NotFound);
}

void TestChange::erasesOnlyWhatNothingRefersTo()
{
    QVERIFY(after(EraseTenant{id(u"new")}, after(PutTenant{newTenant()})) == platform());
    for (const char16_t* slug : {u"retail", u"jade", u"checkout"})
        QCOMPARE(refusal(EraseTenant{id(slug)}), ErrorCode::Conflict);
    QCOMPARE(refusal(EraseTenant{id(u"nobody")}), ErrorCode::NotFound);
}

void TestChange::setsQuotaUsageAndBudget()
{
    const Quota quota{id(u"opal"), kinds::kGpu, {72'000}, {}, QuotaSource::Tenant};
    QCOMPARE(*after(SetQuota{id(u"opal"), kinds::kGpu, quota}).quota(id(u"opal"), kinds::kGpu), quota);
    QVERIFY(after(SetQuota{id(u"jade"), kinds::kGpu, std::nullopt}).quotas.empty());
    QCOMPARE(refusal(SetQuota{id(u"jade"), kinds::kGpu, quota}), ErrorCode::InvalidArgument); // of another tenant
    QCOMPARE(refusal(SetQuota{id(u"opal"), kinds::kCpu, quota}), ErrorCode::InvalidArgument); // of another kind
    QCOMPARE(refusal(SetQuota{id(u"opal"), {99}, std::nullopt}), ErrorCode::NotFound);
    QCOMPARE(refusal(SetQuota{id(u"nobody"), kinds::kGpu, std::nullopt}), ErrorCode::NotFound);

    const Usage usage{id(u"jade"), kinds::kGpu, {1}, {5}};
    QCOMPARE(after(SetUsage{id(u"jade"), kinds::kGpu, usage}).used(id(u"jade"), kinds::kGpu).value, std::int64_t{1});
    QCOMPARE(refusal(SetUsage{id(u"jade"), kinds::kGpu, Usage{id(u"jade"), kinds::kGpu, {-1}, {}}}),
             ErrorCode::InvalidArgument);

    const Budget budget{id(u"jade"), {lumos::base::Decimal::fromInt(5), lumos::base::Currency::cny()}};
    QCOMPARE(*after(SetBudget{id(u"jade"), budget}).budget(id(u"jade")), budget);
    QVERIFY(after(SetBudget{id(u"jade"), std::nullopt}, after(SetBudget{id(u"jade"), budget})) == platform());
    QCOMPARE(refusal(SetBudget{id(u"opal"), budget}), ErrorCode::InvalidArgument);
}

void TestChange::keepsNodesWhole()
{
    Node node = *platform().node(PlatformBuilder::nodeId(u"gpu-2"));
    node.gpuCount = 4; // device 3 is in use, 4..7 are not
    QCOMPARE(refusal(PutNode{node}), std::nullopt);
    node.gpuCount = 3;
    QCOMPARE(refusal(PutNode{node}), ErrorCode::Conflict);
    node.cluster = {};
    QCOMPARE(refusal(PutNode{node}), ErrorCode::NotFound);
    QCOMPARE(refusal(EraseNode{PlatformBuilder::nodeId(u"gpu-2")}), ErrorCode::Conflict);
    QCOMPARE(after(EraseNode{PlatformBuilder::nodeId(u"gpu-1")}).nodes.size(), std::size_t{2});
    QCOMPARE(refusal(EraseNode{PlatformBuilder::nodeId(u"gpu-9")}), ErrorCode::NotFound);
}

void TestChange::keepsWorkloadsWhole()
{
    Workload w = *platform().workload(ranker());
    w.replicas = 7;
    QCOMPARE(after(PutWorkload{w}).workload(ranker())->replicas, 7);
    w.request.gpuCount = 4;
    QCOMPARE(refusal(PutWorkload{w}), ErrorCode::Conflict); // placed with two
    w.tenant = id(u"nobody");
    QCOMPARE(refusal(PutWorkload{w}), ErrorCode::NotFound);
    QCOMPARE(refusal(EraseWorkload{ranker()}), ErrorCode::Conflict);
    PlatformSnapshot s = after(SetPlacements{ranker(), {}});
    QCOMPARE(refusal(EraseWorkload{ranker()}, s), ErrorCode::Conflict); // its policy
    s = after(SetScalingPolicy{ranker(), std::nullopt}, s);
    QVERIFY(after(EraseWorkload{ranker()}, s).workloads.empty());
    QCOMPARE(refusal(EraseWorkload{PlatformBuilder::workloadId(u"x")}), ErrorCode::NotFound);
}

void TestChange::placesReplicas()
{
    const NodeId one = PlatformBuilder::nodeId(u"gpu-1");
    const auto place = [&](std::vector<Placement> placements) {
        return refusal(SetPlacements{ranker(), std::move(placements)});
    };
    const PlatformSnapshot s = after(SetPlacements{ranker(), {{ranker(), 1, one, {2, 3}}, {ranker(), 0, one, {0, 1}}}});
    QCOMPARE(s.placements.size(), std::size_t{2});
    QCOMPARE(s.placements.front().replica, 0);
    QCOMPARE(place({{ranker(), 0, one, {0}}}), ErrorCode::InvalidArgument);    // one GPU of two
    QCOMPARE(place({{ranker(), 0, one, {1, 1}}}), ErrorCode::InvalidArgument); // one device twice
    QCOMPARE(place({{ranker(), 0, one, {7, 8}}}), ErrorCode::InvalidArgument); // no device 8
    QCOMPARE(place({{ranker(), 0, one, {0, -1}}}), ErrorCode::InvalidArgument);
    QCOMPARE(place({{ranker(), 0, one, {0, 1}}, {ranker(), 0, one, {2, 3}}}), ErrorCode::InvalidArgument);
    QCOMPARE(place({{ranker(), 0, {}, {0, 1}}}), ErrorCode::NotFound);
    QCOMPARE(place({{PlatformBuilder::workloadId(u"x"), 0, one, {0, 1}}}), ErrorCode::InvalidArgument);
    QCOMPARE(refusal(SetPlacements{PlatformBuilder::workloadId(u"x"), {}}), ErrorCode::NotFound);
}

void TestChange::scalingPolicies()
{
    ScalingPolicy p;
    p.workload = ranker();
    p.maxReplicas = 20;
    QCOMPARE(after(SetScalingPolicy{ranker(), p}).scalingPolicy(ranker())->maxReplicas, 20);
    p.minReplicas = 21;
    QCOMPARE(refusal(SetScalingPolicy{ranker(), p}), ErrorCode::InvalidArgument);
    p = {};
    QCOMPARE(refusal(SetScalingPolicy{ranker(), p}), ErrorCode::InvalidArgument); // of no workload
    QCOMPARE(refusal(SetScalingPolicy{{}, p}), ErrorCode::NotFound);
}

void TestChange::priceBooksOnlyFollow()
{
    QCOMPARE(refusal(AddPriceBook{simplePriceBook(u"gold", 4)}), ErrorCode::AlreadyExists);
    QCOMPARE(refusal(AddPriceBook{simplePriceBook(u"gold", 3)}), ErrorCode::AlreadyExists);
    const PlatformSnapshot s = after(AddPriceBook{simplePriceBook(u"gold", 7)});
    QCOMPARE(s.priceBooks.back().version, 7);
    QCOMPARE(refusal(RemovePriceBook{4}, s), ErrorCode::Conflict);
    QCOMPARE(refusal(RemovePriceBook{5}, s), ErrorCode::NotFound);
    QVERIFY(after(RemovePriceBook{7}, s) == platform());
    auto book = simplePriceBook(u"gold", 8);
    book.unitCosts.front().kind = {99};
    QCOMPARE(refusal(AddPriceBook{book}), ErrorCode::NotFound);
}

void TestChange::incidents()
{
    const IncidentId inc = PlatformBuilder::incidentId(u"INC-1");
    const Instant opened = platform().incidents.front().openedAt;
    QCOMPARE(after(SetIncidentState{inc, IncidentState::Acknowledged, {}}).incidents.front().state,
             IncidentState::Acknowledged);
    QCOMPARE(refusal(SetIncidentState{inc, IncidentState::Resolved, {}}), ErrorCode::InvalidArgument);
    QCOMPARE(refusal(SetIncidentState{inc, IncidentState::Open, opened}), ErrorCode::InvalidArgument);
    QCOMPARE(refusal(SetIncidentState{inc, IncidentState::Resolved, opened - lumos::base::Duration{1}}),
             ErrorCode::InvalidArgument);
    QCOMPARE(refusal(SetIncidentState{inc, IncidentState::Resolved, opened}), std::nullopt);
    QCOMPARE(refusal(SetIncidentState{{}, IncidentState::Open, {}}), ErrorCode::NotFound);
    Incident second = platform().incidents.front();
    second.id = PlatformBuilder::incidentId(u"INC-2");
    QCOMPARE(refusal(PutIncident{second}), ErrorCode::AlreadyExists); // same number
    second.number = QStringLiteral("INC-2");
    const PlatformSnapshot s = after(PutIncident{second});
    QCOMPARE(s.incidents.size(), std::size_t{2});
    QVERIFY(after(EraseIncident{second.id}, s) == platform());
}

void TestChange::demand()
{
    const lumos::base::TimeRange week{{0}, {7 * 86'400'000LL}};
    QVERIFY(after(ScaleDemand{{}, 200, week}) == platform());
    QCOMPARE(refusal(ScaleDemand{id(u"jade"), -1, week}), ErrorCode::InvalidArgument);
    QCOMPARE(refusal(ScaleDemand{id(u"jade"), 100, {{5}, {5}}}), ErrorCode::InvalidArgument);
    QCOMPARE(refusal(ScaleDemand{id(u"nobody"), 100, week}), ErrorCode::NotFound);
}

void TestChange::demandOfAllButSome()
{
    const lumos::base::TimeRange week{{0}, {7 * 86'400'000LL}};
    QVERIFY(after(RampDemand{{}, 100, 150, week, {id(u"jade")}}) == platform());
    QVERIFY(after(GrowDemand{{}, 120, week, {id(u"jade")}}) == platform());
    QCOMPARE(refusal(RampDemand{id(u"jade"), 100, -1, week}), ErrorCode::InvalidArgument);
    QCOMPARE(refusal(GrowDemand{{}, -10'000, week}), ErrorCode::InvalidArgument);
    QCOMPARE(refusal(GrowDemand{{}, 100, week, {id(u"nobody")}}), ErrorCode::NotFound);
    QCOMPARE(refusal(ScaleDemand{id(u"jade"), 100, week, {id(u"jade")}}), ErrorCode::InvalidArgument);
    QCOMPARE(told(GrowDemand{{}, 120, week, {id(u"jade")}}),
             QStringLiteral("The demand of all tenants but Jade River Retail grows by 1.2 percent a month from "
                            "1970-01-01 to 1970-01-08."));
}

/// A prospect is undone by the same words, withdrawn.
void TestChange::prospectsAreWithdrawn()
{
    const lumos::base::TimeRange week{{0}, {7 * 86'400'000LL}};
    const Change scale = ScaleDemand{id(u"jade"), 200, week};
    const Change outage = Outage{{platform().clusters.front().id, {}, {}}, week};
    const auto back = inverse(platform(), scale);
    QVERIFY(back.has_value());
    QCOMPARE(told(*back), QStringLiteral("Take back the change of the demand of Jade River Retail from 1970-01-01 to "
                                         "1970-01-08."));
    QVERIFY(*inverse(platform(), *back) == scale);
    const std::vector<TimedChange> changes{{scale, {}}, {outage, {}}, {*back, {}}};
    const std::vector<TimedChange> left{{outage, {}}};
    QVERIFY(withoutWithdrawn(changes) == left);
    QVERIFY(isSimulated(scale));
    QVERIFY(!isSimulated(SetQuota{}));
}

void TestChange::nodesInOneStep()
{
    const PlatformSnapshot s = platform();
    AddNodes add{s.clusters.front().id, 3, s.nodes.front().id};
    add.gpuModel = QStringLiteral("H200");
    const PlatformSnapshot grown = after(add);
    QCOMPARE(grown.nodes.size(), s.nodes.size() + 3);
    QVERIFY(after(add) == grown); // the same ids again
    const PlatformSnapshot twice = after(add, grown);
    QCOMPARE(twice.nodes.size(), s.nodes.size() + 6);
    QVERIFY(after(*inverse(grown, add), twice) == grown);
    QCOMPARE(after(RemoveNodes{{s.clusters.front().id, {}, {}}, 3}, grown).nodes.size(), s.nodes.size());
    QCOMPARE(refusal(RemoveNodes{{s.clusters.front().id, {}, {}}, 99}), ErrorCode::InvalidArgument);
    QCOMPARE(refusal(RemoveNodes{}), ErrorCode::InvalidArgument);
    QCOMPARE(refusal(AddNodes{s.clusters.front().id, 1, {}}), ErrorCode::InvalidArgument);
    QCOMPARE(refusal(ResizeNodes{{s.clusters.front().id, {}, {}}}), ErrorCode::InvalidArgument);
    ResizeNodes resize{{s.clusters.front().id, {}, {}}, QStringLiteral("B200"), 4};
    for (const Node& node : after(resize).nodes)
        QVERIFY(node.gpuModel == u"B200" && node.gpuCount == 4);
    QVERIFY(after(*inverse(s, resize), after(resize)) == s);
    QCOMPARE(
        told(add),
        QStringLiteral("Add 3 nodes of %1 × H200 to %2.").arg(s.nodes.front().gpuCount).arg(s.clusters.front().name));
}

/// What the platform is given when a scenario is applied as a plan.
void TestChange::becomesReal()
{
    const PlatformSnapshot s = platform();
    const lumos::base::Instant start{86'400'000};
    AddNodes add{s.clusters.front().id, 2, s.nodes.front().id};
    add.leadTimeDays = 30;
    const auto nodes = concreteChanges(s, {add, start}, {});
    QCOMPARE(nodes.size(), std::size_t{2});
    QVERIFY(std::holds_alternative<PutNode>(nodes.front().change));
    QCOMPARE(nodes.front().at->ms, (start + lumos::base::Duration::days(30)).ms);

    OnboardTenants wave{TenantType::Enterprise, 4, {start, start + lumos::base::Duration::days(8)}, id(u"jade")};
    PlatformSnapshot joined = s;
    for (const TimedChange& timed : concreteChanges(s, {wave, {}}, start))
        QVERIFY(apply(joined, timed.change).has_value());
    QCOMPARE(joined.tenants.size(), s.tenants.size() + 4);
    const auto arrivals = arrivalsOf(s, wave);
    QCOMPARE(arrivals[1].at.ms, (start + lumos::base::Duration::days(2)).ms);
    QCOMPARE(joined.tenant(arrivals[1].tenant.id)->state, TenantState::Active);
    QVERIFY(joined.quota(arrivals[1].tenant.id, kinds::kGpu) != nullptr);
    // Half of those who are left leave each month: of 4, the first two within a month.
    const lumos::base::Instant later = lumos::base::Instant::at(lumos::base::Date::fromYmd(2100, 1, 1));
    const auto gone =
        departuresOf(joined, {TenantType::Enterprise, 5000, {later, later + lumos::base::Duration::days(30)}});
    const auto all = std::count_if(joined.tenants.begin(), joined.tenants.end(), [](const Tenant& t) {
        return t.level == TenantLevel::Tenant && t.type == TenantType::Enterprise && serves(t.state);
    });
    QCOMPARE(static_cast<qint64>(gone.size()), static_cast<qint64>(all) / 2);
    // Nobody leaves before joining, and all in the order of time.
    const auto since = departuresOf(joined, {TenantType::Enterprise, 9999, {start, later}});
    QCOMPARE(static_cast<qint64>(since.size()), static_cast<qint64>(all));
    for (const Departure& departure : since)
        QVERIFY(departure.at >= joined.tenant(departure.tenant)->createdAt);
    QVERIFY(
        std::is_sorted(since.begin(), since.end(), [](const Departure& a, const Departure& b) { return a.at < b.at; }));
    QVERIFY(concreteChanges(s, {SetPlacementPolicy{}, {}}, start).empty());
}

void TestChange::inverseOfMissingThings()
{
    const PlatformSnapshot s = platform();
    for (const Change& change :
         {Change(EraseTenant{}), Change(ActOnTenant{}), Change(RestoreTenantState{}), Change(EraseNode{}),
          Change(EraseWorkload{}), Change(RemovePriceBook{99}), Change(EraseIncident{}), Change(SetIncidentState{})}) {
        const auto back = inverse(s, change);
        QVERIFY2(!back && back.error().code == ErrorCode::NotFound, name(change).data());
    }
}

void TestChange::saysWhatItDoes()
{
    const Quota quota{id(u"jade"), kinds::kGpu, {72'000}, {}, QuotaSource::Tenant};
    QCOMPARE(told(SetQuota{id(u"jade"), kinds::kGpu, quota}),
             QStringLiteral("Set the limit of GPU of Jade River Retail to 72."));
    QCOMPARE(told(SetQuota{id(u"jade"), kinds::kGpu, std::nullopt}),
             QStringLiteral("Remove the limit of GPU of Jade River Retail."));
    QCOMPARE(told(PutTenant{newTenant()}), QStringLiteral("Create the tenant New One."));
    Tenant t = tenantOf(u"jade");
    t.name = QStringLiteral("Jade");
    QCOMPARE(told(PutTenant{t}), QStringLiteral("Rename Jade River Retail to Jade."));
    t = tenantOf(u"jade");
    t.deleteProtected = true;
    QCOMPARE(told(PutTenant{t}), QStringLiteral("Protect Jade River Retail against deletion."));
    t = tenantOf(u"checkout");
    t.id = id(u"other");
    QCOMPARE(told(PutTenant{t}), QStringLiteral("Create the project Checkout of Jade River Retail."));
    QCOMPARE(told(ActOnTenant{id(u"jade"), TenantAction::Suspend}), QStringLiteral("Suspend Jade River Retail."));
    Workload w = *platform().workload(ranker());
    w.replicas = 3;
    QCOMPARE(told(PutWorkload{w}), QStringLiteral("Change the replicas of ranker from 1 to 3."));
    Node n = platform().nodes.front();
    n.state = NodeState::Cordoned;
    QCOMPARE(told(PutNode{n}), QStringLiteral("Cordon the node %1.").arg(n.name));
    QCOMPARE(told(SetPlacements{ranker(), {}}), QStringLiteral("Take ranker off its nodes."));
    QCOMPARE(told(AddPriceBook{simplePriceBook(u"gold", 12)}),
             QStringLiteral("Add the price book v12, in force from 2026-01-01."));
    QCOMPARE(told(ScaleDemand{{}, 150, {{0}, {86'400'000}}}),
             QStringLiteral("Scale the demand of all tenants to 150 percent from 1970-01-01 to 1970-01-02."));
}

void TestChange::namesItsSubject()
{
    const PlatformSnapshot s = platform();
    QCOMPARE(subject(s, ActOnTenant{id(u"jade"), TenantAction::Suspend}), QStringLiteral("jade"));
    QCOMPARE(subject(s, PutTenant{newTenant()}), QStringLiteral("new"));
    QCOMPARE(subject(s, SetScalingPolicy{ranker(), std::nullopt}), QStringLiteral("ranker"));
    QCOMPARE(subject(s, EraseNode{PlatformBuilder::nodeId(u"gpu-1")}), QStringLiteral("gpu-1"));
    QCOMPARE(subject(s, RemovePriceBook{4}), QStringLiteral("v4"));
    QCOMPARE(subject(s, SetIncidentState{PlatformBuilder::incidentId(u"INC-1"), IncidentState::Open, {}}),
             QStringLiteral("INC-1"));
    QCOMPARE(subject(s, ScaleDemand{}), QStringLiteral("*"));
    QCOMPARE(subject(s, EraseTenant{id(u"nobody")}), id(u"nobody").toString());
    QCOMPARE(QString(name(Change(SetQuota{}))), QStringLiteral("set_quota"));
    QCOMPARE(QString(name(Change(ScaleDemand{}))), QStringLiteral("scale_demand"));
}

QTEST_APPLESS_MAIN(TestChange)
#include "tst_change.moc"
