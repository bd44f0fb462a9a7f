// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_json.h"
#include "domain/scenario_schema.h"
#include "support/random_platform.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace lumos::domain;
using lumos::tests::RandomPlatform;

namespace {

QString sourcePath(const QString& path) { return qEnvironmentVariable("LUMOS_SOURCE_DIR") + u'/' + path; }

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isOfType(const QJsonValue& v, const QString& type)
{
    if (type == u"object")
        return v.isObject();
    if (type == u"array")
        return v.isArray();
    if (type == u"string")
        return v.isString();
    if (type == u"boolean")
        return v.isBool();
    return type == u"integer" && v.toInteger(0) == v.toInteger(1);
}

/// The words of JSON Schema that the schema of scenarios uses; an unknown one would be a hole, so it is refused.
bool validates(const QJsonObject& schema, const QJsonValue& v);

bool membersValidate(const QJsonObject& schema, const QJsonObject& object)
{
    const QJsonObject properties = schema.value(u"properties").toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!properties.contains(it.key()) || !validates(properties.value(it.key()).toObject(), it.value()))
            return false;
    for (const QJsonValue& key : schema.value(u"required").toArray())
        if (!object.contains(key.toString()))
            return false;
    return true;
}

bool validates(const QJsonObject& schema, const QJsonValue& v)
{
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const QString& word = it.key();
        const QJsonValue& rule = it.value();
        bool holds = true;
        if (word == u"type")
            holds = isOfType(v, rule.toString());
        else if (word == u"const")
            holds = v == rule;
        else if (word == u"enum")
            holds = rule.toArray().contains(v);
        else if (word == u"pattern")
            holds = QRegularExpression(rule.toString()).match(v.toString()).hasMatch();
        else if (word == u"minimum")
            holds = v.toInteger() >= rule.toInteger();
        else if (word == u"maximum")
            holds = v.toInteger() <= rule.toInteger();
        else if (word == u"items") {
            for (const QJsonValue& item : v.toArray())
                holds = holds && validates(rule.toObject(), item);
        } else if (word == u"properties")
            holds = v.isObject() && membersValidate(schema, v.toObject());
        else if (word == u"oneOf") {
            int fitting = 0;
            for (const QJsonValue& one : rule.toArray())
                fitting += validates(one.toObject(), v) ? 1 : 0;
            holds = fitting == 1;
        } else if (word == u"required") {
            for (const QJsonValue& key : rule.toArray())
                holds = holds && v.toObject().contains(key.toString());
        } else {
            holds = word == u"$schema" || word == u"title" || word == u"default" || word == u"additionalProperties";
        }
        if (!holds)
            return false;
    }
    return true;
}

/// The schema of the change of this name.
QJsonObject schemaOfChange(const QString& name)
{
    static const QJsonObject kSchema = scenarioSchema();
    const QJsonArray kinds = kSchema[QStringLiteral("properties")][QStringLiteral("changes")][QStringLiteral("items")]
                                    [QStringLiteral("oneOf")]
                                        .toArray();
    for (const QJsonValue& kind : kinds)
        if (kind[QStringLiteral("properties")][QStringLiteral("type")][QStringLiteral("const")] == name)
            return kind.toObject();
    return {};
}

/// Changes of every kind that the reader accepts and the platform of the seed does, too.
std::vector<QJsonObject> someChanges(std::uint64_t seed, int count)
{
    RandomPlatform random(seed);
    PlatformSnapshot s = random.snapshot();
    std::vector<QJsonObject> changes;
    for (int i = 0; i < count; ++i)
        if (const Change change = random.change(s); apply(s, change))
            changes.push_back(toJson(change, s.catalog));
    return changes;
}

ResourceCatalog catalogOf(std::uint64_t seed) { return RandomPlatform(seed).snapshot().catalog; }

} // namespace

/// The schema and the reader say the same, field by field.
class TestScenarioSchema final : public QObject {
    Q_OBJECT

private slots:
    void theFileIsTheSchema();
    void whatIsWrittenIsValid();
    void whatIsMissingIsRefusedByBoth();
    void whatIsUnknownIsRefusedByBoth();
    void faultsAreReadFieldByField();
    void samplesAreValid_data();
    void samplesAreValid();
    void errorsNameThePath();
};

void TestScenarioSchema::theFileIsTheSchema()
{
    // A new field? Write the file anew: lumosctl simulate --schema.
    QCOMPARE(contentOf(sourcePath(QStringLiteral("resources/schema/scenario.schema.json"))), scenarioSchemaText());
}

void TestScenarioSchema::whatIsWrittenIsValid()
{
    std::set<QString> seen;
    for (const std::uint64_t seed : {1U, 2U, 3U})
        for (const QJsonObject& change : someChanges(seed, 2000)) {
            const QString name = change.value(u"type").toString();
            seen.insert(name);
            QVERIFY2(validates(schemaOfChange(name), change), QJsonDocument(change).toJson().constData());
        }
    QCOMPARE(seen.size(), std::variant_size_v<Change>);
}

void TestScenarioSchema::whatIsMissingIsRefusedByBoth()
{
    constexpr std::uint64_t seed = 4;
    const ResourceCatalog catalog = catalogOf(seed);
    for (const QJsonObject& change : someChanges(seed, 1000)) {
        const QJsonObject schema = schemaOfChange(change.value(u"type").toString());
        for (const QString& key : change.keys()) {
            QJsonObject less = change;
            less.remove(key);
            const bool isRead = changeFromJson(less, catalog).has_value();
            QVERIFY2(isRead == validates(schema, less), qPrintable(change.value(u"type").toString() + u' ' + key));
        }
    }
}

void TestScenarioSchema::whatIsUnknownIsRefusedByBoth()
{
    constexpr std::uint64_t seed = 5;
    const ResourceCatalog catalog = catalogOf(seed);
    for (QJsonObject change : someChanges(seed, 300)) {
        const QJsonObject schema = schemaOfChange(change.value(u"type").toString());
        // Every field that the schema knows is one that the reader looks at: a wrong value in it is refused.
        const QJsonObject properties = schema.value(u"properties").toObject();
        for (const QString& key : properties.keys()) {
            if (key == u"at")
                continue; // read with the scenario
            QJsonObject wrong = change;
            wrong.insert(key, QJsonArray{QJsonArray{}});
            const auto read = changeFromJson(wrong, catalog);
            QVERIFY2(!read.has_value() && !validates(schema, wrong), qPrintable(key));
            QVERIFY(read.error().place->field.startsWith(key));
        }
        change.insert(QStringLiteral("colour"), 1);
        QVERIFY(!validates(schema, change));
        const auto read = changeFromJson(change, catalog);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().place->field, QStringLiteral("colour"));
    }
}

void TestScenarioSchema::faultsAreReadFieldByField()
{
    RandomPlatform random(6);
    const PlatformSnapshot s = random.snapshot();
    const QJsonObject schema = scenarioSchema();
    const QJsonObject fields =
        schema.value(u"properties").toObject().value(u"faults").toObject().value(u"properties").toObject();
    for (int i = 0; i < 200; ++i) {
        Scenario scenario{{}, {}, QStringLiteral("faults"), {}};
        scenario.faults = random.faults(s);
        const QJsonObject object = toJson(scenario, s.catalog);
        QVERIFY2(validates(schema, object), QJsonDocument(object).toJson().constData());
    }
    for (const QString& key : fields.keys()) {
        const QJsonObject wrong{{QStringLiteral("name"), QStringLiteral("x")},
                                {QStringLiteral("changes"), QJsonArray{}},
                                {QStringLiteral("faults"), QJsonObject{{key, QStringLiteral("wrong")}}}};
        QVERIFY(!validates(schema, wrong));
        const auto read = scenarioFromJson(wrong, s.catalog);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().place->field, QString(QStringLiteral("faults.") + key));
    }
}

void TestScenarioSchema::samplesAreValid_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(sourcePath(QStringLiteral("resources/samples")));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}))
        if (!name.endsWith(u"_study.json"))
            QTest::addRow("%s", qPrintable(name)) << folder.filePath(name);
}

void TestScenarioSchema::samplesAreValid()
{
    QFETCH(const QString, path);
    const QJsonObject object = QJsonDocument::fromJson(contentOf(path)).object();
    QVERIFY(validates(scenarioSchema(), object));
    const auto read = scenarioFromJson(object, ResourceCatalog());
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().toEnglish()));
    QVERIFY(validates(scenarioSchema(), toJson(*read, ResourceCatalog())));
}

void TestScenarioSchema::errorsNameThePath()
{
    const auto refused = [](const char* text) {
        const auto read = scenarioFromJson(QJsonDocument::fromJson(text).object(), ResourceCatalog());
        return read ? lumos::base::InputPlace{} : *read.error().place;
    };
    auto place = refused(R"({"name":"a","changes":[{"type":"outage","where":{"zone":"z"},"period":{"from":"x"}}]})");
    QCOMPARE(place.field, QStringLiteral("changes[0].period.from"));
    QCOMPARE(place.found, QStringLiteral("x"));
    QVERIFY(!place.expected.isEmpty());
    place = refused(R"({"name":"a","changes":[{"type":"outrage"}]})");
    QCOMPARE(place.field, QStringLiteral("changes[0].type"));
    QCOMPARE(place.found, QStringLiteral("outrage"));
    place = refused(R"({"name":"a","changes":[],"faults":{"nodes":{"mtbfHours":5,"mttrMinutes":5,"mttr":1}}})");
    QCOMPARE(place.field, QStringLiteral("faults.nodes.mttr"));
    QCOMPARE(place.expected, QStringLiteral("no field of this name"));
}

QTEST_APPLESS_MAIN(TestScenarioSchema)
#include "tst_scenario_schema.moc"
