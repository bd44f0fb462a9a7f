// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history.h"
#include "domain/quota.h"
#include "domain/slo.h"
#include "domain/validation.h"

#include <QTest>

#include <limits>

using namespace lumos::domain;

namespace {
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
} // namespace

class TestQuota final : public QObject {
    Q_OBJECT

private slots:
    void sharesRoundDown_data();
    void sharesRoundDown();
    void levelsAreExact_data();
    void levelsAreExact();
    void levelsFollowTheThresholds();
    void validatesQuotaAndUsage();
    void wordsRoundTrip();
};

void TestQuota::sharesRoundDown_data()
{
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<qint64>("points");
    QTest::newRow("jade river") << qint64{3'880'000} << qint64{4'000'000} << qint64{9700};
    QTest::newRow("third") << qint64{1} << qint64{3} << qint64{3333};
    QTest::newRow("nothing of nothing") << qint64{0} << qint64{0} << qint64{0};
    QTest::newRow("something of nothing") << qint64{1} << qint64{0} << qint64{1'000'000};
    QTest::newRow("over") << qint64{3} << qint64{2} << qint64{15'000};
    QTest::newRow("largest") << qint64{kMax} << qint64{kMax} << qint64{10'000};
    QTest::newRow("just below the largest") << qint64{kMax - 1} << qint64{kMax} << qint64{9999};
    QTest::newRow("capped") << qint64{kMax} << qint64{1} << qint64{kMax};
    QTest::newRow("negative") << qint64{-5} << qint64{10} << qint64{0};
}

void TestQuota::sharesRoundDown()
{
    QFETCH(qint64, used);
    QFETCH(qint64, limit);
    QFETCH(qint64, points);
    QCOMPARE(sharePoints({used}, {limit}), std::int64_t{points});
}

void TestQuota::levelsAreExact_data()
{
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<Level>("level");
    QTest::newRow("nothing") << qint64{0} << qint64{0} << Level::Normal;
    QTest::newRow("something of nothing") << qint64{1} << qint64{0} << Level::Critical;
    QTest::newRow("below warning") << qint64{79'999} << qint64{100'000} << Level::Normal;
    QTest::newRow("warning") << qint64{80'000} << qint64{100'000} << Level::Warning;
    QTest::newRow("below high") << qint64{89'999} << qint64{100'000} << Level::Warning;
    QTest::newRow("high") << qint64{90'000} << qint64{100'000} << Level::High;
    QTest::newRow("below critical") << qint64{94'999} << qint64{100'000} << Level::High;
    QTest::newRow("critical") << qint64{95'000} << qint64{100'000} << Level::Critical;
    QTest::newRow("over") << qint64{200'000} << qint64{100'000} << Level::Critical;
    // 95 % of the largest limit is 8762203435012037016.65: the unit above is critical, the unit below is not.
    QTest::newRow("largest, below") << qint64{8'762'203'435'012'037'016} << qint64{kMax} << Level::High;
    QTest::newRow("largest, above") << qint64{8'762'203'435'012'037'017} << qint64{kMax} << Level::Critical;
    // 80 % of 3 is 2.4: 2 is below, although 2/3 is nowhere near a rounding border.
    QTest::newRow("small limit") << qint64{2} << qint64{3} << Level::Normal;
}

void TestQuota::levelsAreExact()
{
    QFETCH(qint64, used);
    QFETCH(qint64, limit);
    QFETCH(Level, level);
    QCOMPARE(levelOf({used}, {limit}), level);
}

void TestQuota::levelsFollowTheThresholds()
{
    const Thresholds early{5000, 5001, 5002};
    QCOMPARE(levelOf({5000}, {10'000}, early), Level::Warning);
    QCOMPARE(levelOf({5001}, {10'000}, early), Level::High);
    QCOMPARE(levelOf({5002}, {10'000}, early), Level::Critical);
    QVERIFY(Level::Normal < Level::Warning && Level::High < Level::Critical);
}

void TestQuota::validatesQuotaAndUsage()
{
    Quota q{{}, kinds::kGpu, {1000}, {}, QuotaSource::Tenant};
    QVERIFY(validate(q).has_value());
    q.limit = {-1};
    QVERIFY(!validate(q));
    q.limit = {0};
    QVERIFY(validate(q).has_value());
    for (const Thresholds& t : {Thresholds{0, 9000, 9500}, Thresholds{9100, 9000, 9500}, Thresholds{8000, 9600, 9500},
                                Thresholds{8000, 9000, 10'001}}) {
        q.thresholds = t;
        QVERIFY(!validate(q));
    }
    QVERIFY(validate(Usage{{}, kinds::kGpu, {0}, {}}).has_value());
    QVERIFY(!validate(Usage{{}, kinds::kGpu, {-1}, {}}));
}

void TestQuota::wordsRoundTrip()
{
    for (const Level l : {Level::Unknown, Level::Info, Level::Normal, Level::Warning, Level::High, Level::Critical})
        QCOMPARE(*parseLevel(QString(name(l))), l);
    for (const QuotaSource s :
         {QuotaSource::TypeDefault, QuotaSource::Organisation, QuotaSource::Tenant, QuotaSource::Project})
        QCOMPARE(*parseQuotaSource(QString(name(s))), s);
    for (const CostCategory c : {CostCategory::Gpu, CostCategory::Tokens, CostCategory::Storage, CostCategory::Other})
        QCOMPARE(*parseCostCategory(QString(name(c))), c);
    for (const IncidentState s : {IncidentState::Open, IncidentState::Acknowledged, IncidentState::Resolved})
        QCOMPARE(*parseIncidentState(QString(name(s))), s);
    QVERIFY(!parseLevel(u"fine"));
}

QTEST_APPLESS_MAIN(TestQuota)
#include "tst_quota.moc"
