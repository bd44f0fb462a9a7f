// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition/composition.h"
#include "ctl/bench/benches.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace lumos::ctl {

namespace {

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double percentile(std::vector<double> v, double p)
{
    if (v.empty())
        return 0;
    std::sort(v.begin(), v.end());
    return v[std::min(v.size() - 1, static_cast<std::size_t>(p * static_cast<double>(v.size())))];
}

/// Latencies in milliseconds of one write and fdatasync of a page: what the disk allows.
std::vector<double> bareSyncs(const QString& folder, int count)
{
    std::vector<double> ms;
    const QByteArray path = QDir(folder).filePath(QStringLiteral("sync.bin")).toLocal8Bit();
    const int fd = ::open(path.constData(), O_CREAT | O_WRONLY, 0600);
    if (fd < 0)
        return ms;
    const std::vector<char> page(4096, 'x');
    for (int i = 0; i < count; ++i) {
        const auto start = Clock::now();
        if (::write(fd, page.data(), page.size()) != static_cast<ssize_t>(page.size()) || ::fdatasync(fd) != 0)
            break;
        ms.push_back(msSince(start));
    }
    ::close(fd);
    return ms;
}

constexpr int kRecords = 200'000;

domain::UsageRecord recordOf(domain::TenantId tenant, int number)
{
    return {QStringLiteral("bench"),
            QStringLiteral("e%1").arg(number),
            tenant,
            domain::kinds::kTokensOut,
            {number},
            base::Instant::fromSeconds(1'700'000'000 + number)};
}

/// Records a second that the same file system takes as lines of a plain file, synced once at the end: no keys, no look-up
/// of what is known. 0 when it cannot be written.
double plainFileRate(const QString& folder, domain::TenantId tenant)
{
    const auto start = Clock::now();
    QFile file(QDir(folder).filePath(QStringLiteral("records.txt")));
    if (!file.open(QIODevice::WriteOnly))
        return 0;
    for (int i = 0; i < kRecords; ++i) {
        const domain::UsageRecord r = recordOf(tenant, i);
        const QByteArray line = QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                                    .arg(r.source, r.id, r.tenant.toString())
                                    .arg(r.kind.index)
                                    .arg(r.amount.value)
                                    .arg(r.at.ms)
                                    .toUtf8();
        if (file.write(line) != line.size())
            return 0;
    }
    if (!file.flush() || ::fdatasync(file.handle()) != 0)
        return 0;
    return kRecords / msSince(start) * 1000.0;
}

} // namespace

std::vector<BenchRow> benchTenants(const BenchContext&)
{
    constexpr int callers = 100;
    constexpr int each = 40;
    constexpr int warmUp = 2; ///< not counted: the first ones open the session and prepare its statements
    QTemporaryDir folder(QDir::currentPath() + QStringLiteral("/lumos-bench-XXXXXX"));
    const base::SystemClock clock;
    auto platform =
        composition::openPlatform(folder.filePath(QStringLiteral("bench.lumos")), store::OpenMode::CreateNew, clock,
                                  {QStringLiteral("bench"), QStringLiteral("bench")});
    if (!platform)
        return {};
    const std::vector<double> bare = bareSyncs(folder.path(), 400);
    std::vector<std::vector<double>> latencies(callers);
    std::vector<std::thread> threads;
    const auto start = Clock::now();
    for (int c = 0; c < callers; ++c)
        threads.emplace_back([&, c] {
            for (int i = -warmUp; i < each; ++i) {
                services::TenantSpec spec;
                spec.slug = QStringLiteral("bench-%1-%2").arg(c).arg(i + warmUp);
                spec.name = spec.slug;
                const auto began = Clock::now();
                if ((*platform)->tenants().create(spec) && i >= 0)
                    latencies[static_cast<std::size_t>(c)].push_back(msSince(began));
            }
        });
    for (std::thread& t : threads)
        t.join();
    const double wall = msSince(start);
    std::vector<double> all;
    for (const auto& l : latencies)
        all.insert(all.end(), l.begin(), l.end());
    BenchRow row;
    row.name = QStringLiteral("tenants.create_durable.100_callers");
    row.unit = QStringLiteral("ms");
    row.value = row.p99.emplace(percentile(all, 0.99));
    row.p50 = percentile(all, 0.50);
    row.p9999 = percentile(all, 0.9999);
    row.baselineName = QStringLiteral("bare fdatasync of 4 KiB, p99");
    row.baselineValue = percentile(bare, 0.99);
    row.ratio = row.baselineValue > 0 ? row.value / row.baselineValue : 0;
    row.goal = 2.5;
    row.correct = all.size() == callers * each;
    row.ok = row.correct && row.ratio <= row.goal;
    BenchRow rate;
    rate.name = QStringLiteral("tenants.create_durable.rate");
    rate.unit = QStringLiteral("tenants/s");
    rate.value = static_cast<double>(all.size()) / wall * 1000.0;
    rate.baselineName = QStringLiteral("one fdatasync a tenant");
    rate.baselineValue = 1000.0 / std::max(1e-9, percentile(bare, 0.5));
    rate.ratio = rate.value / rate.baselineValue;
    rate.goal = 1.0;
    rate.ok = rate.ratio >= rate.goal;
    return {row, rate};
}

std::vector<BenchRow> benchStore(const BenchContext&)
{
    QTemporaryDir folder(QDir::currentPath() + QStringLiteral("/lumos-bench-XXXXXX"));
    const base::SystemClock clock;
    auto platform =
        composition::openPlatform(folder.filePath(QStringLiteral("bench.lumos")), store::OpenMode::CreateNew, clock,
                                  {QStringLiteral("bench"), QStringLiteral("bench")});
    if (!platform)
        return {};
    services::TenantSpec spec;
    spec.name = QStringLiteral("Bench");
    const auto tenant = (*platform)->tenants().create(spec);
    if (!tenant)
        return {};
    const auto start = Clock::now();
    auto bulk = (*platform)->store().writer().beginBulk({QStringLiteral("bench"), QStringLiteral("bench")});
    if (!bulk)
        return {};
    bool ok = true;
    for (int done = 0; done < kRecords && ok;) {
        store::HistoryBatch batch;
        for (int i = 0; i < 10'000; ++i, ++done)
            batch.usageRecords.push_back(recordOf(*tenant, done));
        ok = (*bulk)->add(batch).has_value();
    }
    ok = ok && (*bulk)->commit(QStringLiteral("bench"), QStringLiteral("Write usage records")).has_value();
    BenchRow row;
    row.name = QStringLiteral("store.usage_records.idempotent");
    row.unit = QStringLiteral("records/s");
    row.value = kRecords / msSince(start) * 1000.0;
    row.baselineName = QStringLiteral("lines of a plain file, one fdatasync");
    row.baselineValue = plainFileRate(folder.path(), *tenant);
    row.ratio = row.baselineValue > 0 ? row.value / row.baselineValue : 0;
    row.goal = 109'000;
    row.correct = ok && row.baselineValue > 0;
    row.ok = row.correct && row.value >= row.goal;
    return {row};
}

} // namespace lumos::ctl
