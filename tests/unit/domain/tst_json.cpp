// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_json.h"
#include "domain/snapshot_json.h"
#include "support/platform_builder.h"
#include "support/random_platform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lumos::domain;
using lumos::base::ErrorCode;
using lumos::tests::PlatformBuilder;

namespace {

PlatformSnapshot small()
{
    PlatformBuilder b;
    b.kind(u"embeddings", u"vectors");
    b.tenant(u"jade", u"玉河")
        .quota(u"gpu", u"64")
        .quota(u"embeddings", u"9007199254740993")
        .budget(u"0.000000000000000001");
    return b.build();
}

QByteArray replaced(QByteArray json, const char* before, const char* after)
{
    if (!json.contains(before))
        qFatal("the export holds no %s", before);
    return json.replace(before, after);
}

/// The field that the refusal names, and its code.
QString faultyField(const QByteArray& json)
{
    const auto read = importJson(json);
    if (read)
        return QStringLiteral("accepted");
    return read.error().place ? read.error().place->field : QString::fromLatin1(errorCodeName(read.error().code));
}

} // namespace

class TestJson final : public QObject {
    Q_OBJECT

private slots:
    void exportsAreReadBackWhole();
    void exportsLeaveOutTheReading();
    void exportIsPlainJsonOneElementALine();
    void numbersKeepEveryDigit();
    void refusalsNameThePath();
    void refusesForeignAndNewerDocuments();
    void refusesAnUnsoundPlatform();
    void changesHaveReadableFields();
    void changeRefusalsNameThePath();
    void scenarioRefusalsNameThePath();
    void studyOfAScenarioRoundTrips();
};

void TestJson::exportsAreReadBackWhole()
{
    lumos::tests::RandomPlatform random(5);
    for (int i = 0; i < 5; ++i) {
        const PlatformSnapshot s = random.snapshot();
        const QByteArray json = exportJson(s);
        const auto back = importJson(json);
        QVERIFY2(back.has_value(), qPrintable(back ? QString() : back.error().toEnglish()));
        QVERIFY(*back == s);
        QCOMPARE(exportJson(*back), json);
    }
    QVERIFY(*importJson(exportJson(PlatformSnapshot{})) == PlatformSnapshot{});
}

void TestJson::exportsLeaveOutTheReading()
{
    PlatformSnapshot s = small();
    const QByteArray json = exportJson(s);
    s.revision.number = 99;
    s.takenAt = {1};
    QCOMPARE(exportJson(s), json);
}

void TestJson::exportIsPlainJsonOneElementALine()
{
    const QByteArray json = exportJson(small());
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    QCOMPARE(document.value(QStringLiteral("format")).toInt(), 1);
    QCOMPARE(document.value(QStringLiteral("quotas")).toArray().size(), 2);
    QVERIFY(json.contains("\n{\"kind\":\"gpu\",\"limit\":64000,\"source\":\"tenant\","));
    QVERIFY(json.contains("\"name\":\"玉河\""));
    QVERIFY(json.endsWith("}\n"));
}

void TestJson::numbersKeepEveryDigit()
{
    const QByteArray json = exportJson(small());
    QVERIFY(json.contains("\"limit\":9007199254740993")); // 2^53 + 1: no double holds it
    QVERIFY(json.contains("\"monthly\":\"0.000000000000000001 CNY\""));
    QVERIFY(*importJson(json) == [] {
        PlatformSnapshot s = small();
        s.takenAt = {};
        return s;
    }());
}

void TestJson::refusalsNameThePath()
{
    const QByteArray json = exportJson(small());
    QCOMPARE(faultyField(replaced(json, "\"slug\":\"jade\"", "\"slug\":7")), QStringLiteral("tenants[0].slug"));
    QCOMPARE(faultyField(replaced(json, "\"state\":\"active\"", "\"state\":\"asleep\"")),
             QStringLiteral("tenants[0].state"));
    QCOMPARE(faultyField(replaced(json, "\"kind\":\"gpu\"", "\"kind\":\"gpus\"")), QStringLiteral("quotas[0].kind"));
    QCOMPARE(faultyField(replaced(json, "\"limit\":64000", "\"limit\":64000.5")), QStringLiteral("quotas[0].limit"));
    QCOMPARE(faultyField(replaced(json, "\"limit\":64000,", "")), QStringLiteral("quotas[0].limit"));
    QCOMPARE(faultyField(replaced(json, "\"warning\":8000", "\"warning\":99999999999")),
             QStringLiteral("quotas[0].thresholds.warning"));
    QCOMPARE(faultyField(replaced(json, "\"warning\":8000", "\"warnning\":8000")),
             QStringLiteral("quotas[0].thresholds.warning"));
    QCOMPARE(faultyField(replaced(json, "\"warning\":8000", "\"warning\":8000,\"extra\":1")),
             QStringLiteral("quotas[0].thresholds.extra"));
    QCOMPARE(faultyField(replaced(json, "\"deleteProtected\":false", "\"deleteProtected\":0")),
             QStringLiteral("tenants[0].deleteProtected"));
    QCOMPARE(faultyField(replaced(json, "001 CNY", "001 XYZ")), QStringLiteral("budgets[0].monthly"));
    QCOMPARE(faultyField(replaced(json, "0.000000000000000001 CNY", "ten CNY")), QStringLiteral("budgets[0].monthly"));
    QCOMPARE(faultyField(replaced(json, "\"budgets\":[", "\"budgets\":7,\"more\":[")), QStringLiteral("budgets"));
    QCOMPARE(faultyField(replaced(json, "\"aggregation\":\"sum\"", "\"aggregation\":\"total\"")),
             QStringLiteral("customKinds[0].aggregation"));
    const auto read = importJson(replaced(json, "\"state\":\"active\"", "\"state\":\"asleep\""));
    QCOMPARE(read.error().place->found, QStringLiteral("asleep"));
    QVERIFY(!read.error().place->expected.isEmpty());
    QCOMPARE(read.error().code, ErrorCode::Parse);
}

void TestJson::refusesForeignAndNewerDocuments()
{
    QCOMPARE(importJson("").error().code, ErrorCode::Parse);
    QCOMPARE(importJson("{\"a\":").error().code, ErrorCode::Parse);
    QCOMPARE(importJson("[]").error().code, ErrorCode::Parse);
    QCOMPARE(importJson("{}").error().code, ErrorCode::Parse);
    QCOMPARE(importJson(replaced(exportJson(small()), "\"format\":1", "\"format\":2")).error().code,
             ErrorCode::NewerFormat);
}

void TestJson::refusesAnUnsoundPlatform()
{
    PlatformSnapshot s = small();
    s.quotas.front().tenant = PlatformBuilder::tenantId(u"nobody");
    sortSnapshot(s);
    QCOMPARE(importJson(exportJson(s)).error().code, ErrorCode::NotFound);
}

void TestJson::changesHaveReadableFields()
{
    const ResourceCatalog catalog;
    const TenantId jade = PlatformBuilder::tenantId(u"jade");
    const QJsonObject act = toJson(ActOnTenant{jade, TenantAction::Suspend}, catalog);
    QCOMPARE(act.keys(), QStringList({QStringLiteral("action"), QStringLiteral("tenant"), QStringLiteral("type")}));
    QCOMPARE(act.value(QStringLiteral("type")).toString(), QStringLiteral("act_on_tenant"));
    QCOMPARE(act.value(QStringLiteral("action")).toString(), QStringLiteral("suspend"));
    QCOMPARE(act.value(QStringLiteral("tenant")).toString(), jade.toString());
    const QJsonObject quota = toJson(SetQuota{jade, kinds::kTokensPerMin, std::nullopt}, catalog);
    QCOMPARE(quota.value(QStringLiteral("kind")).toString(), QStringLiteral("tokens_per_min"));
    QVERIFY(!quota.contains(QStringLiteral("quota")));
}

void TestJson::changeRefusalsNameThePath()
{
    const ResourceCatalog catalog;
    const auto field = [&](const char* json, const QString& path = {}) {
        const auto change = changeFromJson(QJsonDocument::fromJson(json).object(), catalog, path);
        return change ? QStringLiteral("accepted") : change.error().place->field;
    };
    QCOMPARE(field("{\"type\":\"remove_price_book\",\"version\":3}"), QStringLiteral("accepted"));
    QCOMPARE(field("{\"type\":\"fly\"}"), QStringLiteral("type"));
    QCOMPARE(field("{\"version\":3}", QStringLiteral("changes[2]")), QStringLiteral("changes[2].type"));
    QCOMPARE(field("{\"type\":\"remove_price_book\"}", QStringLiteral("changes[2]")),
             QStringLiteral("changes[2].version"));
    QCOMPARE(field("{\"type\":\"remove_price_book\",\"version\":3,\"at\":1}"), QStringLiteral("at"));
    QCOMPARE(field("{\"type\":\"set_quota\",\"kind\":\"gpus\"}", QStringLiteral("changes[2]")),
             QStringLiteral("changes[2].kind"));
}

void TestJson::scenarioRefusalsNameThePath()
{
    const ResourceCatalog catalog;
    const auto field = [&](const char* json) {
        const auto scenario = scenarioFromJson(QJsonDocument::fromJson(json).object(), catalog);
        return scenario ? QStringLiteral("accepted") : scenario.error().place->field;
    };
    QCOMPARE(field("{\"name\":\"n\",\"changes\":[]}"), QStringLiteral("accepted"));
    QCOMPARE(field("{\"name\":\"n\"}"), QStringLiteral("changes"));
    QCOMPARE(field("{\"changes\":[]}"), QStringLiteral("name"));
    QCOMPARE(field("{\"name\":\"n\",\"changes\":[{\"type\":\"remove_price_book\",\"version\":1,\"at\":\"2026-11-23T00:"
                   "00:00Z\"}]}"),
             QStringLiteral("accepted"));
    QCOMPARE(field("{\"name\":\"n\",\"changes\":[{\"type\":\"remove_price_book\",\"version\":1,\"at\":\"soon\"}]}"),
             QStringLiteral("changes[0].at"));
    QCOMPARE(
        field("{\"name\":\"n\",\"changes\":[{\"type\":\"remove_price_book\",\"version\":1},{\"type\":\"set_quota\"}]}"),
        QStringLiteral("changes[1].kind"));
    QCOMPARE(field("{\"name\":\"n\",\"changes\":[],\"chnages\":[]}"), QStringLiteral("chnages"));
    QCOMPARE(field("{\"name\":\"n\",\"changes\":[],\"study\":3}"), QStringLiteral("study"));
}

void TestJson::studyOfAScenarioRoundTrips()
{
    const ResourceCatalog catalog;
    Scenario scenario{{}, {}, QStringLiteral("A more"), {}, QStringLiteral("Year-end sale")};
    const auto read = scenarioFromJson(toJson(scenario, catalog), catalog);
    QVERIFY(read.has_value());
    QCOMPARE(read->study, QStringLiteral("Year-end sale"));
    scenario.study.clear();
    QVERIFY(!toJson(scenario, catalog).contains(QLatin1String("study")));
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
