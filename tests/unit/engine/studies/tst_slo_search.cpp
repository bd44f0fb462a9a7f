// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rng.h"
#include "engine/studies/regret.h"
#include "engine/studies/slo_search.h"

#include <QTest>

using namespace lumos;
using namespace lumos::engine::studies;

namespace {

/// Candidates that fail with known probabilities; the draw of a run is the same for all of them.
CountFailures knownProblem(std::vector<double> probabilities, std::uint64_t seed)
{
    return [probabilities = std::move(probabilities), seed](std::size_t candidate, std::int32_t first,
                                                            std::int32_t count) -> base::Result<std::int32_t> {
        std::int32_t failures = 0;
        for (std::int32_t run = first; run < first + count; ++run)
            failures +=
                base::CounterRng::uniform({seed, 1, static_cast<std::uint32_t>(run), 0, 0}) < probabilities[candidate]
                    ? 1
                    : 0;
        return failures;
    };
}

} // namespace

class TestSloSearch : public QObject {
    Q_OBJECT

private slots:
    void bisectionFindsTheCheapest();
    void raceFindsTheCheapestWhereNothingIsMonotone();
    void isRightAsOftenAsItSays();
    void saysWhenNoneIsShown();
    void stopsWhenAsked();
    void lowestMeanAndItsRivals();
    void leastRegretMatchesHandComputation();
};

void TestSloSearch::bisectionFindsTheCheapest()
{
    const auto found = cheapestMeeting(7, {{0.05, 95}, 30, 4000, true},
                                       knownProblem({0.4, 0.3, 0.15, 0.09, 0.02, 0.01, 0.001}, 1), {});
    QVERIFY(found.has_value());
    QVERIFY(found->chosen == 4);
    QVERIFY(found->isCheapest);
    QVERIFY(found->candidates[3].verdict == Verdict::Fails);
    QVERIFY(found->candidates[0].verdict == Verdict::NotTried); // bisection: three of seven are tried
    QVERIFY(found->candidates[4].probability.high <= 0.05);
}

void TestSloSearch::raceFindsTheCheapestWhereNothingIsMonotone()
{
    const auto found =
        cheapestMeeting(5, {{0.05, 95}, 30, 4000, false}, knownProblem({0.3, 0.12, 0.01, 0.2, 0.001}, 2), {});
    QVERIFY(found.has_value());
    QVERIFY(found->chosen == 2);
    QVERIFY(found->isCheapest);
    // What is dearer than one that meets is dropped.
    QVERIFY(found->candidates[3].runs < found->candidates[1].runs || found->candidates[3].verdict == Verdict::Fails);
    QVERIFY(found->candidates[1].runs < 4000);
}

void TestSloSearch::isRightAsOftenAsItSays()
{
    int wrong = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        // Two that fail the goal by little, so that chance has its best try.
        const auto found =
            cheapestMeeting(3, {{0.05, 95}, 30, 960, false}, knownProblem({0.055, 0.06, 0.01}, seed), {});
        QVERIFY(found.has_value());
        wrong += found->chosen && *found->chosen < 2 ? 1 : 0;
    }
    qInfo("wrongly said to meet the goal: %d of 400 searches, at most 20 expected", wrong);
    QVERIFY(wrong <= 20);
}

void TestSloSearch::saysWhenNoneIsShown()
{
    for (const bool isMonotone : {true, false}) {
        const auto none = cheapestMeeting(2, {{0.05, 95}, 30, 480, isMonotone}, knownProblem({0.5, 0.4}, 3), {});
        QVERIFY(none.has_value() && !none->chosen);
        // Too few runs to show anything: a goal of one in a thousand needs thousands.
        const auto few = cheapestMeeting(1, {{0.001, 95}, 30, 480, isMonotone}, knownProblem({0}, 3), {});
        QVERIFY(few.has_value() && !few->chosen);
        QVERIFY(few->candidates[0].verdict == Verdict::Undecided);
    }
}

void TestSloSearch::stopsWhenAsked()
{
    base::StopSource source;
    source.request_stop();
    const auto stopped = cheapestMeeting(3, {}, knownProblem({0.1, 0.1, 0.1}, 3), source.get_token());
    QVERIFY(!stopped.has_value());
    QVERIFY(stopped.error().code == base::ErrorCode::Cancelled);
}

void TestSloSearch::lowestMeanAndItsRivals()
{
    std::vector<std::vector<double>> runs(3);
    for (std::uint32_t i = 0; i < 200; ++i) {
        const double shared = base::CounterRng::normal({4, 1, i, 0, 0});
        const double own = base::CounterRng::normal({4, 2, i, 0, 0});
        runs[0].push_back(10 + shared);
        runs[1].push_back(10.5 + shared + 0.1 * own); // far above for paired runs, near for independent ones
        runs[2].push_back(10.2 + shared + 3 * own);
    }
    const LowestMean of = lowestMean(runs);
    // The third is a lottery: it is not told from the first, whichever of the two is ahead.
    QVERIFY(of.best != 1);
    QCOMPARE(of.alike, std::vector<std::size_t>{2 - of.best});
}

void TestSloSearch::leastRegretMatchesHandComputation()
{
    // Losses 10 100 | 40 50 | 80 20: the best of each scenario are 10 and 20, regrets 0 80 | 30 30 | 70 0.
    const auto constant = [](double loss) { return std::vector<double>(8, loss); };
    const Losses losses{{constant(10), constant(100)}, {constant(40), constant(50)}, {constant(80), constant(20)}};
    const RegretOutcome of = leastRegret(losses, 1);
    QCOMPARE(of.regret, (std::vector<std::vector<double>>{{0, 80}, {30, 30}, {70, 0}}));
    QCOMPARE(of.worst, (std::vector<double>{80, 30, 70}));
    QCOMPARE(of.chosen, std::size_t{1});
    QCOMPARE(of.chosenShare, 1.0);
    // Two plans that only chance tells apart: each is chosen in a good part of the resamples.
    Losses close(2, {std::vector<double>{}});
    for (std::uint32_t i = 0; i < 50; ++i) {
        close[0][0].push_back(base::CounterRng::normal({7, 1, i, 0, 0}));
        close[1][0].push_back(base::CounterRng::normal({7, 2, i, 0, 0}));
    }
    const double share = leastRegret(close, 1).chosenShare;
    QVERIFY(share > 0.5 && share < 0.999);
}

QTEST_APPLESS_MAIN(TestSloSearch)
#include "tst_slo_search.moc"
