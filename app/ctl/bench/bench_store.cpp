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

constexpr int kCallers = 100;
constexpr int kFirst = 2;
constexpr int kEach = 40;
/// Callers that never pause measure the rate only: their wait is their number divided by it. These come one each
/// millisecond, a thousand tenants a second.
constexpr std::chrono::milliseconds kBetweenCalls{1};

/// Milliseconds that each `call(caller, number)` took that succeeded, by 100 callers on as many threads. With a time between
/// calls a call counts from the instant at which it was due, so that one that waits for an earlier one of its caller is not
/// flattered.
template <class Call>
std::vector<double> callsOf(int each, std::chrono::milliseconds betweenCalls, const Call& call)
{
    std::vector<std::vector<double>> latencies(kCallers);
    std::vector<std::thread> threads;
    const auto start = Clock::now();
    for (int c = 0; c < kCallers; ++c)
        threads.emplace_back([&, c] {
            for (int i = 0; i < each; ++i) {
                auto due = Clock::now();
                if (betweenCalls.count() > 0) {
                    due = start + betweenCalls * (i * kCallers + c);
                    std::this_thread::sleep_until(due);
                }
                if (call(c, i))
                    latencies[static_cast<std::size_t>(c)].push_back(msSince(due));
            }
        });
    for (std::thread& t : threads)
        t.join();
    std::vector<double> all;
    for (const auto& own : latencies)
        all.insert(all.end(), own.begin(), own.end());
    return all;
}

std::vector<double> createBy(const services::TenantManager& tenants, const char* prefix, int each,
                             std::chrono::milliseconds betweenCalls)
{
    return callsOf(each, betweenCalls, [&](int caller, int number) {
        services::TenantSpec spec;
        spec.slug = QStringLiteral("%1-%2-%3").arg(QLatin1String(prefix)).arg(caller).arg(number);
        spec.name = spec.slug;
        return tenants.create(spec).has_value();
    });
}

/// The same callers at the same pace, each with one write and fdatasync of a page for every call.
std::vector<double> bareSyncsBy(const QString& folder)
{
    const QByteArray path = QDir(folder).filePath(QStringLiteral("sync.bin")).toLocal8Bit();
    const int fd = ::open(path.constData(), O_CREAT | O_WRONLY, 0600);
    if (fd < 0)
        return {};
    const std::vector<char> page(4096, 'x');
    const std::vector<double> ms = callsOf(kEach, kBetweenCalls, [&](int, int) {
        return ::write(fd, page.data(), page.size()) == static_cast<ssize_t>(page.size()) && ::fdatasync(fd) == 0;
    });
    ::close(fd);
    return ms;
}

void addPercentiles(BenchRow& row, const std::vector<double>& ms)
{
    row.p50 = percentile(ms, 0.50);
    row.p99 = percentile(ms, 0.99);
    row.p9999 = percentile(ms, 0.9999);
}

} // namespace

std::vector<BenchRow> benchTenants(const BenchContext&)
{
    QTemporaryDir folder(QDir::currentPath() + QStringLiteral("/lumos-bench-XXXXXX"));
    const base::SystemClock clock;
    auto platform =
        composition::openPlatform(folder.filePath(QStringLiteral("bench.lumos")), store::OpenMode::CreateNew, clock,
                                  {QStringLiteral("bench"), QStringLiteral("bench")});
    if (!platform)
        return {};
    const std::vector<double> bare = bareSyncsBy(folder.path());
    const services::TenantManager& tenants = (*platform)->tenants();
    createBy(tenants, "first", kFirst, {}); // opens the session and prepares its statements
    const std::vector<double> paced = createBy(tenants, "paced", kEach, kBetweenCalls);
    const auto start = Clock::now();
    const std::vector<double> pressed = createBy(tenants, "pressed", kEach, {});
    const double wall = msSince(start);

    BenchRow row;
    row.name = QStringLiteral("tenants.create_durable.100_callers");
    row.unit = QStringLiteral("ms");
    addPercentiles(row, paced);
    row.value = *row.p99;
    row.baselineName = QStringLiteral("fdatasync of 4 KiB by as many, p99");
    row.baselineValue = percentile(bare, 0.99);
    row.ratio = row.baselineValue > 0 ? row.value / row.baselineValue : 0;
    row.goal = 2.5;
    row.correct = paced.size() == std::size_t{kCallers} * kEach;
    row.ok = row.correct && row.ratio <= row.goal;
    BenchRow rate;
    rate.name = QStringLiteral("tenants.create_durable.rate");
    rate.unit = QStringLiteral("tenants/s");
    rate.value = static_cast<double>(pressed.size()) / wall * 1000.0;
    addPercentiles(rate, pressed);
    rate.baselineName = QStringLiteral("one fdatasync a tenant");
    rate.baselineValue = 1000.0 / std::max(1e-9, percentile(bare, 0.5));
    rate.ratio = rate.value / rate.baselineValue;
    rate.goal = 1.0;
    rate.correct = pressed.size() == std::size_t{kCallers} * kEach;
    rate.ok = rate.correct && rate.ratio >= rate.goal;
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
