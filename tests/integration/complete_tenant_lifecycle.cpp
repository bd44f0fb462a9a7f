// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_json.h"
#include "domain/tenant_defaults.h"
#include "integration/running_platform.h"
#include "services/quota_manager.h"
#include "services/resource_allocator.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lumos;
using base::ErrorCode;
using domain::TenantAction;
using domain::TenantState;
using tests::PlatformBuilder;
using tests::RunningPlatform;

class CompleteTenantLifecycle final : public QObject {
    Q_OBJECT
private slots:
    void passesThroughEveryState_data() { tests::addDatabaseRows(); }
    void passesThroughEveryState();
    void endsBeforeItBegan_data() { tests::addDatabaseRows(); }
    void endsBeforeItBegan();
    void livesAndEnds_data() { tests::addDatabaseRows(); }
    void livesAndEnds();
    void previewTellsTheBlastRadius_data() { tests::addDatabaseRows(); }
    void previewTellsTheBlastRadius();
    void undoRestoresEveryByte_data() { tests::addDatabaseRows(); }
    void undoRestoresEveryByte();
};

namespace {

std::int64_t placed(const domain::PlatformSnapshot& s) { return static_cast<std::int64_t>(s.placements.size()); }

void allocate(RunningPlatform& platform)
{
    base::NullProgress quiet;
    LUMOS_VALUE(const services::AllocationOutcome outcome, platform->allocator().allocate({}, {}, quiet));
    QCOMPARE(outcome.notPlaced, std::int64_t{0});
}

/// A tenant of the organisation that is set up and not yet active.
domain::TenantId provisioned(RunningPlatform& platform)
{
    services::TenantSpec spec;
    spec.slug = QStringLiteral("alder");
    spec.name = QStringLiteral("Alder Labs");
    spec.parent = PlatformBuilder::tenantId(u"retail");
    spec.activate = false;
    const auto id = platform->tenants().create(spec);
    if (!id)
        qFatal("%s", qPrintable(id.error().toEnglish()));
    return *id;
}

/// Whether the tenant is admitted; the slot is given back.
bool getsOneSlot(RunningPlatform& platform, domain::TenantId id)
{
    const engine::quota::Amount slot{domain::kinds::kConcurrency, 1};
    return platform->quotas().reserve(id, {&slot, 1}) && platform->quotas().release(id, {&slot, 1});
}

} // namespace

void CompleteTenantLifecycle::passesThroughEveryState()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const domain::TenantId id = provisioned(platform);
    using A = TenantAction;
    using S = TenantState;
    struct Stage {
        S state;
        std::vector<A> refused;
        std::optional<A> leave; ///< the step to the next stage
    };
    const std::vector<Stage> stages{
        {S::Provisioning, {A::Suspend, A::Resume, A::Offboard}, A::Activate},
        {S::Active, {A::Activate, A::Resume, A::Delete}, A::Suspend},
        {S::Suspended, {A::Activate, A::Suspend, A::Delete}, A::Resume},
        {S::Active, {A::Activate, A::Resume, A::Delete}, A::Offboard},
        {S::Offboarding, {A::Activate, A::Suspend, A::Resume, A::Offboard}, A::Delete},
        {S::Deleted, {A::Activate, A::Suspend, A::Resume, A::Offboard, A::Delete}, std::nullopt},
    };
    QStringList steps;
    for (const Stage& stage : stages) {
        QCOMPARE(platform.tenant(u"alder").state, stage.state);
        const domain::Revision before = platform.now()->revision;
        for (const A action : stage.refused)
            LUMOS_REFUSED(platform->tenants().act(id, action), ErrorCode::InvalidTransition);
        QCOMPARE(platform.now()->revision.number, before.number); // a refused step writes nothing
        QCOMPARE(getsOneSlot(platform, id), stage.state == S::Active);
        platform.reopen(); // every state is kept
        if (!stage.leave)
            continue;
        LUMOS_GOOD(platform->tenants().act(id, *stage.leave));
        QCOMPARE(platform.now()->revision.number, before.number + 1);
        steps.prepend(domain::name(*stage.leave));
    }
    // The audit log, newest first, holds each step that was done and none that was refused.
    LUMOS_VALUE(const auto entries, platform->store().history().audit(100, QStringLiteral("alder")));
    QStringList logged;
    for (const store::AuditEntry& entry : entries)
        if (entry.action == u"act_on_tenant")
            logged += QJsonDocument::fromJson(entry.detail.toUtf8()).object().value(u"action").toString();
    QCOMPARE(logged, steps);
    LUMOS_GOOD(platform->store().history().verifyAudit());
}

void CompleteTenantLifecycle::endsBeforeItBegan()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const domain::TenantId id = provisioned(platform);
    LUMOS_GOOD(platform->tenants().act(id, TenantAction::Delete));
    QCOMPARE(platform.tenant(u"alder").state, TenantState::Deleted);
    LUMOS_REFUSED(platform->tenants().act(id, TenantAction::Activate), ErrorCode::InvalidTransition);
}

void CompleteTenantLifecycle::livesAndEnds()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const domain::TenantId jade = PlatformBuilder::tenantId(u"jade-river");
    allocate(platform);
    QCOMPARE(placed(*platform.now()), std::int64_t{4});
    QCOMPARE(platform.now()->used(jade, domain::kinds::kGpu).value, std::int64_t{4000});

    LUMOS_GOOD(platform->tenants().act(jade, TenantAction::Suspend));
    QCOMPARE(platform.tenant(u"jade-river").state, TenantState::Suspended);
    QCOMPARE(platform.tenant(u"chat-assist").state, TenantState::Suspended);
    QCOMPARE(placed(*platform.now()), std::int64_t{0});
    QCOMPARE(platform.now()->used(jade, domain::kinds::kGpu).value, std::int64_t{0});
    allocate(platform);
    QCOMPARE(placed(*platform.now()), std::int64_t{0}); // a suspended tenant gets nothing
    QCOMPARE(platform->tenants().act(jade, TenantAction::Suspend).error().code, ErrorCode::InvalidTransition);

    LUMOS_GOOD(platform->tenants().act(jade, TenantAction::Resume));
    allocate(platform);
    QCOMPARE(placed(*platform.now()), std::int64_t{4});

    QCOMPARE(platform->tenants().act(jade, TenantAction::Delete).error().code, ErrorCode::InvalidTransition);
    LUMOS_GOOD(platform->tenants().act(jade, TenantAction::Offboard));
    QCOMPARE(platform.tenant(u"chat-assist").state, TenantState::Offboarding);
    QCOMPARE(platform.now()->workload(PlatformBuilder::workloadId(u"chat"))->state, domain::WorkloadState::Stopped);
    QCOMPARE(platform->tenants().act(jade, TenantAction::Resume).error().code, ErrorCode::InvalidTransition);
    LUMOS_GOOD(platform->tenants().act(jade, TenantAction::Delete));
    QCOMPARE(platform.tenant(u"jade-river").state, TenantState::Deleted);
    QCOMPARE(platform.tenant(u"chat-assist").state, TenantState::Deleted);
    QCOMPARE(platform.tenant(u"orchid").state, TenantState::Active);
    LUMOS_GOOD(platform->store().history().verifyAudit());
}

void CompleteTenantLifecycle::previewTellsTheBlastRadius()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    allocate(platform);
    const domain::TenantId jade = PlatformBuilder::tenantId(u"jade-river");
    const QByteArray before = domain::exportJson(*platform.now());
    LUMOS_VALUE(const auto changes, platform->tenants().planAction(jade, TenantAction::Suspend));
    LUMOS_VALUE(const services::ChangePreview preview, platform->changes().preview(changes));
    QCOMPARE(preview.tenantsTouched.size(), std::size_t{2});
    QCOMPARE(preview.workloadsStopped, std::vector{PlatformBuilder::workloadId(u"chat")});
    const std::pair<domain::ResourceKindId, domain::Quantity> gpu{domain::kinds::kGpu, {4000}};
    QVERIFY(std::find(preview.quotaReturned.begin(), preview.quotaReturned.end(), gpu) != preview.quotaReturned.end());
    QCOMPARE(domain::exportJson(*platform.now()), before); // a preview writes nothing

    const domain::Quota tooLow{jade, domain::kinds::kGpu, {2000}, {}, domain::QuotaSource::Tenant};
    LUMOS_VALUE(const services::ChangePreview low,
                platform->changes().preview({domain::SetQuota{jade, domain::kinds::kGpu, tooLow}}));
    QCOMPARE(low.warnings.size(), std::size_t{1});
}

void CompleteTenantLifecycle::undoRestoresEveryByte()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    allocate(platform);
    const QByteArray before = domain::exportJson(*platform.now());
    const domain::TenantId jade = PlatformBuilder::tenantId(u"jade-river");
    services::TenantSpec spec;
    spec.name = QStringLiteral("Short-lived");
    std::vector<std::vector<domain::Change>> edits;
    LUMOS_VALUE(auto create, platform->tenants().planCreate(spec));
    edits.push_back(std::move(create));
    LUMOS_VALUE(auto suspend, platform->tenants().planAction(jade, TenantAction::Suspend));
    edits.push_back(std::move(suspend));
    edits.push_back({domain::SetQuota{jade, domain::kinds::kGpu, std::nullopt}, domain::SetBudget{jade, std::nullopt}});
    std::vector<services::AppliedChanges> done;
    for (const auto& edit : edits) {
        LUMOS_VALUE(auto applied, platform->changes().execute(edit, platform.now()->revision));
        done.push_back(std::move(applied));
    }
    QVERIFY(domain::exportJson(*platform.now()) != before);
    for (std::size_t i = done.size(); i-- > 0;)
        LUMOS_GOOD(platform->changes().undo(edits[i], done[i].inverse));
    QCOMPARE(domain::exportJson(*platform.now()), before);
}

QTEST_GUILESS_MAIN(CompleteTenantLifecycle)
#include "complete_tenant_lifecycle.moc"
