// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/composition.h"
#include "unit/store/test_database.h"

#include <QTest>

using namespace lumos;

/// The same platform gives the same bytes of results on SQLite and on PostgreSQL, on one thread and on eight, whole and
/// in shards.
class SimulationStores final : public QObject {
    Q_OBJECT
private slots:
    void studiesAreTheSameOnEveryStore();
};

namespace {

services::StudySpec smallStudy(int threads)
{
    services::StudySpec spec;
    spec.days = 3;
    spec.replications = 5;
    spec.threads = threads;
    const base::Instant start = services::SampleSpec{}.now;
    domain::Scenario more;
    more.id = domain::ScenarioId{{1, 1}};
    more.name = QStringLiteral("Demand x 2");
    more.changes.push_back({domain::ScaleDemand{{}, 200, {start, start + base::Duration::days(9)}}, std::nullopt});
    spec.scenarios = {more};
    return spec;
}

base::Result<QByteArray> resultsOn(const tests::TestDatabase& database, int threads, services::Shard shard = {})
{
    LUMOS_ASSIGN(const auto platform,
                 composition::openPlatform(database.location().text, store::OpenMode::Existing, database.clock(),
                                           {QStringLiteral("test"), QStringLiteral("test")}));
    base::NullProgress quiet;
    LUMOS_ASSIGN(const services::StudyResults results,
                 platform->simulation().record(smallStudy(threads), {{}, false, shard}, {}, quiet));
    return services::resultBytes(results);
}

/// Every way to run the study on one store.
base::Result<std::vector<QByteArray>> everyWay(const tests::TestDatabase& database)
{
    std::vector<QByteArray> out;
    for (const int threads : {1, 2, 8}) {
        LUMOS_ASSIGN(out.emplace_back(), resultsOn(database, threads));
    }
    std::vector<services::StudyResults> parts;
    for (const std::int32_t shard : {2, 0, 1}) {
        LUMOS_ASSIGN(const QByteArray bytes, resultsOn(database, 2, {shard, 3}));
        LUMOS_ASSIGN(parts.emplace_back(), services::resultsFromBytes(bytes, QStringLiteral("shard")));
    }
    LUMOS_ASSIGN(const services::StudyResults merged, services::mergeResults(std::move(parts)));
    out.push_back(services::resultBytes(merged));
    return out;
}

} // namespace

void SimulationStores::studiesAreTheSameOnEveryStore()
{
    services::SampleSpec sample;
    sample.tenants = 6;
    sample.days = 30;
    QByteArray expected;
    for (const store::StoreKind kind : {store::StoreKind::Sqlite, store::StoreKind::Postgres}) {
        const auto owner = tests::TestDatabase::create(kind);
        if (!owner && tests::TestDatabase::isServerRequired())
            QFAIL("LUMOS_REQUIRE_PG=1 and no PostgreSQL server: LUMOS_TEST_PG is not set");
        if (!owner)
            QSKIP("no PostgreSQL server: LUMOS_TEST_PG is not set; ./test starts a private one");
        const tests::TestDatabase& database = *owner;
        base::NullProgress quiet;
        const auto made = composition::createSample(database.location().text, sample, {}, quiet);
        QVERIFY2(made, made ? "" : qPrintable(made.error().toEnglish()));
        const auto found = everyWay(database);
        QVERIFY2(found, found ? "" : qPrintable(found.error().toEnglish()));
        if (expected.isEmpty())
            expected = found->front();
        QVERIFY(expected.count('\n') == 1 + 2 * 5 + 2);
        for (const QByteArray& bytes : *found)
            QCOMPARE(bytes, expected);
    }
}

QTEST_GUILESS_MAIN(SimulationStores)
#include "simulation_stores.moc"
