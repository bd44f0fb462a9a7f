// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/simulation.h"
#include "integration/running_platform.h"
#include "services/auto_scaler.h"
#include "services/sample_platform.h"

#include <QTest>

#include <set>

using namespace lumos;
using tests::PlatformBuilder;
using tests::RunningPlatform;

namespace {

const base::Instant kStart = base::Instant::at(base::Date::fromYmd(2026, 12, 1), base::Duration::hours(10));

/// The decisions of the first simulated minute, with everybody's demand times `percent` / 100.
std::vector<domain::ScalingRecord> simulated(const domain::SnapshotPtr& snapshot, std::int32_t percent)
{
    engine::simulation::SimulationConfig config;
    config.start = kStart;
    config.days = 1;
    config.recordedMinutes = 1;
    const domain::ScaleDemand demand{{}, percent, {kStart, kStart + base::Duration::days(1)}};
    base::NullProgress quiet;
    const std::vector<domain::TimedChange> changes{{demand, std::nullopt}};
    auto simulation = engine::simulation::Simulation::prepare(snapshot, {}, changes, config);
    if (!simulation)
        qFatal("%s", qPrintable(simulation.error().toEnglish()));
    return simulation->run(0, {}, quiet)->decisions;
}

/// The live decisions at the same instant under the same use.
std::vector<domain::ScalingRecord> live(const RunningPlatform& platform,
                                        const std::vector<domain::ScalingRecord>& simulated)
{
    std::vector<services::ObservedUse> observed;
    for (const domain::ScalingRecord& r : simulated)
        observed.push_back({r.workload, r.usePercent});
    auto cycle = platform->scaler().plan(kStart, observed);
    if (!cycle)
        qFatal("%s", qPrintable(cycle.error().toEnglish()));
    return std::move(cycle->records);
}

QString textOf(const domain::ScalingRecord& r)
{
    return QStringLiteral("%1: %2 x %3 % needs %4, %5 by %6; quota %7 %, room %8, since %9")
        .arg(r.workload.toString())
        .arg(r.current)
        .arg(r.usePercent)
        .arg(r.needed)
        .arg(r.decided)
        .arg(QString(domain::name(r.limitedBy)))
        .arg(r.quotaPercent)
        .arg(r.nodeRoom)
        .arg(r.minutesSinceChange);
}

/// The sample with nodes so large that the two ways of counting their room agree: it always suffices. Of limits a
/// simulation knows those of GPUs and tokens, so the ones of CPU and memory, which bind some of the live workloads, go.
domain::PlatformSnapshot sampleOnLargeNodes()
{
    services::SampleSpec spec;
    domain::PlatformSnapshot sample = services::makeSamplePlatform(spec);
    constexpr int kTimes = 50;
    for (domain::Node& node : sample.nodes) {
        node.cpuMilli *= kTimes;
        node.memoryBytes *= kTimes;
        node.gpuCount *= kTimes;
    }
    std::erase_if(sample.quotas, [](const domain::Quota& q) {
        return q.kind == domain::kinds::kCpu || q.kind == domain::kinds::kMemory;
    });
    return sample;
}

} // namespace

/// Live and simulated decisions are the same function: one step both ways, compared field by field.
class ScalingParity final : public QObject {
    Q_OBJECT
private slots:
    void oneStepOfTheSample_data();
    void oneStepOfTheSample();
    void oneStepOfEveryKindOfTenant();
};

void ScalingParity::oneStepOfTheSample_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {40, 100, 130, 160, 300})
        QTest::addRow("demand %d %%", percent) << percent;
}

void ScalingParity::oneStepOfTheSample()
{
    QFETCH(int, percent);
    const auto database = tests::TestDatabase::create(store::StoreKind::Sqlite);
    const RunningPlatform platform(*database, sampleOnLargeNodes());
    const auto then = simulated(platform.now(), percent);
    const auto now = live(platform, then);
    QVERIFY(!then.empty());
    QCOMPARE(now.size(), then.size());
    for (std::size_t i = 0; i < now.size(); ++i)
        QVERIFY2(now[i] == then[i],
                 qPrintable(QStringLiteral("live      %1\nsimulated %2").arg(textOf(now[i]), textOf(then[i]))));
}

/// Projects and tenants of every state, a hard limit, a guard, metrics of all kinds.
void ScalingParity::oneStepOfEveryKindOfTenant()
{
    using domain::ScalingMetric;
    using domain::TenantState;
    const auto policy = [](ScalingMetric metric, std::int32_t guard) {
        domain::ScalingPolicy p;
        p.metric = metric;
        p.maxReplicas = 20;
        p.maxStepUp = 20;
        p.quotaGuardPercent = guard;
        return p;
    };
    PlatformBuilder builder;
    builder.organisation(u"org");
    const auto tenant = [&](const char16_t* slug, TenantState state, TenantState project, ScalingMetric metric,
                            const char16_t* limit, std::int32_t guard) {
        builder.tenant(slug).quota(u"gpu", limit).usage(u"gpu", u"4").usage(u"tokens_per_min", u"7000");
        builder.usage(u"concurrency", u"60").state(state);
        builder.project(QStringLiteral("%1-p").arg(QStringView(slug))).state(project);
        builder.workload(slug, {.gpus = 1, .replicas = 4}).scaling(policy(metric, guard));
    };
    tenant(u"free", TenantState::Active, TenantState::Active, ScalingMetric::Tokens, u"40", 90);
    tenant(u"full", TenantState::Active, TenantState::Active, ScalingMetric::Gpu, u"5", 0);
    tenant(u"guarded", TenantState::Active, TenantState::Active, ScalingMetric::Cpu, u"5", 80);
    tenant(u"queued", TenantState::Active, TenantState::Active, ScalingMetric::QueueLength, u"40", 90);
    tenant(u"leaving", TenantState::Offboarding, TenantState::Offboarding, ScalingMetric::Tokens, u"40", 90);
    tenant(u"half", TenantState::Active, TenantState::Suspended, ScalingMetric::Tokens, u"40", 90);
    builder.cluster(u"c").nodes(u"n", 4, {.cores = 2000, .memoryGiB = 20'000, .gpus = 64, .gpuModel = u"H100"});

    const auto database = tests::TestDatabase::create(store::StoreKind::Sqlite);
    const RunningPlatform platform(*database, builder.build());
    const auto then = simulated(platform.now(), 160);
    const auto now = live(platform, then);
    // Nobody decides for a tenant or a project that is not served.
    QCOMPARE(then.size(), std::size_t{4});
    QCOMPARE(now.size(), then.size());
    std::set<std::int32_t> decided;
    for (std::size_t i = 0; i < now.size(); ++i) {
        QVERIFY2(now[i] == then[i],
                 qPrintable(QStringLiteral("live      %1\nsimulated %2").arg(textOf(now[i]), textOf(then[i]))));
        decided.insert(now[i].decided);
    }
    // 4 x 112 % / 70 % = 7, one card below a hard limit of five, and none above a guard of 80 %.
    QVERIFY((decided == std::set<std::int32_t>{4, 5, 7}));
}

QTEST_GUILESS_MAIN(ScalingParity)
#include "scaling_parity.moc"
