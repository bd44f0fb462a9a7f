// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tenant_defaults.h"
#include "services/undo_finder.h"
#include "store/audit_detail.h"

#include <QJsonDocument>
#include <QTest>

using namespace lumos;
using domain::ActOnTenant;
using domain::Change;
using domain::PutTenant;
using domain::SetQuota;

namespace {

const domain::ResourceCatalog& catalog()
{
    static const domain::ResourceCatalog built;
    return built;
}

domain::Tenant tenant(const QString& slug)
{
    domain::Tenant t;
    t.id = domain::TenantId{{1, static_cast<quint64>(qHash(slug)) | 1}};
    t.slug = slug;
    t.name = slug;
    t.tier = QStringLiteral("gold");
    t.type = domain::TenantType::Enterprise;
    return t;
}

std::vector<Change> creation(const domain::Tenant& t)
{
    std::vector<Change> changes{PutTenant{t}};
    for (const domain::Quota& quota : domain::defaultQuotas(t))
        changes.emplace_back(SetQuota{t.id, quota.kind, quota});
    changes.emplace_back(ActOnTenant{t.id, domain::TenantAction::Activate});
    return changes;
}

store::AuditEntry entry(qint64 sequence, std::span<const Change> changes)
{
    store::AuditEntry e;
    e.sequence = sequence;
    e.detail = store::auditDetail(changes, catalog());
    return e;
}

} // namespace

class TestUndoFinder final : public QObject {
    Q_OBJECT
private slots:
    void aCreationIsOneEntry();
    void otherChangesHaveEntriesOfTheirOwn();
    void anEntryTellsItsChangesAgain();
    void textsOfEarlierStoresAreRead();
    void aNoteTellsNone();
    void aLimitGoesBackToThatOfTheCreation();
    void aCreationRedoneIsNotALimitToUndo();
};

void TestUndoFinder::aCreationIsOneEntry()
{
    const std::vector<Change> made = creation(tenant(QStringLiteral("jade")));
    QVERIFY(made.size() > 10);
    QCOMPARE(store::auditedTogether(made), made.size());
    std::vector<Change> two = made;
    const std::vector<Change> second = creation(tenant(QStringLiteral("opal")));
    two.insert(two.end(), second.begin(), second.end());
    QCOMPARE(store::auditDetails(two, catalog()).size(), 2);
}

void TestUndoFinder::otherChangesHaveEntriesOfTheirOwn()
{
    const domain::Tenant jade = tenant(QStringLiteral("jade"));
    const domain::Tenant opal = tenant(QStringLiteral("opal"));
    const std::vector<Change> made = creation(jade);
    // A limit of another tenant, a later step of life, and limits without a creation stand alone.
    const Change ofOther = SetQuota{opal.id, domain::kinds::kGpu, std::nullopt};
    const std::vector<Change> mixed{made[0], made[1], ofOther, made[2],
                                    ActOnTenant{jade.id, domain::TenantAction::Suspend}};
    QCOMPARE(store::auditedTogether(mixed), std::size_t{2});
    QCOMPARE(store::auditDetails(mixed, catalog()).size(), 4);
}

void TestUndoFinder::anEntryTellsItsChangesAgain()
{
    const std::vector<Change> made = creation(tenant(QStringLiteral("jade")));
    const auto told = store::auditedChanges(store::auditDetail(made, catalog()), catalog());
    QVERIFY(told);
    QCOMPARE(*told, made);
    // Limits of other terms, of a missing quota or out of order are told one by one.
    std::vector<Change> otherTerms = made;
    std::get<SetQuota>(otherTerms[3]).quota->thresholds.warning = 7000;
    std::vector<Change> without = made;
    std::get<SetQuota>(without[2]).quota.reset();
    std::vector<Change> mixed = made;
    std::swap(mixed[1], mixed[4]);
    for (const std::vector<Change>& odd : {otherTerms, without, mixed})
        QCOMPARE(*store::auditedChanges(store::auditDetail(odd, catalog()), catalog()), odd);
    const std::vector<Change> one{made[1]};
    QCOMPARE(*store::auditedChanges(store::auditDetail(one, catalog()), catalog()), one);
}

void TestUndoFinder::textsOfEarlierStoresAreRead()
{
    // As they stand in stores: what is written may change, what was written must be read.
    const QString tenant = QStringLiteral(
        R"({"tenant":{"createdAt":"2026-11-24T14:38:21.810Z","deleteProtected":false,"id":"01a20dfe-5672-7000-aa8a-28e13c3ec4c7","isolation":"pool","level":"tenant","name":"Test","owner":"","region":"","residency":"","slug":"test","state":"provisioning","tier":"team","type":"small_business"},"type":"put_tenant",)");
    const QString oneByOne =
        tenant +
        QStringLiteral(
            R"("with":[{"kind":"cpu","quota":{"limit":128000,"source":"type_default","thresholds":{"critical":9500,"high":9000,"warning":8000}},"type":"set_quota"},{"kind":"api_calls","quota":{"limit":10000000,"source":"type_default","thresholds":{"critical":9500,"high":9000,"warning":8000}},"type":"set_quota"},{"action":"activate","type":"act_on_tenant"}]})");
    const QString together =
        tenant +
        QStringLiteral(
            R"("quotas":{"limits":{"api_calls":10000000,"cpu":128000},"source":"type_default","thresholds":{"critical":9500,"high":9000,"warning":8000}},"with":[{"action":"activate","type":"act_on_tenant"}]})");
    const auto told = store::auditedChanges(oneByOne, catalog());
    QVERIFY(told);
    QCOMPARE(told->size(), std::size_t{4});
    const auto& cpu = std::get<SetQuota>(told->at(1));
    QCOMPARE(cpu.kind, domain::kinds::kCpu);
    QCOMPARE(cpu.tenant, std::get<PutTenant>(told->front()).tenant.id);
    QCOMPARE(cpu.quota->limit.value, std::int64_t{128'000});
    QCOMPARE(cpu.quota->thresholds.high, 9000);
    QCOMPARE(std::get<SetQuota>(told->at(2)).quota->limit.value, std::int64_t{10'000'000});
    QCOMPARE(*store::auditedChanges(together, catalog()), *told);
    QCOMPARE(QJsonDocument::fromJson(store::auditDetail(*told, catalog()).toUtf8()),
             QJsonDocument::fromJson(together.toUtf8()));
    for (const char* broken : {R"("quotas":3})", R"("quotas":{"source":"type_default"}})", R"("quotas":{"limits":{}}})",
                               R"("quotas":{"limits":{"no_such_kind":3},"source":"type_default"}})"})
        QCOMPARE(store::auditedChanges(tenant + QLatin1String(broken), catalog()).error().code, base::ErrorCode::Parse);
}

void TestUndoFinder::aNoteTellsNone()
{
    QCOMPARE(store::auditedChanges(QStringLiteral("{\"tenants\":3}"), catalog()).error().code, base::ErrorCode::Parse);
    QVERIFY(!store::auditedChanges(QStringLiteral("not JSON"), catalog()));
}

void TestUndoFinder::aLimitGoesBackToThatOfTheCreation()
{
    const domain::Tenant jade = tenant(QStringLiteral("jade"));
    const std::vector<Change> made = creation(jade);
    SetQuota raised = std::get<SetQuota>(made[1]);
    raised.quota->limit.value *= 2;
    const std::vector<Change> later{raised};
    const std::vector<store::AuditEntry> newestFirst{entry(2, later), entry(1, made)};
    QCOMPARE(services::undoableEntries(newestFirst, catalog()), std::set<qint64>{2});
    QCOMPARE(services::undoOf(2, newestFirst, catalog()), std::optional(made[1]));
}

void TestUndoFinder::aCreationRedoneIsNotALimitToUndo()
{
    const std::vector<Change> made = creation(tenant(QStringLiteral("jade")));
    QVERIFY(services::undoableEntries({entry(2, made), entry(1, made)}, catalog()).empty());
}

QTEST_APPLESS_MAIN(TestUndoFinder)
#include "tst_undo_finder.moc"
