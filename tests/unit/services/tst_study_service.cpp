// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/multi_tenant_architecture.h"
#include "services/sample_platform.h"
#include "services/study_factors.h"
#include "services/study_service.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>

using namespace lumos;
using services::FactorStudyOutcome;
using services::StudyFile;

namespace {

base::Result<StudyFile> parsed(const QByteArray& json)
{
    return services::studyFromJson(QJsonDocument::fromJson(json).object());
}

/// Stops the study at its first report of a point.
class StopAtFirstPoint final : public base::ProgressSink {
public:
    explicit StopAtFirstPoint(base::StopSource& stop) : m_stop(stop) {}
    void report(qint64 done, qint64, const base::Text&) override
    {
        if (done > 0)
            m_stop.request_stop();
    }

private:
    base::StopSource& m_stop;
};

} // namespace

/// Studies of factors on the sample platform.
class TestStudyService final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void errorsNameTheirPath_data();
    void errorsNameTheirPath();
    void parametersBecomeChanges();
    void namesThatNothingHasAreNamed_data();
    void namesThatNothingHasAreNamed();
    void threadsDoNotMatter();
    void everyKindOfStudyRuns_data();
    void everyKindOfStudyRuns();
    void stopsWhenPreciseEnough();
    void antitheticPairsAndControlsNarrow();
    void findsTheCheapestCapacity();
    void faultsOfTheScenarioStrike();
    void cancelReturns();
    void differencesHaveIntervals();

private:
    [[nodiscard]] base::Result<FactorStudyOutcome> study(const QByteArray& json, int threads = 2) const
    {
        base::NullProgress quiet;
        LUMOS_ASSIGN(const StudyFile file, parsed(json));
        return m_platform->studies().run(file, threads, {}, quiet);
    }
    QTemporaryDir m_folder;
    base::ManualClock m_clock{services::SampleSpec{}.now};
    std::unique_ptr<services::MultiTenantArchitecture> m_platform;
};

void TestStudyService::errorsNameTheirPath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("no kind") << QByteArray(R"({"factors":[]})") << QStringLiteral("study");
    QTest::newRow("unknown kind") << QByteArray(R"({"study":"sweeep"})") << QStringLiteral("study");
    QTest::newRow("unknown field")
        << QByteArray(R"({"study":"sweep","factors":[{"parameter":"demand_percent","values":[100]}],"sed":1})")
        << QStringLiteral("sed");
    QTest::newRow("no factors") << QByteArray(R"({"study":"sweep"})") << QStringLiteral("factors");
    QTest::newRow("range without an end")
        << QByteArray(R"({"study":"sensitivity","factors":[{"parameter":"demand_percent","from":90}]})")
        << QStringLiteral("factors[0].to");
    QTest::newRow("neither path nor parameter")
        << QByteArray(R"({"study":"sweep","factors":[{"values":[1]}]})") << QStringLiteral("factors[0].path");
    QTest::newRow("word in a list of numbers")
        << QByteArray(R"({"study":"sweep","factors":[{"parameter":"demand_percent","values":["a"]}]})")
        << QStringLiteral("factors[0].values");
    QTest::newRow("misspelt in a factor")
        << QByteArray(R"({"study":"sweep","factors":[{"parameter":"demand_percent","values":[1],"prize":2}]})")
        << QStringLiteral("factors[0].prize");
    QTest::newRow("unknown measure")
        << QByteArray(
               R"({"study":"sweep","factors":[{"parameter":"demand_percent","values":[1]}],"measures":["cost","speed"]})")
        << QStringLiteral("measures[1]");
    QTest::newRow("runs out of range")
        << QByteArray(R"({"study":"sweep","factors":[{"parameter":"demand_percent","values":[1]}],"runs":0})")
        << QStringLiteral("runs");
    QTest::newRow("confidence out of range")
        << QByteArray(
               R"({"study":"sweep","factors":[{"parameter":"demand_percent","values":[1]}],"precision":{"confidence":100}})")
        << QStringLiteral("precision.confidence");
    QTest::newRow("goal above and below")
        << QByteArray(
               R"({"study":"optimise","factors":[{"parameter":"demand_percent","values":[1]}],"goal":{"above":1,"below":2}})")
        << QStringLiteral("goal.below");
    QTest::newRow("regret of nothing")
        << QByteArray(R"({"study":"regret","factors":[{"parameter":"demand_percent","values":[1]}]})")
        << QStringLiteral("scenarios");
    QTest::newRow("odd number of pairs")
        << QByteArray(
               R"({"study":"sweep","antithetic":true,"runs":31,"factors":[{"parameter":"demand_percent","values":[1]}]})")
        << QStringLiteral("antithetic");
}

void TestStudyService::errorsNameTheirPath()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    const auto file = parsed(json);
    QVERIFY(!file.has_value());
    QCOMPARE(file.error().code, base::ErrorCode::Parse);
    QCOMPARE(file.error().place->field, field);
}

void TestStudyService::initTestCase()
{
    const store::StoreLocation location{store::StoreKind::Sqlite, m_folder.filePath(QStringLiteral("sample.lumos"))};
    auto store = store::Store::open(location, store::OpenMode::CreateNew, m_clock);
    QVERIFY(store);
    services::SampleSpec spec;
    spec.days = 45;
    base::NullProgress quiet;
    QVERIFY(services::writeSample((*store)->writer(), spec, {}, quiet));
    m_platform = std::make_unique<services::MultiTenantArchitecture>(
        std::move(*store), m_clock, store::Actor{QStringLiteral("test"), QStringLiteral("test")}, 1);
}

void TestStudyService::parametersBecomeChanges()
{
    const auto snapshot = *m_platform->snapshot();
    const base::TimeRange horizon{snapshot->takenAt, snapshot->takenAt + base::Duration::days(10)};
    const auto file = parsed(R"({"study":"sweep",
        "scenario":{"changes":[{"type":"scale_demand","percent":100,
            "period":{"from":"2026-11-24T00:00:00Z","to":"2026-12-24T00:00:00Z"}}]},
        "factors":[{"path":"changes[0].percent","values":[120]},
                   {"parameter":"demand_percent","of":"tenant-0001","values":[150]},
                   {"parameter":"added_nodes","of":"cn-north-1-n01","values":[3]},
                   {"parameter":"quota_limit","of":"tenant-0001","resource":"gpu","values":[64000]},
                   {"parameter":"price_percent","values":[110]}]})");
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().toEnglish()));
    const std::vector<double> values{120, 150, 3, 64000, 110};
    const auto scenario = services::scenarioAt(*file, values, *snapshot, horizon);
    QVERIFY2(scenario.has_value(), scenario ? "" : qPrintable(scenario.error().toEnglish()));
    const std::vector<domain::TimedChange>& changes = scenario->changes;
    QCOMPARE(changes.size(), std::size_t{7}); // two of demand, three nodes, a limit, a price book
    QCOMPARE(std::get<domain::ScaleDemand>(changes[0].change).percent, 120);
    QCOMPARE(std::get<domain::ScaleDemand>(changes[1].change).tenant, snapshot->tenantBySlug(u"tenant-0001")->id);
    QVERIFY(std::get<domain::PutNode>(changes[2].change).node.id !=
            std::get<domain::PutNode>(changes[3].change).node.id);
    QCOMPARE(std::get<domain::SetQuota>(changes[5].change).quota->limit.value, std::int64_t{64000});
    domain::PlatformSnapshot state = *snapshot;
    for (const domain::TimedChange& timed : changes)
        QVERIFY(domain::apply(state, timed.change).has_value());
}

void TestStudyService::namesThatNothingHasAreNamed_data()
{
    QTest::addColumn<QByteArray>("factor");
    QTest::addColumn<QString>("field");
    QTest::newRow("tenant") << QByteArray(R"({"parameter":"demand_percent","of":"nobody","values":[1]})")
                            << QStringLiteral("factors[0].of");
    QTest::newRow("node") << QByteArray(R"({"parameter":"added_nodes","of":"nowhere","values":[1]})")
                          << QStringLiteral("factors[0].of");
    QTest::newRow("kind") << QByteArray(
                                 R"({"parameter":"quota_limit","of":"tenant-0001","resource":"gold","values":[1]})")
                          << QStringLiteral("factors[0].resource");
    QTest::newRow("path") << QByteArray(R"({"path":"changes[3].percent","values":[1]})")
                          << QStringLiteral("factors[0].path");
}

void TestStudyService::namesThatNothingHasAreNamed()
{
    QFETCH(QByteArray, factor);
    QFETCH(QString, field);
    const auto outcome = study(R"({"study":"sweep","days":1,"runs":2,"factors":[)" + factor + "]}");
    QVERIFY(!outcome.has_value());
    QVERIFY(outcome.error().place.has_value());
    QCOMPARE(outcome.error().place->field, field);
}

void TestStudyService::threadsDoNotMatter()
{
    const QByteArray json(R"({"study":"sweep","days":2,"runs":9,"design":"latin_hypercube","points":3,
        "measures":["gpu_peak","gpu_peak.p90","cost","shortage"],
        "factors":[{"parameter":"demand_percent","from":90,"to":130}]})");
    const auto one = study(json, 1);
    QVERIFY(one.has_value());
    for (const int threads : {2, 8}) {
        const auto many = study(json, threads);
        QVERIFY(many.has_value());
        for (std::size_t p = 0; p < one->points.size(); ++p) {
            QCOMPARE(many->points[p].values, one->points[p].values);
            for (std::size_t m = 0; m < one->points[p].measures.size(); ++m)
                QVERIFY(many->points[p].measures[m].estimate == one->points[p].measures[m].estimate);
        }
    }
    // More demand, higher peaks: the points differ, and by the factor.
    const auto& points = one->points;
    for (const auto& a : points)
        for (const auto& b : points)
            if (a.values[0] + 5 < b.values[0])
                QVERIFY(a.measures[0].estimate.value < b.measures[0].estimate.value);
}

void TestStudyService::everyKindOfStudyRuns_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("points");
    const QByteArray head(R"({"days":1,"runs":2,"measures":["gpu_peak"],)");
    const QByteArray range(R"("factors":[{"parameter":"demand_percent","from":80,"to":120},
        {"parameter":"added_nodes","of":"cn-north-1-n01","from":0,"to":4}],)");
    QTest::newRow("sobol sweep") << head + range + R"("study":"sweep","design":"sobol","points":4})" << 4;
    QTest::newRow("regression") << head + range + R"("study":"sensitivity","points":6})" << 6;
    QTest::newRow("morris") << head + range + R"("study":"sensitivity","method":"morris","points":2})" << 6;
    QTest::newRow("sobol indices") << head + range + R"("study":"sensitivity","method":"sobol","points":4})" << 16;
    QTest::newRow("regret") << head + R"("study":"regret","shortageDay":100000,
        "factors":[{"parameter":"added_nodes","of":"cn-north-1-n01","values":[0,2],"price":1000}],
        "scenarios":[{"name":"As it is","changes":[]},{"name":"More","changes":[{"type":"scale_demand","percent":130,
            "period":{"from":"2026-11-24T00:00:00Z","to":"2026-12-24T00:00:00Z"}}]}]})"
                            << 2;
}

void TestStudyService::everyKindOfStudyRuns()
{
    QFETCH(QByteArray, json);
    QFETCH(int, points);
    const auto outcome = study(json);
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().toEnglish()));
    QCOMPARE(static_cast<int>(outcome->points.size()), points);
    if (outcome->regret) {
        // Without more demand, more nodes cost; with it, they save days over capacity.
        QVERIFY(outcome->regret->regret[0][0] == 0);
        QCOMPARE(outcome->regret->worst.size(), std::size_t{2});
    } else if (!outcome->sensitivities.empty()) {
        const auto& of = outcome->sensitivities.front();
        const double demand = !of.morris.empty()  ? of.morris[0].meanSize.value
                              : !of.sobol.empty() ? of.sobol[0].total.value
                                                  : of.regression.factors[0].rank.value;
        const double nodes = !of.morris.empty()  ? of.morris[1].meanSize.value
                             : !of.sobol.empty() ? of.sobol[1].total.value
                                                 : std::abs(of.regression.factors[1].standardised.value);
        QVERIFY(demand > nodes); // what is wanted depends on the demand, not on the nodes
    }
}

void TestStudyService::stopsWhenPreciseEnough()
{
    const auto outcome = study(R"({"study":"sweep","days":1,"runs":400,"measures":["gpu_peak"],
        "precision":{"relative":0.05,"least":10},"factors":[{"parameter":"demand_percent","values":[100]}]})");
    QVERIFY(outcome.has_value());
    const auto& point = outcome->points.front();
    QVERIFY(point.runs >= 10 && point.runs < 400);
    QVERIFY(point.measures.front().estimate.halfWidth() <= 0.05 * point.measures.front().estimate.value);
}

void TestStudyService::antitheticPairsAndControlsNarrow()
{
    const QByteArray json(R"("study":"sweep","days":5,"runs":60,"measures":["cost"],
        "factors":[{"parameter":"demand_percent","values":[100]}]})");
    const auto plain = study("{" + json);
    const auto antithetic = study(R"({"antithetic":true,)" + json);
    const auto controlled = study(R"({"controlVariates":true,)" + json);
    QVERIFY(plain.has_value() && antithetic.has_value() && controlled.has_value());
    const auto& pairs = antithetic->points.front().measures.front();
    const auto& controls = controlled->points.front().measures.front();
    qInfo("variance of the mean cost: antithetic pairs times %.3f, control variates times %.3f", pairs.varianceRatio,
          controls.varianceRatio);
    QVERIFY(pairs.varianceRatio < 0.5);
    QVERIFY(controls.varianceRatio < 0.5);
    QVERIFY(plain->points.front().measures.front().estimate.contains(pairs.estimate.value));
}

void TestStudyService::findsTheCheapestCapacity()
{
    const auto outcome = study(R"({"study":"optimise","days":2,"runs":240,
        "scenario":{"changes":[{"type":"scale_demand","percent":130,
            "period":{"from":"2026-11-24T00:00:00Z","to":"2026-12-24T00:00:00Z"}}]},
        "factors":[{"parameter":"added_nodes","of":"cn-north-1-n01","values":[40,0,20,1],"price":10}],
        "goal":{"measure":"days_over_capacity","above":0,"atMost":0.1,"monotone":true}})");
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().toEnglish()));
    const auto& search = *outcome->search;
    QCOMPARE(outcome->points[0].values[0], 0.0); // by price
    QCOMPARE(outcome->points[3].price, 400.0);
    QVERIFY(search.chosen.has_value());
    QVERIFY(search.candidates[*search.chosen].verdict == engine::studies::Verdict::Meets);
    QVERIFY(search.isCheapest);
}

void TestStudyService::faultsOfTheScenarioStrike()
{
    // All zones at once, all the time: the platform is short of cards, as it is not without.
    const QByteArray lost = R"("faults":{"zones":{"mtbfHours":1,"mttrMinutes":600}},)";
    const auto shortDays = [&](const QByteArray& faults) {
        const auto outcome =
            study(R"({"study":"sweep","days":2,"runs":2,"precision":{"least":2,"most":2},"scenario":{)" + faults +
                  R"("changes":[]},"measures":["days_over_capacity"],
            "factors":[{"parameter":"demand_percent","values":[100]}]})");
        return outcome ? outcome->points[0].measures[0].estimate.value : -1.0;
    };
    QCOMPARE(shortDays({}), 0.0);
    QVERIFY(shortDays(lost) > 0.0);
}

void TestStudyService::cancelReturns()
{
    base::StopSource source;
    StopAtFirstPoint sink(source);
    const auto file = parsed(R"({"study":"sweep","days":30,"runs":100000,
        "factors":[{"parameter":"demand_percent","values":[100,110]}]})");
    QVERIFY(file.has_value());
    const auto outcome = m_platform->studies().run(*file, 2, source.get_token(), sink);
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, base::ErrorCode::Cancelled);
}

void TestStudyService::differencesHaveIntervals()
{
    services::StudySpec spec;
    spec.days = 3;
    spec.replications = 100;
    spec.backtest = false;
    const base::Instant start = services::SampleSpec{}.now;
    domain::Scenario more;
    more.id = domain::ScenarioId{{1, 1}};
    more.name = QStringLiteral("More");
    more.changes.push_back(
        {domain::ScaleDemand{{}, 110, {start - base::Duration::days(1), start + base::Duration::days(30)}}, {}});
    spec.scenarios = {more};
    base::NullProgress quiet;
    const auto outcome = m_platform->simulation().run(spec, {}, quiet);
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->scenarios[1].runs.size(), std::size_t{100});
    const services::MeasureRow& peak = outcome->measures.front();
    QCOMPARE(peak.differences.size(), std::size_t{2});
    QVERIFY(!peak.differences[0].has_value());
    const services::PairedDifference& d = *peak.differences[1];
    QCOMPARE(d.difference, peak.values[1] - peak.values[0]);
    QVERIFY(d.low <= d.difference && d.difference <= d.high && d.low > 0);
    double least = 1;
    for (const services::MeasureRow& row : outcome->measures)
        if (const auto& of = row.differences[1]; of && !std::isnan(of->varianceRatio)) {
            qInfo("%s: %+.3f [%+.3f, %+.3f], variance times %.3f", qPrintable(row.measure.toEnglish()), of->difference,
                  of->low, of->high, of->varianceRatio);
            least = std::min(least, of->varianceRatio);
        }
    QVERIFY(least < 0.8);  // of the cost
    spec.replications = 4; // too few to tell
    const auto few = m_platform->simulation().run(spec, {}, quiet);
    QVERIFY(few.has_value() && !few->measures.front().differences[1].has_value());
}

QTEST_GUILESS_MAIN(TestStudyService)
#include "tst_study_service.moc"
