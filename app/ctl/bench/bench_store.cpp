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
constexpr double kFollows = 10; ///< ms, median of the syncs of a disk that follows this pace

/// A plain file that grows by one page a call. writeAndSync is safe from several threads.
class PageFile final {
public:
    explicit PageFile(const QString& folder)
        : m_file(::open(QDir(folder).filePath(QStringLiteral("sync.bin")).toLocal8Bit().constData(),
                        O_CREAT | O_WRONLY | O_APPEND, 0600))
    {}
    ~PageFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    PageFile(const PageFile&) = delete;
    PageFile& operator=(const PageFile&) = delete;
    [[nodiscard]] bool writeAndSync() const
    {
        return ::write(m_file, m_page.data(), m_page.size()) == static_cast<ssize_t>(m_page.size()) &&
               ::fdatasync(m_file) == 0;
    }

private:
    std::vector<char> m_page = std::vector<char>(4096, 'x');
    int m_file;
};

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

/// Milliseconds of one write and fdatasync of a page after the other.
std::vector<double> bareSyncs(const QString& folder, int count)
{
    PageFile file(folder);
    std::vector<double> ms;
    for (int i = 0; i < count; ++i) {
        const auto start = Clock::now();
        if (!file.writeAndSync())
            break;
        ms.push_back(msSince(start));
    }
    return ms;
}

/// The same callers at the same pace, each with one write and fdatasync of a page for every call.
std::vector<double> bareSyncsBy(const QString& folder, int each)
{
    PageFile file(folder);
    return callsOf(each, kBetweenCalls, [&](int, int) { return file.writeAndSync(); });
}

} // namespace

std::vector<BenchRow> benchTenants(const BenchContext& context)
{
    QTemporaryDir folder(QDir::currentPath() + QStringLiteral("/lumos-bench-XXXXXX"));
    const base::SystemClock clock;
    auto platform =
        composition::openPlatform(folder.filePath(QStringLiteral("bench.lumos")), store::OpenMode::CreateNew, clock,
                                  {QStringLiteral("bench"), QStringLiteral("bench")});
    if (!platform)
        return {};
    const int each = context.quick ? 2 : kEach;
    const std::vector<double> alone = bareSyncs(folder.path(), 10 * each);
    const std::vector<double> bare = bareSyncsBy(folder.path(), each);
    const services::TenantManager& tenants = (*platform)->tenants();
    createBy(tenants, "first", kFirst, {}); // opens the session and prepares its statements
    const std::vector<double> paced = createBy(tenants, "paced", each, kBetweenCalls);
    const auto start = Clock::now();
    const std::vector<double> pressed = createBy(tenants, "pressed", each, {});
    const double wall = msSince(start);

    BenchRow row;
    row.name = QStringLiteral("tenants.create_durable.100_callers");
    row.unit = QStringLiteral("ms");
    row.p50 = percentile(paced, 0.50);
    row.value = row.p99.emplace(percentile(paced, 0.99));
    row.baselineName = QStringLiteral("fdatasync of 4 KiB by as many, p99");
    row.baselineValue = percentile(bare, 0.99);
    row.ratio = row.baselineValue > 0 ? row.value / row.baselineValue : 0;
    row.goal = 2.5;
    const auto calls = static_cast<std::size_t>(kCallers * each);
    row.correct = paced.size() == calls && bare.size() == calls;
    // Where a disk cannot follow the pace at all, both only wait in line, and their ratio says nothing.
    row.ok = row.correct && percentile(bare, 0.5) < kFollows && row.ratio <= row.goal;
    BenchRow rate;
    rate.name = QStringLiteral("tenants.create_durable.rate");
    rate.unit = QStringLiteral("tenants/s");
    rate.value = static_cast<double>(pressed.size()) / wall * 1000.0;
    rate.baselineName = QStringLiteral("one fdatasync a tenant");
    rate.baselineValue = 1000.0 / std::max(1e-9, percentile(alone, 0.5));
    rate.ratio = rate.value / rate.baselineValue;
    rate.goal = 1.0;
    rate.correct = pressed.size() == calls && !alone.empty();
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
