// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audit_sentence.h"

#include "store/audit_detail.h"
#include "support/platform_builder.h"

#include <QTest>

using namespace lumos;
using services::auditSentence;

namespace {

/// The entry as it was written when `changes` were made on `before`.
store::AuditEntry entryOf(const domain::PlatformSnapshot& before, const std::vector<domain::Change>& changes)
{
    store::AuditEntry entry;
    entry.action = domain::name(changes.front());
    entry.detail = store::auditDetail(changes, before.catalog);
    entry.sentence = domain::sentence(before, changes.front()).toEnglish();
    return entry;
}

} // namespace

class TestAuditSentence final : public QObject {
    Q_OBJECT

private slots:
    void aChangeIsToldAnew();
    void aCreationIsToldAsOne();
    void whatCannotBeToldStaysAsItWasWritten();
};

void TestAuditSentence::aChangeIsToldAnew()
{
    const domain::SnapshotPtr shared = tests::PlatformBuilder().tenant(u"jade").share();
    const domain::PlatformSnapshot& platform = *shared;
    const domain::TenantId jade = tests::PlatformBuilder::tenantId(u"jade");
    const store::AuditEntry entry = entryOf(
        platform,
        {domain::SetQuota{jade, domain::kinds::kGpu,
                          domain::Quota{jade, domain::kinds::kGpu, {72'000}, {}, domain::QuotaSource::Tenant}}});
    const base::Text told = auditSentence(platform, entry);
    QCOMPARE(QLatin1String(told.source), QLatin1String("Set the limit of %1 of %2 to %3."));
    QCOMPARE(told.toEnglish(), entry.sentence);
}

void TestAuditSentence::aCreationIsToldAsOne()
{
    const domain::TenantId jade = tests::PlatformBuilder::tenantId(u"jade");
    const domain::SnapshotPtr before = tests::PlatformBuilder().share();
    const domain::SnapshotPtr after = tests::PlatformBuilder().tenant(u"jade").share();
    const store::AuditEntry entry = entryOf(
        *before,
        {domain::PutTenant{*after->tenant(jade)},
         domain::SetQuota{jade, domain::kinds::kGpu,
                          domain::Quota{jade, domain::kinds::kGpu, {72'000}, {}, domain::QuotaSource::Tenant}}});
    QCOMPARE(QLatin1String(auditSentence(*after, entry).source), QLatin1String("Create the tenant %1."));
}

void TestAuditSentence::whatCannotBeToldStaysAsItWasWritten()
{
    const domain::SnapshotPtr shared = tests::PlatformBuilder().tenant(u"jade").share();
    const domain::PlatformSnapshot& platform = *shared;
    const domain::TenantId jade = tests::PlatformBuilder::tenantId(u"jade");
    store::AuditEntry renamed = entryOf(platform, {domain::ActOnTenant{jade, domain::TenantAction::Suspend}});
    renamed.sentence = QStringLiteral("Suspend Jade 100 %1.");
    QCOMPARE(auditSentence(platform, renamed).toEnglish(), renamed.sentence);
    store::AuditEntry bulk;
    bulk.action = QStringLiteral("import");
    bulk.detail = QStringLiteral("no JSON");
    bulk.sentence = QStringLiteral("Import two files.");
    QCOMPARE(auditSentence(platform, bulk).toEnglish(), bulk.sentence);
}

QTEST_GUILESS_MAIN(TestAuditSentence)
#include "tst_audit_sentence.moc"
