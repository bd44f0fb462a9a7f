// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_json.h"

#include "domain/json_change_fields.h"
#include "domain/json_reader.h"
#include "domain/json_writer.h"

#include <utility>

namespace lumos::domain {

namespace {

constexpr QLatin1String kTypeKey("type");
constexpr QLatin1String kAtKey("at");
constexpr QLatin1String kFaultsKey("faults");
constexpr QLatin1String kStudyKey("study");

/// The empty change of this name, if there is one.
template <std::size_t... I>
std::optional<Change> emptyChange(const QString& word, std::index_sequence<I...>)
{
    std::optional<Change> found;
    const auto consider = [&](Change candidate) {
        if (word == name(candidate))
            found = std::move(candidate);
    };
    (consider(Change(std::in_place_index<I>)), ...);
    return found;
}

void readChange(json::JsonReader& reader, const QJsonObject& object, Change& out, const json::JsonPath& at,
                std::initializer_list<const char*> alsoKnown)
{
    const QJsonValue word = object.value(kTypeKey);
    auto change = emptyChange(word.toString(), std::make_index_sequence<std::variant_size_v<Change>>{});
    if (!change)
        return reader.fault(json::JsonPath{&at, kTypeKey, -1}, word, "the name of a change, such as set_quota");
    std::visit([&](auto& c) { reader.readObject(object, c, at, alsoKnown); }, *change);
    out = std::move(*change);
}

/// A scenario without its changes.
struct ScenarioFields {
    ScenarioId base;
    ScenarioId id;
    QString name;
};

template <class A, json::Is<ScenarioFields> T>
void describe(A& a, T& v)
{
    a("base", v.base);
    a("id", v.id);
    a("name", v.name);
}

void readTimedChange(json::JsonReader& reader, const QJsonValue& v, TimedChange& out, const json::JsonPath& at)
{
    if (!v.isObject())
        return reader.fault(at, v, "an object");
    const QJsonObject object = v.toObject();
    readChange(reader, object, out.change, at, {kTypeKey.data(), kAtKey.data()});
    if (const QJsonValue from = object.value(kAtKey); !from.isUndefined() && !from.isNull())
        reader.read(from, out.at.emplace(), json::JsonPath{&at, kAtKey, -1});
}

} // namespace

QJsonObject toJson(const Change& change, const ResourceCatalog& catalog)
{
    const json::JsonWriter writer(catalog);
    QJsonObject object = std::visit([&](const auto& c) { return writer.object(c); }, change);
    object.insert(kTypeKey, QString(name(change)));
    return object;
}

base::Result<Change> changeFromJson(const QJsonObject& object, const ResourceCatalog& catalog, const QString& path)
{
    json::JsonReader reader(catalog, path);
    Change change;
    readChange(reader, object, change, json::JsonPath{}, {kTypeKey.data()});
    if (!reader.ok())
        return base::fail(reader.error());
    return change;
}

QJsonObject toJson(const Scenario& scenario, const ResourceCatalog& catalog)
{
    const json::JsonWriter writer(catalog);
    QJsonObject object = writer.object(ScenarioFields{scenario.base, scenario.id, scenario.name});
    QJsonArray changes;
    for (const TimedChange& timed : scenario.changes) {
        QJsonObject change = toJson(timed.change, catalog);
        if (timed.at)
            change.insert(kAtKey, writer.value(*timed.at));
        changes.append(change);
    }
    object.insert(QLatin1String("changes"), changes);
    if (!scenario.study.isEmpty())
        object.insert(kStudyKey, scenario.study);
    if (scenario.faults)
        object.insert(kFaultsKey, writer.value(*scenario.faults));
    return object;
}

base::Result<Scenario> scenarioFromJson(const QJsonObject& object, const ResourceCatalog& catalog)
{
    json::JsonReader reader(catalog, {});
    const json::JsonPath top;
    ScenarioFields fields;
    reader.readObject(object, fields, top, {"changes", kFaultsKey.data(), kStudyKey.data()});
    Scenario scenario{fields.id, fields.base, fields.name, {}};
    if (const QJsonValue study = object.value(kStudyKey); !study.isUndefined())
        reader.read(study, scenario.study, json::JsonPath{&top, kStudyKey, -1});
    if (const QJsonValue faults = object.value(kFaultsKey); !faults.isUndefined())
        reader.read(faults, scenario.faults, json::JsonPath{&top, kFaultsKey, -1});
    const QLatin1String key("changes");
    const QJsonValue changes = object.value(key);
    const json::JsonPath at{&top, key, -1};
    if (!changes.isArray())
        reader.fault(at, changes, "a list of changes");
    const QJsonArray array = changes.toArray();
    for (qsizetype i = 0; i < array.size() && reader.ok(); ++i)
        readTimedChange(reader, array.at(i), scenario.changes.emplace_back(), json::JsonPath{&at, {}, i});
    if (!reader.ok())
        return base::fail(reader.error());
    return scenario;
}

} // namespace lumos::domain
