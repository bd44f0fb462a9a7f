// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshot_json.h"

#include "domain/change_json.h"
#include "domain/json_reader.h"
#include "domain/json_writer.h"
#include "domain/snapshot_integrity.h"

#include <QJsonDocument>

namespace lumos::domain {

namespace json {

/// The vectors and the profile; custom kinds and the format number are read and written apart.
template <class A, Is<PlatformSnapshot> T>
void describe(A& a, T& v)
{
    a("budgets", v.budgets);
    a("clusters", v.clusters);
    a("dataStores", v.dataStores);
    a("encryptionKeys", v.encryptionKeys);
    a("endpoints", v.endpoints);
    a("incidents", v.incidents);
    a("nodes", v.nodes);
    a("peerings", v.peerings);
    a("placements", v.placements);
    a("priceBooks", v.priceBooks);
    a("profile", v.profile);
    a("quotas", v.quotas);
    a("rules", v.rules);
    a("scalingPolicies", v.scalingPolicies);
    a("slos", v.slos);
    a("tenants", v.tenants);
    a("usage", v.usage);
    a("volumes", v.volumes);
    a("vpcs", v.vpcs);
    a("workloads", v.workloads);
}

} // namespace json

namespace {

constexpr qint64 kFormat = 1;

QByteArray compact(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// Writes the document as it goes, one element a line: large platforms need no tree of JSON values, and two exports
/// can be compared line by line.
class DocumentWriter final {
public:
    explicit DocumentWriter(const ResourceCatalog& catalog) : m_writer(catalog) {}

    template <class T>
    void operator()(const char* key, const std::vector<T>& v)
    {
        begin(key);
        m_out += '[';
        const char* separator = "\n";
        for (const T& e : v) {
            m_out += separator;
            m_out += compact(m_writer.object(e));
            separator = ",\n";
        }
        m_out += v.empty() ? "]" : "\n]";
    }
    void operator()(const char* key, const PlatformProfile& profile)
    {
        begin(key);
        m_out += compact(m_writer.object(profile));
    }
    [[nodiscard]] QByteArray finish() { return m_out + ",\n\"format\":" + QByteArray::number(kFormat) + "\n}\n"; }

private:
    void begin(const char* key)
    {
        m_out += m_out.isEmpty() ? "{\n\"" : ",\n\"";
        m_out += key;
        m_out += "\":";
    }

    json::JsonWriter m_writer;
    QByteArray m_out;
};

std::vector<ResourceKind> customKinds(const ResourceCatalog& catalog)
{
    return {catalog.kinds().begin() + kinds::kBuiltInCount, catalog.kinds().end()};
}

base::Result<QJsonObject> parseDocument(const QByteArray& json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError)
        return base::fail(base::ErrorCode::Parse, {QT_TRANSLATE_NOOP("core", "The file is not JSON: %1 at byte %2."),
                                                   {fault.errorString(), QString::number(fault.offset)}});
    return document.object();
}

/// Kinds come first, because everything else names them by key.
base::Result<ResourceCatalog> readCatalog(const QJsonObject& document)
{
    ResourceCatalog catalog;
    json::JsonReader reader(catalog, {});
    const QLatin1String key("customKinds");
    std::vector<ResourceKind> custom;
    reader.read(document.value(key), custom, json::JsonPath{nullptr, key, -1});
    if (!reader.ok())
        return base::fail(reader.error());
    for (ResourceKind& kind : custom)
        LUMOS_TRY(catalog.add(std::move(kind)));
    return catalog;
}

base::Status checkFormat(const QJsonObject& document)
{
    const QJsonValue format = document.value(QLatin1String("format"));
    if (!format.isDouble())
        return base::fail(base::ErrorCode::Parse,
                          {QT_TRANSLATE_NOOP("core", "The JSON document is not an exported platform."), {}});
    if (format.toInteger() > kFormat)
        return base::fail(base::ErrorCode::NewerFormat,
                          {QT_TRANSLATE_NOOP("core", "The platform was exported by a newer version of Lumos."), {}},
                          {QT_TRANSLATE_NOOP("core", "Update this program, then import the file again."), {}});
    return {};
}

} // namespace

QByteArray exportJson(const PlatformSnapshot& snapshot)
{
    DocumentWriter out(snapshot.catalog);
    out("customKinds", customKinds(snapshot.catalog));
    json::describe(out, snapshot);
    return out.finish();
}

base::Result<PlatformSnapshot> importJson(const QByteArray& json)
{
    LUMOS_ASSIGN(const QJsonObject document, parseDocument(json));
    LUMOS_TRY(checkFormat(document));
    PlatformSnapshot snapshot;
    LUMOS_ASSIGN(snapshot.catalog, readCatalog(document));
    json::JsonReader reader(snapshot.catalog, {});
    reader.readObject(document, snapshot, json::JsonPath{}, {"customKinds", "format"});
    if (!reader.ok())
        return base::fail(reader.error());
    sortSnapshot(snapshot);
    LUMOS_TRY(checkIntegrity(snapshot));
    return snapshot;
}

} // namespace lumos::domain
