// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"
#include "domain/resource.h"

#include <QTest>

#include <limits>

using namespace lumos::domain;
using lumos::base::ErrorCode;

namespace {

const ResourceCatalog& catalog()
{
    static const ResourceCatalog c;
    return c;
}

ResourceKind kindOf(const QString& key) { return catalog().at(*catalog().find(key)); }

} // namespace

class TestResource final : public QObject {
    Q_OBJECT

private slots:
    void builtInKindsHaveTheirIndices();
    void addsCustomKinds();
    void readsAmounts_data();
    void readsAmounts();
    void refusesAmounts_data();
    void refusesAmounts();
    void writesAmounts_data();
    void writesAmounts();
    void everyAmountRoundTrips();
};

void TestResource::builtInKindsHaveTheirIndices()
{
    const ResourceCatalog c;
    QCOMPARE(c.size(), kinds::kBuiltInCount);
    const std::pair<const char*, ResourceKindId> rows[] = {{"cpu", kinds::kCpu},
                                                           {"memory", kinds::kMemory},
                                                           {"storage", kinds::kStorage},
                                                           {"gpu", kinds::kGpu},
                                                           {"gpu_type", kinds::kGpuType},
                                                           {"egress", kinds::kEgress},
                                                           {"api_calls", kinds::kApiCalls},
                                                           {"tokens_in", kinds::kTokensIn},
                                                           {"tokens_out", kinds::kTokensOut},
                                                           {"tokens_per_min", kinds::kTokensPerMin},
                                                           {"concurrency", kinds::kConcurrency},
                                                           {"api_keys", kinds::kApiKeys}};
    for (const auto& [key, id] : rows) {
        QVERIFY(*c.find(QString::fromLatin1(key)) == id);
        QVERIFY(!c.at(id).custom && !c.at(id).name.isEmpty() && !c.at(id).unit.isEmpty());
    }
    QCOMPARE(c.at(kinds::kTokensIn).aggregation, Aggregation::Sum);
    QCOMPARE(c.at(kinds::kTokensPerMin).aggregation, Aggregation::Max);
    QCOMPARE(c.at(kinds::kGpuType).aggregation, Aggregation::Unique);
    QCOMPARE(c.at(kinds::kMemory).aggregation, Aggregation::Latest);
    for (const Aggregation a : {Aggregation::Sum, Aggregation::Max, Aggregation::Latest, Aggregation::Unique})
        QCOMPARE(*parseAggregation(QString(name(a))), a);
}

void TestResource::addsCustomKinds()
{
    ResourceCatalog c;
    const auto id = c.add({QStringLiteral("embeddings_v2"), QStringLiteral("Embeddings"), QStringLiteral("vectors"),
                           Aggregation::Sum, false});
    QCOMPARE(id->index, std::uint16_t{12});
    QVERIFY(c.at(*id).custom);
    QVERIFY(c != catalog());
    QCOMPARE(c.add({QStringLiteral("embeddings_v2"), QStringLiteral("x"), {}, Aggregation::Sum, false}).error().code,
             ErrorCode::AlreadyExists);
    QCOMPARE(c.add({QStringLiteral("cpu"), QStringLiteral("x"), {}, Aggregation::Sum, false}).error().code,
             ErrorCode::AlreadyExists);
    for (const char* key : {"", "Embeddings", "2nd", "_x", "a-b", "a b"})
        QCOMPARE(c.add({QLatin1String(key), QStringLiteral("x"), {}, Aggregation::Sum, false}).error().code,
                 ErrorCode::InvalidArgument);
    QVERIFY(!c.add({QStringLiteral("unnamed"), {}, {}, Aggregation::Sum, false}));
    QCOMPARE(c.size(), std::size_t{13});
}

void TestResource::readsAmounts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value");
    const auto row = [](const char* kind, const char* text, qint64 value) {
        QTest::addRow("%s %s", kind, text) << kind << text << value;
    };
    row("cpu", "2048", 2'048'000);
    row("cpu", "12 m", 12);
    row("cpu", "250m", 250);
    row("cpu", "0.25", 250);
    row("gpu", "64", 64'000);
    row("gpu", "0.5", 500);
    row("gpu", "1.5k", 1'500'000);
    row("tokens_per_min", "4.8M", 4'800'000);
    row("tokens_in", "250k", 250'000);
    row("tokens_in", "1K", 1000);
    row("tokens_in", "0", 0);
    row("tokens_in", "1.000", 1);
    row("tokens_in", "9223372036854775807", std::numeric_limits<qint64>::max());
    row("storage", "8TiB", qint64{8} << 40);
    row("storage", "8Ti", qint64{8} << 40);
    row("storage", " 8 TiB ", qint64{8} << 40);
    row("storage", "500GB", 500'000'000'000);
    row("storage", "1.5KiB", 1536);
    row("storage", "7.3TiB", 8'026'434'882'765);
    row("memory", "17B", 17);
    row("memory", "17", 17);
    row("memory", "2PiB", qint64{2} << 50);
}

void TestResource::readsAmounts()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(qint64, value);
    const auto q = parseQuantity(text, kindOf(kind));
    QVERIFY2(q.has_value(), qPrintable(text));
    QCOMPARE(q->value, std::int64_t{value});
}

void TestResource::refusesAmounts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* kind, const char* text) { QTest::addRow("%s %s", kind, text) << kind << text; };
    for (const char* text : {"", " ", "k", "-1", "+1", "1.5", "1e3", "1,000", "1.2345k", "5B", "5MB", "5m",
                             "9223372036854775808", "99999999999T", "1 2", "1kk", "1x"})
        row("tokens_in", text);
    for (const char* text : {"0.0001", "1B", "1.5m", "10000000000000000000"})
        row("cpu", text);
    for (const char* text : {"8TiBB", "8 tib", "m", "8m", "9000000PiB"})
        row("storage", text);
}

void TestResource::refusesAmounts()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    const auto q = parseQuantity(text, kindOf(kind));
    QVERIFY2(!q.has_value(), qPrintable(text));
    QCOMPARE(q.error().code, ErrorCode::Parse);
    QVERIFY(!q.error().remedy.isEmpty());
}

void TestResource::writesAmounts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* kind, qint64 value, const char* text) {
        QTest::addRow("%s %s", kind, text) << kind << value << text;
    };
    row("tokens_per_min", 3'880'000, "3.88M");
    row("tokens_in", 58, "58");
    row("tokens_in", 1234, "1234");
    row("tokens_in", 1'000'000, "1M");
    row("tokens_in", 0, "0");
    row("storage", 8'026'434'882'765, "7.3TiB");
    row("storage", qint64{8} << 40, "8TiB");
    row("storage", 500'000'000'000, "500GB");
    row("storage", 17, "17B");
    row("storage", 1'234'567, "1234567B");
    row("gpu", 58'000, "58");
    row("gpu", 500, "0.5");
    row("cpu", 2'048'000, "2048");
}

void TestResource::writesAmounts()
{
    QFETCH(QString, kind);
    QFETCH(qint64, value);
    QFETCH(QString, text);
    QCOMPARE(formatQuantity({value}, kindOf(kind)), text);
}

void TestResource::everyAmountRoundTrips()
{
    // Random magnitudes of every kind, and the neighbours of round numbers where a short form could lie.
    std::uint64_t draw = 0;
    const auto check = [&](const ResourceKind& kind, std::int64_t value) {
        const QString text = formatQuantity({value}, kind);
        const auto back = parseQuantity(text, kind);
        QVERIFY2(back.has_value() && back->value == value,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(kind.key, text).arg(value)));
    };
    for (const ResourceKind& kind : catalog().kinds()) {
        for (int i = 0; i < 500; ++i) {
            const std::uint64_t bits = lumos::base::CounterRng::bits({1, 0, 0, 0, draw++});
            check(kind, static_cast<std::int64_t>(bits >> (1 + draw % 62)));
        }
        for (int shift = 0; shift < 62; ++shift)
            for (const std::int64_t near : {-1, 0, 1})
                check(kind, std::max<std::int64_t>(0, (std::int64_t{3} << shift) / 2 + near));
        check(kind, std::numeric_limits<std::int64_t>::max());
    }
}

QTEST_APPLESS_MAIN(TestResource)
#include "tst_resource.moc"
