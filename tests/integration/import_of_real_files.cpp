// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_reader.h"
#include "integration/running_platform.h"
#include "services/account_tenants.h"
#include "support/data_set.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <tuple>

using namespace lumos;
using base::Decimal;
using services::ImportOutcome;
using services::ImportSpec;
using tests::PlatformBuilder;
using tests::RunningPlatform;

namespace {

base::Result<ImportOutcome> import(RunningPlatform& platform, const QStringList& files, bool dryRun = false)
{
    ImportSpec spec;
    spec.files = files;
    spec.dryRun = dryRun;
    base::NullProgress quiet;
    return platform->imports().run(spec, {}, quiet);
}

using SumKey = std::tuple<QString, QString, QString>; ///< slug, service, day
struct Sums {
    Decimal billed;
    Decimal effective;
    friend bool operator==(const Sums&, const Sums&) = default;
};

/// The file's own sums, read column by column.
std::map<SumKey, Sums> sumsOfFile(const QString& path)
{
    std::map<SumKey, Sums> out;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    exchange::CsvReader csv(file, path);
    if (!csv.readHeader())
        qFatal("no header");
    while (*csv.next()) {
        const auto text = [&](QStringView column) { return csv.text(csv.column(column)); };
        const QString account = text(u"SubAccountId").isEmpty() || text(u"SubAccountId") == u"NULL"
                                    ? text(u"BillingAccountId")
                                    : text(u"SubAccountId");
        Sums& sums =
            out[{services::AccountTenants::slugOf(account), text(u"ServiceName"), text(u"ChargePeriodStart").left(10)}];
        sums.billed += *Decimal::parse(text(u"BilledCost"));
        sums.effective += *Decimal::parse(text(u"EffectiveCost"));
    }
    return out;
}

std::map<SumKey, Sums> sumsOfStore(RunningPlatform& platform)
{
    std::map<SumKey, Sums> out;
    const auto days =
        platform->store().history().costDays({base::Date{0}, base::Date{40'000}, std::nullopt, std::nullopt});
    const domain::SnapshotPtr now = platform.now();
    for (const domain::CostDay& d : *days) {
        Sums& sums = out[{now->tenant(d.tenant)->slug, d.service, d.day.toIso()}];
        sums.billed += d.cost.amount;
        sums.effective += d.charge.amount;
    }
    return out;
}

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

} // namespace

class ImportOfRealFiles final : public QObject {
    Q_OBJECT
private slots:
    void focusSumsAreTheFiles_data() { tests::addDatabaseRows(); }
    void focusSumsAreTheFiles();
    void openbBecomesAPlatform_data() { tests::addDatabaseRows(); }
    void openbBecomesAPlatform();
    void usageIsIdempotent_data() { tests::addDatabaseRows(); }
    void usageIsIdempotent();
    void badRowsCommitNothing_data() { tests::addDatabaseRows(); }
    void badRowsCommitNothing();
    void stopsWhenAsked_data() { tests::addDatabaseRows(); }
    void stopsWhenAsked();
};

void ImportOfRealFiles::focusSumsAreTheFiles()
{
    LUMOS_DATABASE(database);
    LUMOS_DATA_FILE(path, "focus/focus_sample_1_0.csv");
    RunningPlatform platform(database);
    LUMOS_VALUE(const ImportOutcome dry, import(platform, {path}, true));
    QVERIFY(!dry.committed);
    QVERIFY(platform.now()->tenants.empty());
    LUMOS_VALUE(const ImportOutcome done, import(platform, {path}));
    QVERIFY(done.committed);
    QCOMPARE(done.rows, qint64{1000});
    QCOMPARE(done.rows, dry.rows);
    QCOMPARE(done.written, dry.written);
    QCOMPARE(done.tenantsCreated, dry.tenantsCreated);
    QCOMPARE(static_cast<qint64>(platform.now()->tenants.size()), done.tenantsCreated);
    QVERIFY(sumsOfStore(platform) == sumsOfFile(path));

    // The same file again changes nothing.
    LUMOS_VALUE(const ImportOutcome again, import(platform, {path}));
    QCOMPARE(again.tenantsCreated, qint64{0});
    QVERIFY(sumsOfStore(platform) == sumsOfFile(path));
    LUMOS_VALUE(const base::Instant instant, platform->dataInstant());
    LUMOS_VALUE(const services::OverviewOutcome overview,
                platform->overview({instant - base::Duration::days(7), instant}));
    QCOMPARE(overview.costTotal.currency.code(), QStringLiteral("USD"));
    QVERIFY(!overview.costTotal.isZero());
}

void ImportOfRealFiles::openbBecomesAPlatform()
{
    LUMOS_DATABASE(database);
    LUMOS_DATA_FILE(nodes, "openb/openb_node_list_gpu_node.csv");
    LUMOS_DATA_FILE(pods, "openb/openb_pod_list_default.csv");
    RunningPlatform platform(database, tests::retailPlatform().build());
    const std::size_t nodesBefore = platform.now()->nodes.size();
    LUMOS_VALUE(const ImportOutcome done, import(platform, {pods, nodes}));
    QVERIFY(done.committed);
    QCOMPARE(done.nodesCreated, qint64{1213});
    QCOMPARE(done.workloadsCreated, qint64{8152});
    const domain::SnapshotPtr now = platform.now();
    QCOMPARE(now->nodes.size(), nodesBefore + 1213);
    QCOMPARE(now->placements.size(), static_cast<std::size_t>(done.placed));
    QVERIFY(done.placed > 5000);
    QVERIFY(now->tenantBySlug(u"jade-river")); // what was there stays
    // No device holds more than 1000 milli-GPU.
    std::map<std::pair<domain::NodeId, std::int32_t>, std::int32_t> taken;
    for (const domain::Placement& p : now->placements)
        for (const std::int32_t gpu : p.gpus)
            taken[{p.node, gpu}] += now->workload(p.workload)->request.gpuMilli;
    QVERIFY(std::all_of(taken.begin(), taken.end(), [](const auto& t) { return t.second <= 1000; }));

    // Its nodes are known now.
    LUMOS_VALUE(const ImportOutcome again, import(platform, {nodes}));
    QVERIFY(!again.committed);
    QVERIFY(!again.errors.empty());
    QCOMPARE(platform.now()->nodes.size(), now->nodes.size());
}

void ImportOfRealFiles::usageIsIdempotent()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const QTemporaryDir folder;
    const QByteArray csv = "source,id,tenant,kind,amount,time\n"
                           "gw,1,chat-assist,tokens_in,1000,2026-11-23T10:05:00Z\n"
                           "gw,2,chat-assist,tokens_in,500,2026-11-23T10:55:00Z\n"
                           "gw,2,chat-assist,tokens_in,500,2026-11-23T10:55:00Z\n"
                           "gw,3,jade-river,storage,2TiB,2026-11-23T11:00:00Z\n";
    const QByteArray events =
        R"({"specversion":"1.0","id":"2","source":"gw","type":"usage","subject":"chat-assist","time":"2026-11-23T10:55:00Z","data":{"kind":"tokens_in","amount":"500"}})"
        "\n"
        R"({"specversion":"1.0","id":"4","source":"gw","type":"usage","subject":"chat-assist","time":"2026-11-23T10:59:00Z","data":{"kind":"tokens_in","amount":"1"}})"
        "\n";
    const QString first = write(folder, QStringLiteral("usage.csv"), csv);
    const QString second = write(folder, QStringLiteral("usage.jsonl"), events);
    LUMOS_VALUE(const ImportOutcome dry, import(platform, {first}, true));
    LUMOS_VALUE(const ImportOutcome done, import(platform, {first}));
    QCOMPARE(done.written, qint64{3});
    QCOMPARE(done.skipped, qint64{1});
    QCOMPARE(dry.written, done.written);
    QCOMPARE(dry.skipped, done.skipped);
    LUMOS_VALUE(const ImportOutcome more, import(platform, {second}));
    QCOMPARE(more.written, qint64{1});
    QCOMPARE(more.skipped, qint64{1});
    LUMOS_VALUE(const ImportOutcome repeated, import(platform, {first}));
    QCOMPARE(repeated.written, qint64{0});
    QCOMPARE(repeated.skipped, qint64{4});

    const base::Date day = base::Date::fromYmd(2026, 11, 23);
    for (const auto slug : {u"chat-assist", u"jade-river"}) { // the tenant includes its project
        LUMOS_VALUE(const auto days, platform->store().history().usageDays(
                                         {day, day + 1, PlatformBuilder::tenantId(slug), domain::kinds::kTokensIn}));
        QCOMPARE(days.size(), std::size_t{1});
        QCOMPARE(days.front().hours[10], std::int64_t{1501});
        QCOMPARE(days.front().hours[11], std::int64_t{-1});
    }
    QCOMPARE(platform.now()->used(PlatformBuilder::tenantId(u"jade-river"), domain::kinds::kStorage).value,
             std::int64_t{2} << 40);
    QCOMPARE(platform.now()->used(PlatformBuilder::tenantId(u"jade-river"), domain::kinds::kTokensIn).value,
             std::int64_t{1501});

    // What was imported has its cost: a yuan a million tokens, of the tenant and of its project.
    for (const auto slug : {u"chat-assist", u"jade-river"}) {
        LUMOS_VALUE(const auto costs, platform->store().history().costDays(
                                          {day, day + 1, PlatformBuilder::tenantId(slug), std::nullopt}));
        const auto tokens = std::find_if(costs.begin(), costs.end(), [](const domain::CostDay& c) {
            return c.category == domain::CostCategory::Tokens;
        });
        QVERIFY(tokens != costs.end());
        QCOMPARE(tokens->cost.amount, base::Decimal::fromScaled(1501, 6));
    }
}

void ImportOfRealFiles::badRowsCommitNothing()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const QTemporaryDir folder;
    const auto before = platform.now()->revision;
    const QString file = write(folder, QStringLiteral("usage.csv"),
                               "source,id,tenant,kind,amount,time\n"
                               "gw,1,chat-assist,tokens_in,1000,2026-11-23T10:05:00Z\n"
                               "gw,2,nobody,tokens_in,500,2026-11-23T10:55:00Z\n"
                               "gw,3,chat-assist,tokens_in,many,2026-11-23T10:55:00Z\n");
    LUMOS_VALUE(const ImportOutcome refused, import(platform, {file}));
    QVERIFY(!refused.committed);
    QCOMPARE(refused.errors.size(), std::size_t{2});
    QStringList places;
    for (const base::Error& e : refused.errors) {
        QVERIFY(e.place);
        places +=
            QStringLiteral("%1:%2 %3 %4").arg(e.place->file).arg(e.place->line).arg(e.place->field, e.place->found);
    }
    QVERIFY(places.contains(QStringLiteral("usage.csv:3 tenant nobody")));
    QVERIFY(places.contains(QStringLiteral("usage.csv:4 amount many")));
    QCOMPARE(platform.now()->revision.number, before.number);
    QCOMPARE(import(platform, {folder.filePath(QStringLiteral("absent.csv"))}).has_value(), false);
}

void ImportOfRealFiles::stopsWhenAsked()
{
    LUMOS_DATABASE(database);
    LUMOS_DATA_FILE(path, "focus/focus_sample_1_0.csv");
    RunningPlatform platform(database);
    base::StopSource stop;
    stop.request_stop();
    base::NullProgress quiet;
    ImportSpec spec;
    spec.files = QStringList{path};
    QCOMPARE(platform->imports().run(spec, stop.get_token(), quiet).error().code, base::ErrorCode::Cancelled);
    QVERIFY(platform.now()->tenants.empty());
}

QTEST_GUILESS_MAIN(ImportOfRealFiles)
#include "import_of_real_files.moc"
