// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_json.h"
#include "support/random_platform.h"

#include <QJsonDocument>
#include <QTest>

#include <rapidcheck.h>

using namespace lumos::domain;
using lumos::tests::RandomPlatform;

class TestChangeLaws final : public QObject {
    Q_OBJECT

private slots:
    void jsonRoundTrips();
    void scenariosRoundTrip();
    void everyChangeHasASentence();
};

void TestChangeLaws::jsonRoundTrips()
{
    QVERIFY(rc::check("a change read back from its JSON text is the same change", [](std::uint64_t seed) {
        RandomPlatform random(seed);
        const PlatformSnapshot s = random.snapshot();
        for (int i = 0; i < 10; ++i) {
            const Change change = random.change(s);
            if (const auto* c = std::get_if<SetQuota>(&change); c != nullptr && c->kind.index >= s.catalog.size())
                continue; // has no key to write
            if (const auto* c = std::get_if<SetUsage>(&change); c != nullptr && c->kind.index >= s.catalog.size())
                continue;
            PlatformSnapshot copy = s;
            if (std::holds_alternative<AddPriceBook>(change) && !apply(copy, change))
                continue;
            const QByteArray text = QJsonDocument(toJson(change, s.catalog)).toJson();
            const auto back = changeFromJson(QJsonDocument::fromJson(text).object(), s.catalog);
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == change);
        }
    }));
}

void TestChangeLaws::scenariosRoundTrip()
{
    QVERIFY(rc::check("a scenario read back from its JSON text is the same scenario", [](std::uint64_t seed) {
        RandomPlatform random(seed);
        PlatformSnapshot s = random.snapshot();
        Scenario scenario{{{seed, 1}}, {}, QStringLiteral("What if \"demand\" doubles?"), {}};
        for (int i = 0; i < 10; ++i) {
            const Change change = random.change(s);
            if (!apply(s, change))
                continue;
            scenario.changes.push_back(
                {change, i % 2 == 0 ? std::optional(lumos::base::Instant{i * 86'400'000LL}) : std::nullopt});
        }
        const QByteArray text = QJsonDocument(toJson(scenario, s.catalog)).toJson();
        const auto back = scenarioFromJson(QJsonDocument::fromJson(text).object(), s.catalog);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == scenario);
    }));
}

void TestChangeLaws::everyChangeHasASentence()
{
    QVERIFY(rc::check("a sentence, a subject and a name, without a hole", [](std::uint64_t seed) {
        RandomPlatform random(seed);
        const PlatformSnapshot s = random.snapshot();
        for (int i = 0; i < 20; ++i) {
            const Change change = random.change(s);
            const auto text = sentence(s, change);
            const QString pattern = QString::fromUtf8(text.source);
            RC_ASSERT(pattern.endsWith(u'.'));
            for (int n = 1; n <= 9; ++n)
                RC_ASSERT(pattern.contains(QStringLiteral("%%1").arg(n)) == (n <= text.args.size()));
            RC_ASSERT(!name(change).isEmpty());
        }
    }));
}

QTEST_APPLESS_MAIN(TestChangeLaws)
#include "tst_change_laws.moc"
