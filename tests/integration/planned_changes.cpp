// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/running_platform.h"

#include <QTest>

#include <functional>

using namespace lumos;
using base::ErrorCode;
using domain::TenantAction;
using tests::PlatformBuilder;
using tests::RunningPlatform;

namespace {

const domain::TenantId kJade = PlatformBuilder::tenantId(u"jade-river");
const domain::TenantId kProject = PlatformBuilder::tenantId(u"chat-assist");
const store::Actor kOther{QStringLiteral("wang.fang"), QStringLiteral("console")};

domain::SetQuota gpuLimit(const domain::PlatformSnapshot& s, std::int64_t limit)
{
    domain::Quota quota = *s.quota(kJade, domain::kinds::kGpu);
    quota.limit = {limit};
    return {kJade, domain::kinds::kGpu, quota};
}

/// A workload of the project that runs beside those of the plan.
domain::PutWorkload addedWorkload(const domain::PlatformSnapshot& s)
{
    domain::Workload w = *s.workload(PlatformBuilder::workloadId(u"chat"));
    w.id = PlatformBuilder::workloadId(u"added");
    w.name = QStringLiteral("added");
    w.state = domain::WorkloadState::Running;
    return {w};
}

/// A clock that lets somebody else act the first time a plan asks for the time: between its reading and its writing.
class InterruptingClock final : public base::Clock {
public:
    explicit InterruptingClock(std::function<void()> act) : m_act(std::move(act)) {}
    [[nodiscard]] base::Instant now() const override
    {
        if (const auto act = std::exchange(m_act, {}))
            act();
        return base::Instant::fromSeconds(1'795'530'725);
    }

private:
    mutable std::function<void()> m_act;
};

} // namespace

/// What is executed is what was previewed, whoever else writes.
class PlannedChanges final : public QObject {
    Q_OBJECT
private slots:
    void executesWhatWasPreviewed_data() { tests::addDatabaseRows(); }
    void executesWhatWasPreviewed();
    void undoNeverOverwrites_data() { tests::addDatabaseRows(); }
    void undoNeverOverwrites();
    void undoesEditsOfOneRow_data() { tests::addDatabaseRows(); }
    void undoesEditsOfOneRow();
    void anActionIsPlannedAgain_data() { tests::addDatabaseRows(); }
    void anActionIsPlannedAgain();
};

void PlannedChanges::executesWhatWasPreviewed()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const domain::SnapshotPtr seen = platform.now();
    LUMOS_VALUE(const auto changes, platform->tenants().planAction(kJade, TenantAction::Suspend));
    LUMOS_VALUE(const services::ChangePreview preview, platform->changes().preview(changes));
    QCOMPARE(preview.revision, seen->revision);
    LUMOS_GOOD(platform->store().writer().apply({addedWorkload(*seen)}, kOther));
    LUMOS_REFUSED(platform->changes().execute(changes, preview.revision), ErrorCode::Conflict);
    QCOMPARE(platform.tenant(u"jade-river").state, domain::TenantState::Active);

    const domain::Revision now = platform.now()->revision;
    LUMOS_VALUE(const auto fresh, platform->tenants().planAction(kJade, TenantAction::Suspend));
    LUMOS_GOOD(platform->changes().execute(fresh, now));
    QCOMPARE(platform.now()->workload(PlatformBuilder::workloadId(u"added"))->state, domain::WorkloadState::Pending);
}

void PlannedChanges::undoNeverOverwrites()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const domain::SnapshotPtr seen = platform.now();
    const std::vector<domain::Change> edit{gpuLimit(*seen, 24'000)};
    LUMOS_VALUE(const services::AppliedChanges applied, platform->changes().execute(edit, seen->revision));
    // Another row of the tenant, its name even, does not stand in the way.
    domain::Tenant renamed = *seen->tenant(kJade);
    renamed.slug = QStringLiteral("jade-lake");
    LUMOS_GOOD(platform->store().writer().apply({domain::PutTenant{renamed}}, kOther));
    LUMOS_GOOD(platform->changes().undo(edit, applied.inverse));
    QCOMPARE(platform.now()->quota(kJade, domain::kinds::kGpu)->limit.value, 16'000);
    LUMOS_GOOD(platform->changes().undo(applied.inverse, edit));

    LUMOS_GOOD(platform->store().writer().apply({gpuLimit(*seen, 40'000)}, kOther));
    LUMOS_REFUSED(platform->changes().undo(edit, applied.inverse), ErrorCode::Conflict);
    QCOMPARE(platform.now()->quota(kJade, domain::kinds::kGpu)->limit.value, 40'000);
}

/// One's own later edits of the same row are taken back first and are no obstacle then.
void PlannedChanges::undoesEditsOfOneRow()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const std::vector<domain::Change> one{gpuLimit(*platform.now(), 24'000)};
    LUMOS_VALUE(const auto first, platform->changes().execute(one, platform.now()->revision));
    const std::vector<domain::Change> two{gpuLimit(*platform.now(), 32'000)};
    LUMOS_VALUE(const auto second, platform->changes().execute(two, platform.now()->revision));
    LUMOS_REFUSED(platform->changes().undo(one, first.inverse), ErrorCode::Conflict);
    LUMOS_GOOD(platform->changes().undo(two, second.inverse));
    LUMOS_GOOD(platform->changes().undo(one, first.inverse));
    QCOMPARE(platform.now()->quota(kJade, domain::kinds::kGpu)->limit.value, 16'000);
}

void PlannedChanges::anActionIsPlannedAgain()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const domain::SnapshotPtr seen = platform.now();
    int interruptions = 0;
    const InterruptingClock clock([&] {
        ++interruptions;
        LUMOS_GOOD(platform->store().writer().apply({addedWorkload(*seen)}, kOther));
    });
    base::IdGenerator ids(3);
    const services::TenantManager tenants({platform->store(), clock, ids, kOther});
    LUMOS_GOOD(tenants.act(kJade, TenantAction::Suspend));
    QCOMPARE(interruptions, 1);
    QCOMPARE(platform.now()->tenant(kProject)->state, domain::TenantState::Suspended);
    // A suspended tenant runs nothing, not even what came while it was being suspended.
    QCOMPARE(platform.now()->workload(PlatformBuilder::workloadId(u"added"))->state, domain::WorkloadState::Pending);
}

QTEST_GUILESS_MAIN(PlannedChanges)
#include "planned_changes.moc"
