// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rng.h"
#include "engine/simulation/engine_revision.h"
#include "unit/engine/simulation/small_platform.h"

#include <QTest>

#include <bit>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::SmallPlatform;

namespace {

/// What the run below came to when the number was raised last.
constexpr int kGoldenRevision = 2;
constexpr std::uint64_t kGoldenDigest = 0xFB0C9618868C3BE7;

/// Of everything that a study keeps of a run.
class Digest final {
public:
    void add(std::int64_t value) { m_hash = base::CounterRng::mix(m_hash ^ static_cast<std::uint64_t>(value)); }
    void add(double value) { add(std::bit_cast<std::int64_t>(value)); }
    void add(const DayTotals& day)
    {
        for (const std::int64_t count : {day.throttledTenants, day.demanded, day.served, day.throttled, day.queued,
                                         day.sloGood, day.sloTotal, day.sloAllowed})
            add(count);
        for (const double figure :
             {day.gpuPeakCards, day.gpuAllocatedPeak, day.capacityCards, day.queueWaitP95Minutes,
              day.minutesOverCapacity, day.requestWaitSeconds, day.cost.toDouble(), day.charge.toDouble()})
            add(figure);
    }
    [[nodiscard]] std::uint64_t value() const { return m_hash; }

private:
    std::uint64_t m_hash = 0;
};

/// Four tenants that meet a limit, an objective, too few replicas, lasting noise, faults and a change.
SmallPlatform platform()
{
    SmallPlatform out(4);
    out.setNoise(0.1);
    for (DemandModel& model : out.demand) {
        model.driftSigma = 0.1;
        model.driftPerHour = 0.9;
        model.levelError = 0.02;
        model.growthPerDay = 0.01;
        for (std::size_t h = 8; h < 18; ++h)
            model.hourOfDay[h] = 1.5;
    }
    out.setQuota(out.tenant(0), domain::kinds::kTokensPerMin, 9'000);
    out.snapshot.scalingPolicies[1].maxReplicas = tests::kReplicas;
    out.snapshot.slos.push_back({QStringLiteral("slo"), out.tenant(1), QStringLiteral("latency"), 990'000});
    out.config.faults.nodes = domain::FailureProcess{100, 240};
    out.config.days = 5;
    domain::sortSnapshot(out.snapshot);
    return out;
}

std::uint64_t digestOf(const SmallPlatform& of)
{
    const base::Instant noon = of.config.start + base::Duration::hours(36);
    const ReplicationOutcome outcome = of.run({{domain::EraseNode{of.snapshot.nodes.front().id}, noon}});
    Digest digest;
    digest.add(static_cast<std::int64_t>(outcome.stateHash));
    for (const DayTotals& day : outcome.days)
        digest.add(day);
    return digest.value();
}

} // namespace

/// Studies name the engine that made them by its revision: results that move under the same number would be merged with
/// others that they do not belong to.
class TestEngineRevision final : public QObject {
    Q_OBJECT

private slots:
    void resultsMoveOnlyWithTheNumber();
};

void TestEngineRevision::resultsMoveOnlyWithTheNumber()
{
    SmallPlatform of = platform();
    Digest both;
    both.add(static_cast<std::int64_t>(digestOf(of)));
    of.config.stepSeconds = kLongestStepSeconds;
    both.add(static_cast<std::int64_t>(digestOf(of)));
    const QString now = QStringLiteral("0x%1").arg(both.value(), 16, 16, QLatin1Char('0'));
    QVERIFY2(
        both.value() == kGoldenDigest || kEngineRevision != kGoldenRevision,
        qPrintable(QStringLiteral("Results moved: raise kEngineRevision and renew the golden value, %1.").arg(now)));
    QVERIFY2(
        both.value() == kGoldenDigest && kEngineRevision == kGoldenRevision,
        qPrintable(
            QStringLiteral("The engine is of revision %1: renew the golden value, %2.").arg(kEngineRevision).arg(now)));
}

QTEST_APPLESS_MAIN(TestEngineRevision)
#include "tst_engine_revision.moc"
