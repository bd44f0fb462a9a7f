// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csv_reader.h"
#include "exchange/usage_reader.h"

#include "unit/exchange/reading.h"
#include "unit/exchange/slow_device.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace lumos;
using namespace lumos::exchange;

namespace {

constexpr qint64 kMebibyte = qint64{1} << 20;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true; // a sanitizer holds freed memory back, so that its peak says nothing of ours
#else
constexpr bool kIsSanitized = false;
#endif
constexpr qint64 kFileMebibytes = kIsSanitized ? 8 : 64;
const QByteArray kUsageHeader = "source,id,tenant,kind,amount,time\n";

/// 1,000 equal rows: after the first they are repeats, so that memory for the keys does not grow either.
QByteArray usageBlock()
{
    return QByteArray(
               "gateway,00000000-0000-7000-8000-000000000000,jade-river-retail,tokens_in,150000,2026-11-23T14:00:00Z\n")
        .repeated(1000);
}

/// Peak of the resident memory of this process so far, in bytes.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong() * 1024;
    return -1;
}

class ProgressLog final : public base::ProgressSink {
public:
    void report(qint64 done, qint64 total, const base::Text& step) override
    {
        grows = grows && done >= last;
        last = done;
        lastTotal = total;
        text = step.toEnglish();
        ++reports;
    }
    qint64 last = 0;
    qint64 lastTotal = 0;
    int reports = 0;
    bool grows = true;
    QString text;
};

/// Stops the reading at its first report.
class StopAtFirstReport final : public base::ProgressSink {
public:
    explicit StopAtFirstReport(base::StopSource& source) : m_source(source) {}
    void report(qint64 done, qint64, const base::Text&) override
    {
        at = done;
        ++reports;
        m_source.request_stop();
    }
    qint64 at = 0;
    int reports = 0;

private:
    base::StopSource& m_source;
};

} // namespace

class TestStreaming : public QObject {
    Q_OBJECT

private slots:
    void readsALargeFileInLittleMemory()
    {
        const QByteArray block = usageBlock();
        GeneratedFile file(kUsageHeader, block, kFileMebibytes * kMebibyte / block.size());
        const qint64 before = peakMemory();
        ProgressLog progress;
        ReadOptions options = test::optionsFor(QStringLiteral("usage.csv"));
        options.progress = &progress;
        QElapsedTimer timer;
        timer.start();
        const auto check = readUsageCsv(file, options, {});
        QVERIFY(check.has_value());
        QVERIFY(check->isGood());
        QCOMPARE(check->rows, 1);
        QCOMPARE(check->bytes, file.size());
        qInfo("usage records: %.0f MB/s",
              static_cast<double>(file.size()) / 1e3 / static_cast<double>(qMax(qint64{1}, timer.elapsed())));
        QVERIFY(before > 0);
        const qint64 grown = (peakMemory() - before) / kMebibyte;
        QVERIFY2(kIsSanitized || grown < 16, qPrintable(QString::number(grown)));
        QVERIFY(progress.grows);
        QVERIFY(progress.reports > kFileMebibytes / 2 && progress.reports < kFileMebibytes * 2);
        QCOMPARE(progress.last, file.size());
        QCOMPARE(progress.lastTotal, file.size());
        QCOMPARE(progress.text, QStringLiteral("Reading usage.csv"));
    }

    void tokenizesAtDiskSpeedWithAConstantBuffer()
    {
        QByteArray line;
        for (int i = 0; i < 40; ++i)
            line += i % 8 == 5 ? QByteArray("\"quoted, with a comma\",") : QByteArray("0.00001605990,");
        const QByteArray block = (line + "end\n").repeated(200);
        GeneratedFile file({}, block, kFileMebibytes / 2 * kMebibyte / block.size());
        CsvReader csv(file, QStringLiteral("in.csv"));
        QElapsedTimer timer;
        timer.start();
        qint64 fields = 0;
        for (auto more = csv.next(); more && *more; more = csv.next())
            fields += csv.fieldCount();
        const double megabytesPerSecond =
            static_cast<double>(file.size()) / 1e3 / static_cast<double>(qMax(qint64{1}, timer.elapsed()));
        qInfo("CSV: %.0f MB/s", megabytesPerSecond);
        QCOMPARE(csv.bytesRead(), file.size());
        QCOMPARE(fields, 41 * 200 * (kFileMebibytes / 2 * kMebibyte / block.size()));
        QCOMPARE(csv.bufferBytes(), std::size_t{256 * 1024});
    }

    void cancelsBeforeTheNextReport_data()
    {
        QTest::addColumn<bool>("asEvents");
        QTest::newRow("csv") << false;
        QTest::newRow("cloudevents") << true;
    }

    void cancelsBeforeTheNextReport()
    {
        QFETCH(const bool, asEvents);
        const QByteArray event = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"subject\":"
                                 "\"x\",\"time\":\"2026-11-23T14:00:00Z\","
                                 "\"data\":{\"kind\":\"cpu\",\"amount\":1}}\n";
        GeneratedFile endless(asEvents ? QByteArray() : kUsageHeader, asEvents ? event : usageBlock(), qint64{1} << 30);
        base::StopSource source;
        StopAtFirstReport progress(source);
        ReadOptions options = test::optionsFor(QStringLiteral("endless"));
        options.stop = source.get_token();
        options.progress = &progress;
        const auto check = asEvents ? readCloudEvents(endless, options, {}) : readUsageCsv(endless, options, {});
        QVERIFY(!check);
        QVERIFY(check.error().code == base::ErrorCode::Cancelled);
        QCOMPARE(progress.reports, 1);
        QVERIFY2(endless.pos() - progress.at < 2 * kMebibyte, qPrintable(QString::number(endless.pos())));
    }

    void returnsTheErrorOfTheSink()
    {
        QByteArray bytes = kUsageHeader + usageBlock();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto check =
            readUsageCsv(buffer, test::optionsFor(QStringLiteral("in")), [](std::vector<UsageRow>&&) -> base::Status {
                return base::fail(base::ErrorCode::Storage, {"full", {}});
            });
        QVERIFY(!check);
        QVERIFY(check.error().code == base::ErrorCode::Storage);
    }

    void handsOnBatchesOfTheSizeAskedFor()
    {
        QByteArray bytes = kUsageHeader;
        for (int i = 0; i < 25; ++i)
            bytes += "s," + QByteArray::number(i) + ",t,cpu,1,2026-11-23T14:00:00Z\n";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        ReadOptions options = test::optionsFor(QStringLiteral("in"));
        options.batchRows = 10;
        std::vector<std::size_t> sizes;
        const auto check = readUsageCsv(buffer, options, [&sizes](std::vector<UsageRow>&& batch) -> base::Status {
            sizes.push_back(batch.size());
            return {};
        });
        QVERIFY(check.has_value());
        QVERIFY((sizes == std::vector<std::size_t>{10, 10, 5}));
    }

    void handsOnNothingBehindABadRow()
    {
        QByteArray bytes =
            kUsageHeader +
            "s,1,t,cpu,1,2026-11-23T14:00:00Z\ns,2,t,cpu,-,2026-11-23T14:00:00Z\ns,3,t,cpu,1,2026-11-23T14:00:00Z\n";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        ReadOptions options = test::optionsFor(QStringLiteral("in"));
        options.batchRows = 1;
        std::size_t rows = 0;
        const auto check = readUsageCsv(buffer, options, [&rows](std::vector<UsageRow>&& batch) -> base::Status {
            rows += batch.size();
            return {};
        });
        QVERIFY(check.has_value());
        QCOMPARE(rows, std::size_t{1});
        QCOMPARE(check->rows, 2);
        QCOMPARE(check->errors.size(), std::size_t{1});
    }

    void reportsADeviceThatBreaks()
    {
        test::BrokenDevice device;
        for (const auto& check : {readUsageCsv(device, test::optionsFor(QStringLiteral("in")), {}),
                                  readCloudEvents(device, test::optionsFor(QStringLiteral("in")), {})}) {
            QVERIFY(!check);
            QVERIFY(check.error().code == base::ErrorCode::Io);
            QVERIFY(check.error().toEnglish().contains(QStringLiteral("the disk is gone")));
        }
    }

private:
    using GeneratedFile = test::GeneratedDevice;
};

QTEST_GUILESS_MAIN(TestStreaming)
#include "tst_streaming.moc"
