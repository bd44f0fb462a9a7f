// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/platform_builder.h"
#include "unit/store/rich_platform.h"
#include "unit/store/test_database.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>

using namespace lumos;
using tests::PlatformBuilder;

/// Kills a writing process without warning and looks at what is left.
class TestStoreCrash : public QObject {
    Q_OBJECT

private slots:
    void acknowledgedChangesSurvive_data() { tests::addDatabaseRows(); }
    void acknowledgedChangesSurvive();
    void bulkIsWholeOrAbsent_data() { tests::addDatabaseRows(); }
    void bulkIsWholeOrAbsent();
};

namespace {

struct Acknowledged {
    std::int64_t revision = 0; ///< highest
    QStringList words;         ///< what was written, in order
};

/// Runs the writer until `enough(line)`, kills it, and gives back everything it had acknowledged.
template <class Enough>
Acknowledged killedAfter(const tests::TestDatabase& database, const QString& mode, Enough enough)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QCoreApplication::applicationDirPath() + QStringLiteral("/store_writer_program"),
                 {database.location().text, mode});
    Acknowledged out;
    bool isKilled = false;
    const auto take = [&] {
        while (writer.canReadLine()) {
            const QString line = QString::fromUtf8(writer.readLine()).trimmed();
            const QStringList parts = line.split(u' ');
            if (parts.front() == u"ack") {
                out.revision = std::max<std::int64_t>(out.revision, parts.at(1).toLongLong());
                out.words += parts.at(2);
            }
            if (!isKilled && enough(line)) {
                writer.kill();
                isKilled = true;
            }
        }
    };
    while (writer.state() != QProcess::NotRunning && (writer.canReadLine() || writer.waitForReadyRead(60'000)))
        take();
    writer.waitForFinished(60'000);
    take();
    if (!isKilled)
        qFatal("the writer ended by itself: %s", qPrintable(writer.errorString()));
    return out;
}

void fill(const tests::TestDatabase& database)
{
    base::NullProgress progress;
    const auto store = database.open();
    if (!store->writer().replacePlatform(tests::richPlatform(), {}, {}, progress))
        qFatal("the platform was not written");
}

} // namespace

void TestStoreCrash::acknowledgedChangesSurvive()
{
    LUMOS_DATABASE(database);
    fill(database);
    QStringList acknowledged;
    for (const int acks : {1, 37, 150}) {
        // A new run starts with slugs that the run before has written.
        base::NullProgress progress;
        {
            const auto store = database.open(store::OpenMode::Existing);
            LUMOS_GOOD(store->writer().replacePlatform(tests::richPlatform(), {}, {}, progress));
        }
        int seen = 0;
        const Acknowledged out =
            killedAfter(database, QStringLiteral("apply"), [&](const QString&) { return ++seen >= acks; });
        QVERIFY(out.words.size() >= acks);
        const auto store = database.open(store::OpenMode::Existing);
        LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
        for (const QString& slug : out.words)
            QVERIFY2(snapshot->tenant(PlatformBuilder::tenantId(slug)) != nullptr, qPrintable(slug));
        QVERIFY(snapshot->revision.number >= out.revision);
        LUMOS_VALUE(const qint64 entries, store->history().verifyAudit());
        QCOMPARE(entries, snapshot->revision.number);
        LUMOS_VALUE(const QString integrity, store->integrity());
        QVERIFY2(integrity.endsWith(u": ok"), qPrintable(integrity));
    }
}

void TestStoreCrash::bulkIsWholeOrAbsent()
{
    LUMOS_DATABASE(database);
    fill(database);
    for (const char* moment : {"^ack \\d+ 2$", "^committing 1$", "^committing 3$"}) {
        const QRegularExpression expression(QString::fromLatin1(moment));
        const Acknowledged out = killedAfter(database, QStringLiteral("bulk"),
                                             [&](const QString& line) { return expression.match(line).hasMatch(); });
        const auto store = database.open(store::OpenMode::Existing);
        LUMOS_VALUE(const auto days, store->history().usageDays({{0}, {100'000}, {}, {}}));
        const qint64 last = out.words.isEmpty() ? 0 : out.words.last().toLongLong();
        if (!days.empty()) {
            QCOMPARE(days.size(), std::size_t{8000});
            // Either the last acknowledged bulk or the one that was being committed; never a mixture.
            for (const domain::UsageDay& day : days)
                QCOMPARE(day.peak.value, days.front().peak.value);
            QVERIFY(last == 0 || days.front().peak.value >= last);
        }
        QVERIFY(last == 0 || !days.empty());
        LUMOS_VALUE(const domain::Revision revision, store->revision());
        QVERIFY(revision.number >= out.revision);
        LUMOS_GOOD(store->history().verifyAudit());
        LUMOS_VALUE(const QString integrity, store->integrity());
        QVERIFY2(integrity.endsWith(u": ok"), qPrintable(integrity));
        // The store is writable again at once.
        LUMOS_GOOD(store->writer().apply({domain::SetBudget{PlatformBuilder::tenantId(u"lab"), std::nullopt}}, {}));
    }
}

QTEST_GUILESS_MAIN(TestStoreCrash)
#include "tst_store_crash.moc"
