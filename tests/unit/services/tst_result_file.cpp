// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/replication_json.h"
#include "services/study_recorder.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

using namespace lumos;
using engine::simulation::DayTotals;
using engine::simulation::ReplicationOutcome;
using services::StudyResults;

namespace {

/// A replication whose numbers are hard to write down.
ReplicationOutcome replication(std::int32_t number)
{
    ReplicationOutcome out;
    out.replication = number;
    out.stateHash = 0xF000'0000'0000'0000ULL + static_cast<std::uint64_t>(number);
    out.throttledTenants = 3;
    for (int d = 0; d < 2; ++d) {
        DayTotals day;
        day.gpuPeakCards = 0.1 + 0.2 * (number + 1) + d;
        day.gpuAllocatedPeak = -0.0;
        day.capacityCards = 5e-324;
        day.throttledShare = std::nextafter(1.0, 2.0);
        day.queueWaitP95Minutes = std::numeric_limits<double>::infinity();
        day.minutesOverCapacity = 12'345'678'901'234'567'890.0;
        day.demanded = std::numeric_limits<std::int64_t>::max();
        day.throttled = (std::int64_t{1} << 53) + 1;
        day.cost = *base::Decimal::parse(u"123456789012.000000000000000001");
        day.charge = *base::Decimal::parse(u"-0.1");
        out.days.push_back(day);
    }
    if (number == 0) {
        engine::simulation::TenantTotals tenant;
        tenant.tenant = domain::TenantId{{1, 2}};
        tenant.served = 2;
        out.tenants.push_back(tenant);
    }
    return out;
}

StudyResults study(std::int32_t replications, services::Shard shard = {})
{
    StudyResults out;
    services::StudyProvenance& p = out.header.provenance;
    p = {QStringLiteral("0.1.0 (engine 1)"),
         QString(64, u'a'),
         base::Instant::at(base::Date::fromYmd(2026, 11, 24)),
         2,
         3600,
         std::numeric_limits<std::uint64_t>::max(),
         replications,
         {{{}, QStringLiteral("Baseline"), QStringLiteral("b")},
          {domain::ScenarioId{{0, 1}}, QString::fromUtf8("双十一"), QStringLiteral("c")}}};
    out.header.shard = shard;
    out.header.currency = QStringLiteral("CNY");
    out.header.changes = {QJsonObject(), QJsonObject{{QStringLiteral("changes"), 1}}};
    for (const std::int32_t r : shard.replications(replications))
        for (int s = 0; s < 2; ++s)
            out.runs.push_back(replication(r));
    out.backtest = services::BacktestOutcome{14, 0.1 + 0.2, 71.42857142857143};
    out.tested = out.complete = true;
    return out;
}

QByteArray bytesOf(const StudyResults& results) { return services::resultBytes(results); }

base::Result<StudyResults> readBack(const QByteArray& bytes)
{
    return services::resultsFromBytes(bytes, QStringLiteral("study.jsonl"));
}

} // namespace

/// Result files say each number to the bit, show where they were cut off or damaged, and merge in any order.
class TestResultFile final : public QObject {
    Q_OBJECT
private slots:
    void numbersReadBackToTheBit();
    void everyFieldIsWritten();
    void filesReadBack();
    void whatIsCutOffIsDropped();
    void damageIsNamed();
    void shardsMergeInAnyOrder();
    void missingReplicationsAreNamed();
    void whatDoesNotFitIsRefused();
};

void TestResultFile::numbersReadBackToTheBit()
{
    const ReplicationOutcome written = replication(0);
    const QByteArray text = '{' + services::replicationMembers(written) + '}';
    const auto read = services::replicationFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY2(read, read ? "" : qPrintable(read.error().toEnglish()));
    QCOMPARE('{' + services::replicationMembers(*read) + '}', text);
    const DayTotals& a = written.days[1];
    const DayTotals& b = read->days[1];
    for (const auto member :
         {&DayTotals::gpuPeakCards, &DayTotals::gpuAllocatedPeak, &DayTotals::capacityCards, &DayTotals::throttledShare,
          &DayTotals::queueWaitP95Minutes, &DayTotals::minutesOverCapacity, &DayTotals::requestWaitSeconds})
        QCOMPARE(std::bit_cast<std::uint64_t>(b.*member), std::bit_cast<std::uint64_t>(a.*member));
    QCOMPARE(b.demanded, a.demanded);
    QCOMPARE(b.throttled, a.throttled);
    QVERIFY(b.cost == a.cost && b.charge == a.charge);
    QCOMPARE(read->stateHash, written.stateHash);
    QCOMPARE(read->tenants.size(), std::size_t{1});
    QCOMPARE(read->tenants[0].tenant, written.tenants[0].tenant);
    QCOMPARE(read->tenants[0].firstDayAtLimit, -1);
    ReplicationOutcome strange = written;
    strange.days[0].gpuPeakCards = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(services::replicationMembers(strange).contains("[\"nan\","));
}

/// A field that is added to the totals is added to replication_json.cpp, too: then these sizes are the new ones.
void TestResultFile::everyFieldIsWritten()
{
    QCOMPARE(sizeof(DayTotals), std::size_t{17 * 8 + 2 * 8 + 8});
    QCOMPARE(sizeof(engine::simulation::TenantTotals), std::size_t{144});
}

void TestResultFile::filesReadBack()
{
    const QByteArray bytes = bytesOf(study(5));
    const auto read = readBack(bytes);
    QVERIFY2(read, read ? "" : qPrintable(read.error().toEnglish()));
    QVERIFY(read->complete);
    QCOMPARE(read->length, qint64{bytes.size()});
    QCOMPARE(read->header.provenance, study(5).header.provenance);
    QCOMPARE(bytesOf(*read), bytes);
}

void TestResultFile::whatIsCutOffIsDropped()
{
    const QByteArray bytes = bytesOf(study(3));
    for (qsizetype cut = 0; cut < bytes.size(); cut += 7) {
        const auto read = readBack(bytes.left(cut));
        QVERIFY2(read, qPrintable(QString::number(cut)));
        QVERIFY(!read->complete);
        QCOMPARE(read->length, qint64{bytes.left(cut).lastIndexOf('\n') + 1});
    }
    // A block that the disk never wrote.
    QByteArray torn = bytes.left(bytes.size() - 200);
    torn += QByteArray(50, '\0');
    const auto read = readBack(torn);
    QVERIFY(read && !read->complete);
}

void TestResultFile::damageIsNamed()
{
    QByteArray bytes = bytesOf(study(3));
    const qsizetype second = bytes.indexOf('\n') + 1;
    const qsizetype digit = bytes.indexOf("123456789012", second);
    bytes[digit] = '9'; // still JSON, but not what was written
    const auto read = readBack(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, base::ErrorCode::Parse);
    QCOMPARE(read.error().place->line, qint64{2});
    QCOMPARE(readBack("{\"a\":1}\n{}\n").error().code, base::ErrorCode::ForeignFile);
    const QByteArray whole = bytesOf(study(3));
    QCOMPARE(readBack(whole + whole).error().code, base::ErrorCode::ForeignFile);
    // A line twice.
    const QByteArray line = whole.mid(second, whole.indexOf('\n', second) + 1 - second);
    QByteArray twice = whole;
    twice.insert(second, line);
    QCOMPARE(readBack(twice).error().code, base::ErrorCode::Parse);
}

void TestResultFile::shardsMergeInAnyOrder()
{
    const QByteArray expected = bytesOf(study(7));
    std::vector<int> order{0, 1, 2};
    do {
        std::vector<StudyResults> parts;
        for (const int shard : order)
            parts.push_back(study(7, {shard, 3}));
        parts.push_back(parts.front()); // the same again is no harm
        const auto merged = services::mergeResults(std::move(parts));
        QVERIFY2(merged, merged ? "" : qPrintable(merged.error().toEnglish()));
        QCOMPARE(bytesOf(*merged), expected);
    } while (std::next_permutation(order.begin(), order.end()));
    // Shards of different cuts fit together, and more ranks than replications do.
    const auto mixed = services::mergeResults({study(7, {1, 2}), study(7, {0, 4}), study(7, {2, 4}), study(7, {8, 9})});
    QVERIFY(mixed);
    QCOMPARE(bytesOf(*mixed), expected);
}

void TestResultFile::missingReplicationsAreNamed()
{
    const auto merged = services::mergeResults({study(7, {0, 3}), study(7, {2, 3})});
    QVERIFY(!merged);
    const QString text = merged.error().toEnglish();
    QVERIFY2(text.contains(QStringLiteral("2 of 7 replications are missing: 1, 4.")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("--shard 1/3 --resume shard-1.jsonl")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("--shard 0/3")));
}

void TestResultFile::whatDoesNotFitIsRefused()
{
    StudyResults other = study(7, {1, 2});
    other.header.provenance.seed = 1;
    const auto seeds = services::mergeResults({study(7, {0, 2}), other});
    QVERIFY(!seeds && seeds.error().toEnglish().contains(QStringLiteral("The seed differs")));
    other = study(7, {0, 2});
    other.runs[2].days[0].demanded = 1;
    const auto runs = services::mergeResults({study(7, {0, 2}), study(7, {1, 2}), other});
    QVERIFY(!runs && runs.error().toEnglish().contains(QStringLiteral("Two results of replication 2 do not agree.")));
    other = study(7, {1, 2});
    other.backtest->mapePercent = 5;
    QVERIFY(!services::mergeResults({study(7, {0, 2}), other}));
}

QTEST_GUILESS_MAIN(TestResultFile)
#include "tst_result_file.moc"
