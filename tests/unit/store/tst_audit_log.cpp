// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/platform_builder.h"
#include "unit/store/rich_platform.h"
#include "unit/store/test_database.h"

using namespace lumos;
using tests::PlatformBuilder;

class TestAuditLog : public QObject {
    Q_OBJECT

private slots:
    void tellsWhoDidWhat_data() { tests::addDatabaseRows(); }
    void tellsWhoDidWhat();
    void findsTampering_data();
    void findsTampering();
};

namespace {

const store::Actor kActor{QStringLiteral("li.wei"), QStringLiteral("console")};

/// A store with four entries: the platform and three budgets.
std::unique_ptr<store::Store> openWithLog(const tests::TestDatabase& database)
{
    auto store = database.open();
    base::NullProgress progress;
    const domain::TenantId jade = PlatformBuilder::tenantId(u"jade-river");
    if (!store->writer().replacePlatform(tests::richPlatform(), kActor, {}, progress))
        qFatal("the platform was not written");
    for (int i = 1; i <= 3; ++i) {
        database.clock().advance(base::Duration::seconds(1));
        const domain::Budget budget{jade, {base::Decimal::fromInt(i), base::Currency::cny()}};
        if (!store->writer().apply({domain::SetBudget{jade, budget}}, kActor))
            qFatal("the budget was not written");
    }
    return store;
}

} // namespace

void TestAuditLog::tellsWhoDidWhat()
{
    LUMOS_DATABASE(database);
    const auto store = openWithLog(database);
    LUMOS_VALUE(const qint64 count, store->history().verifyAudit());
    QCOMPARE(count, 4);
    LUMOS_VALUE(const auto newest, store->history().audit(2));
    QCOMPARE(newest.size(), std::size_t{2});
    const store::AuditEntry& last = newest.front();
    QCOMPARE(last.sequence, 4);
    QCOMPARE(last.revision.number, 4);
    QCOMPARE(last.at, database.clock().now());
    QCOMPARE(last.actor, QStringLiteral("li.wei"));
    QCOMPARE(last.channel, QStringLiteral("console"));
    QCOMPARE(last.action, QStringLiteral("set_budget"));
    QCOMPARE(last.subject, QStringLiteral("jade-river"));
    QVERIFY(last.detail.startsWith(u'{') && last.detail.contains(u"3 CNY"));
    QVERIFY(last.sentence.contains(u"Jade River"));
    QCOMPARE(last.previousHash, newest.back().hash);
    QCOMPARE(last.hash.size(), 64);
    LUMOS_VALUE(const auto ofTenant, store->history().audit(10, QStringLiteral("jade-river")));
    QCOMPARE(ofTenant.size(), std::size_t{3});
    LUMOS_VALUE(const auto ofNobody, store->history().audit(10, QStringLiteral("nobody")));
    QVERIFY(ofNobody.empty());
    LUMOS_VALUE(const auto older, store->history().audit(2, std::nullopt, newest.back().sequence));
    QCOMPARE(older.size(), std::size_t{2});
    QCOMPARE(older.front().sequence, 2);
    LUMOS_VALUE(const auto olderOfTenant, store->history().audit(10, QStringLiteral("jade-river"), 4));
    QCOMPARE(olderOfTenant.size(), std::size_t{2});
    QCOMPARE(olderOfTenant.front().sequence, 3);
}

void TestAuditLog::findsTampering_data()
{
    QTest::addColumn<store::StoreKind>("kind");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<int>("firstBroken");
    const QList<std::tuple<const char*, QString, int>> attacks{
        {"changed word", QStringLiteral("UPDATE audit_entry SET actor = 'somebody' WHERE sequence = 2"), 2},
        {"changed time", QStringLiteral("UPDATE audit_entry SET at = at + 1 WHERE sequence = 3"), 3},
        {"removed in the middle", QStringLiteral("DELETE FROM audit_entry WHERE sequence = 2"), 2},
        {"removed at the end", QStringLiteral("DELETE FROM audit_entry WHERE sequence = 4"), 4},
        {"all removed", QStringLiteral("DELETE FROM audit_entry"), 1},
        {"moved between fields",
         QStringLiteral("UPDATE audit_entry SET actor = 'li', channel = '.weiconsole' WHERE sequence = 2"), 2},
    };
    for (const auto& [name, statement, firstBroken] : attacks) {
        QTest::addRow("sqlite, %s", name) << store::StoreKind::Sqlite << statement << firstBroken;
        QTest::addRow("postgres, %s", name) << store::StoreKind::Postgres << statement << firstBroken;
    }
}

void TestAuditLog::findsTampering()
{
    LUMOS_DATABASE(database);
    QFETCH(QString, statement);
    QFETCH(int, firstBroken);
    const auto store = openWithLog(database);
    LUMOS_GOOD(database.session()->run(statement));
    const auto verified = store->history().verifyAudit();
    LUMOS_REFUSED(verified, base::ErrorCode::Storage);
    QCOMPARE(verified.error().text.args, QStringList{QString::number(firstBroken)});
}

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_audit_log.moc"
