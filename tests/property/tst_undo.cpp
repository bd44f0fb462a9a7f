// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_json.h"
#include "domain/snapshot_integrity.h"
#include "domain/snapshot_json.h"
#include "support/random_platform.h"

#include <QTest>

#include <array>
#include <ranges>

using namespace lumos::domain;
using lumos::tests::RandomPlatform;

/// 10,000 random edits, with refused ones in between, undone give back the very same platform.
class TestUndo final : public QObject {
    Q_OBJECT

private slots:
    void editsUndoneGiveTheSameBytes_data();
    void editsUndoneGiveTheSameBytes();
};

void TestUndo::editsUndoneGiveTheSameBytes_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {11U, 22U, 33U, 44U})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void TestUndo::editsUndoneGiveTheSameBytes()
{
    constexpr std::size_t edits = 2500; // four seeds: 10,000
    QFETCH(quint64, seed);
    RandomPlatform random(seed);
    const PlatformSnapshot start = random.snapshot();
    QVERIFY(checkIntegrity(start).has_value());
    const QByteArray bytes = exportJson(start);

    PlatformSnapshot now = start;
    std::vector<Change> undo;
    std::array<int, std::variant_size_v<Change>> applied{};
    std::array<int, std::variant_size_v<Change>> refused{};
    while (undo.size() < edits) {
        const Change change = random.change(now);
        const auto back = inverse(now, change);
        const PlatformSnapshot before = now;
        if (const auto status = apply(now, change); !status) {
            ++refused[change.index()];
            QVERIFY2(now == before, name(change).data());
            QVERIFY(!status.error().text.isEmpty());
            continue;
        }
        QVERIFY2(back.has_value(), name(change).data());
        ++applied[change.index()];
        undo.push_back(*back);
        if (undo.size() % 250 == 0) {
            const auto sound = checkIntegrity(now);
            QVERIFY2(sound.has_value(), qPrintable(sound ? QString() : sound.error().toEnglish()));
            const auto read = importJson(exportJson(now));
            QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().toEnglish()));
            QVERIFY(*read == now);
        }
    }
    for (std::size_t i = 0; i < applied.size(); ++i) {
        // Every type of change must occur both ways, or the test would prove nothing about it.
        QVERIFY2(applied[i] > 0, qPrintable(QStringLiteral("Change number %1 was never accepted.").arg(i)));
        QVERIFY2(refused[i] > 0, qPrintable(QStringLiteral("Change number %1 was never refused.").arg(i)));
    }
    const PlatformSnapshot end = now;
    QVERIFY(exportJson(end) != bytes);

    std::vector<Change> redo;
    for (const Change& change : undo | std::views::reverse) {
        redo.push_back(*inverse(now, change));
        const auto status = apply(now, change);
        QVERIFY2(status.has_value(),
                 qPrintable(status ? QString() : QString(name(change)) + status.error().toEnglish()));
    }
    QVERIFY(now == start);
    QCOMPARE(exportJson(now), bytes);

    for (const Change& change : redo | std::views::reverse)
        QVERIFY2(apply(now, change).has_value(), name(change).data());
    QVERIFY(now == end);
    QCOMPARE(exportJson(now), exportJson(end));
}

QTEST_APPLESS_MAIN(TestUndo)
#include "tst_undo.moc"
