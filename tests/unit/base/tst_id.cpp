// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QTest>
#include <QUuid>

#include <set>
#include <thread>
#include <unordered_set>

using lumos::base::Id;
using lumos::base::IdGenerator;
using lumos::base::Instant;
using lumos::base::Uuid;

namespace {
using ThingId = Id<struct ThingTag>;
} // namespace

class TestId final : public QObject {
    Q_OBJECT

private slots:
    void roundTripsText();
    void refusesMalformedText_data();
    void refusesMalformedText();
    void makesVersion7InOrder();
    void repeatsItselfForASeed();
    void isUniqueAcrossThreads();
};

void TestId::roundTripsText()
{
    const QString text = QStringLiteral("01932f4e-7c00-7abc-8123-456789abcdef");
    const auto u = Uuid::parse(text);
    QVERIFY(u.has_value());
    QCOMPARE(u->hi, 0x01932f4e7c007abcULL);
    QCOMPARE(u->lo, 0x8123456789abcdefULL);
    QCOMPARE(u->toString(), text);
    QCOMPARE(Uuid::parse(text.toUpper())->toString(), text);
    QCOMPARE(Uuid{}.toString(), QStringLiteral("00000000-0000-0000-0000-000000000000"));
    QVERIFY(Uuid{}.isNull() && !u->isNull());
    QCOMPARE(ThingId::parse(text)->toString(), text);
    QVERIFY(!ThingId::parse(u"no"));
}

void TestId::refusesMalformedText_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "01932f4e7c007abc8123456789abcdef", "01932f4e-7c00-7abc-8123-456789abcde",
                             "01932f4e-7c00-7abc-8123-456789abcdefa", "01932f4e-7c00-7abc-8123_456789abcdef",
                             "g1932f4e-7c00-7abc-8123-456789abcdef", "{1932f4e-7c00-7abc-8123-456789abcde}"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestId::refusesMalformedText()
{
    QFETCH(QString, text);
    QVERIFY(!Uuid::parse(text));
}

void TestId::makesVersion7InOrder()
{
    IdGenerator ids(42);
    const Instant now{1'763'000'000'123};
    Uuid last;
    for (int i = 0; i < 4096; ++i) {
        const Uuid u = ids.next(now);
        const QUuid qt(u.toString());
        QCOMPARE(static_cast<int>(qt.variant()), static_cast<int>(QUuid::DCE));
        QCOMPARE(static_cast<int>(u.hi >> 12 & 0xF), 7);
        QCOMPARE(static_cast<std::int64_t>(u.hi >> 16), now.ms);
        QVERIFY(last < u);
        last = u;
    }
    QVERIFY(last < ids.next(now + lumos::base::Duration{1}));
}

void TestId::repeatsItselfForASeed()
{
    IdGenerator a(7);
    IdGenerator b(7);
    IdGenerator c(8);
    const Uuid first = a.next({1});
    QVERIFY(first == b.next({1}));
    QVERIFY(first != c.next({1}));
    QVERIFY(a.make<ThingId>({1}) == b.make<ThingId>({1}));
    QVERIFY(IdGenerator::entropySeed() != IdGenerator::entropySeed());
}

void TestId::isUniqueAcrossThreads()
{
    constexpr std::size_t each = 20'000;
    IdGenerator ids(1);
    std::vector<Uuid> made[2];
    {
        std::jthread other([&] {
            for (std::size_t i = 0; i < each; ++i)
                made[0].push_back(ids.next({1}));
        });
        for (std::size_t i = 0; i < each; ++i)
            made[1].push_back(ids.next({1}));
    }
    std::unordered_set<Uuid> all(made[0].begin(), made[0].end());
    all.insert(made[1].begin(), made[1].end());
    QCOMPARE(all.size(), 2 * each);
}

QTEST_APPLESS_MAIN(TestId)
#include "tst_id.moc"
