// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_expansion.h"
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
    void prospectsAreTakenBack();
    void whatBecomesRealApplies();
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
            if (const auto* c = std::get_if<SetPlacementPolicy>(&change);
                c != nullptr && !parsePlacementPolicy(QString(name(c->policy))))
                continue; // has no word to write
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
        scenario.faults = random.faults(s);
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

/// Whatever stands between them, a prospect and its inverse leave no trace.
void TestChangeLaws::prospectsAreTakenBack()
{
    QVERIFY(rc::check("a prospect and its inverse leave the others in their order", [](std::uint64_t seed) {
        RandomPlatform random(seed);
        const PlatformSnapshot s = random.snapshot();
        std::vector<TimedChange> others;
        std::vector<TimedChange> all;
        std::vector<TimedChange> back;
        for (int i = 0; i < 20; ++i) {
            const Change change = random.change(s);
            const auto undo = inverse(s, change);
            if (!undo)
                continue;
            const bool isProspect =
                isSimulated(change) && change.index() == undo->index() && !std::holds_alternative<RestoreNodes>(change);
            if (!isProspect) {
                others.push_back({change, std::nullopt});
                all.push_back(others.back());
            } else if (withoutWithdrawn(std::vector<TimedChange>{{change, {}}}).size() == 1) { // is no taker itself
                all.push_back({change, std::nullopt});
                back.push_back({*undo, std::nullopt});
            }
        }
        all.insert(all.end(), back.begin(), back.end());
        RC_ASSERT(withoutWithdrawn(all) == others);
    }));
}

/// What a plan gives the platform is accepted by it, unless the scenario's own change is refused.
void TestChangeLaws::whatBecomesRealApplies()
{
    QVERIFY(rc::check("the concrete changes of a change apply where it does", [](std::uint64_t seed) {
        RandomPlatform random(seed);
        const PlatformSnapshot s = random.snapshot();
        for (int i = 0; i < 20; ++i) {
            const Change change = random.change(s);
            PlatformSnapshot simulated = s;
            // A real node cannot lose a GPU that is in use; RestoreNodes undoes what was never real.
            if (!apply(simulated, change) || std::holds_alternative<ResizeNodes>(change))
                continue;
            PlatformSnapshot real = s;
            for (const TimedChange& timed : concreteChanges(s, {change, std::nullopt}, {}))
                RC_ASSERT(apply(real, timed.change).has_value());
        }
    }));
}

QTEST_APPLESS_MAIN(TestChangeLaws)
#include "tst_change_laws.moc"
