// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/json_fields.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVarLengthArray>

#include <initializer_list>
#include <utility>

namespace lumos::domain::json {

/// Where a value stands in the document; a chain on the stack, written out only for an error ("tenants[3].slug").
struct JsonPath {
    const JsonPath* parent = nullptr;
    QLatin1String key;
    qsizetype index = -1; ///< -1 = a field

    [[nodiscard]] QString toString(const QString& prefix) const;
};

/// Turns JSON back into domain values. The first fault is kept; reading stops there. Unknown fields are faults, so that
/// a misspelt name is never ignored.
class JsonReader final {
public:
    JsonReader(const ResourceCatalog& catalog, QString prefix) : m_catalog(catalog), m_prefix(std::move(prefix)) {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    [[nodiscard]] const base::Error& error() const { return *m_error; }
    void fault(const JsonPath& at, const QJsonValue& found, const char* expected);

    void read(const QJsonValue& v, bool& out, const JsonPath& at);
    void read(const QJsonValue& v, QString& out, const JsonPath& at);
    void read(const QJsonValue& v, QStringList& out, const JsonPath& at);
    void read(const QJsonValue& v, base::Decimal& out, const JsonPath& at);
    void read(const QJsonValue& v, base::Currency& out, const JsonPath& at);
    void read(const QJsonValue& v, base::Money& out, const JsonPath& at);
    void read(const QJsonValue& v, base::Date& out, const JsonPath& at);
    void read(const QJsonValue& v, base::Instant& out, const JsonPath& at);
    void read(const QJsonValue& v, Quantity& out, const JsonPath& at) { read(v, out.value, at); }
    void read(const QJsonValue& v, ResourceKindId& out, const JsonPath& at);
    void read(const QJsonValue& v, Ipv4Range& out, const JsonPath& at);
    void read(const QJsonValue& v, Charge& out, const JsonPath& at);
    template <std::integral T>
    void read(const QJsonValue& v, T& out, const JsonPath& at)
    {
        const std::optional<qint64> n = integer(v);
        if (n && std::in_range<T>(*n))
            out = static_cast<T>(*n);
        else
            fault(at, v, "a whole number in range");
    }
    template <class T>
    requires std::is_enum_v<T>
    void read(const QJsonValue& v, T& out, const JsonPath& at);
    template <class Tag>
    void read(const QJsonValue& v, base::Id<Tag>& out, const JsonPath& at)
    {
        if (const auto id = base::Uuid::parse(v.toString()))
            out = {*id};
        else
            fault(at, v, "a UUID");
    }
    template <class T>
    void read(const QJsonValue& v, std::optional<T>& out, const JsonPath& at)
    {
        read(v, out.emplace(), at);
    }
    template <class T>
    void read(const QJsonValue& v, std::vector<T>& out, const JsonPath& at)
    {
        if (!v.isArray())
            return fault(at, v, "a list");
        const QJsonArray array = v.toArray();
        out.reserve(static_cast<std::size_t>(array.size()));
        for (qsizetype i = 0; i < array.size() && ok(); ++i)
            read(array.at(i), out.emplace_back(), JsonPath{&at, {}, i});
    }
    /// An object whose fields are described.
    template <class T>
    requires std::is_class_v<T>
    void read(const QJsonValue& v, T& out, const JsonPath& at);
    /// `alsoKnown` are fields that the caller reads itself.
    template <class T>
    void readObject(const QJsonObject& object, T& out, const JsonPath& at,
                    std::initializer_list<const char*> alsoKnown = {});

private:
    [[nodiscard]] static std::optional<qint64> integer(const QJsonValue& v);

    const ResourceCatalog& m_catalog;
    QString m_prefix;
    std::optional<base::Error> m_error;
};

/// The archive that fills the fields of one object.
class ObjectReader final {
public:
    ObjectReader(JsonReader& reader, const QJsonObject& object, const JsonPath& at)
        : m_reader(reader), m_object(object), m_at(at)
    {}

    template <class T>
    void operator()(const char* key, T& out)
    {
        m_known.push_back(QLatin1String(key));
        if (!m_reader.ok())
            return;
        const QJsonValue v = m_object.value(m_known.back());
        const JsonPath at{&m_at, m_known.back(), -1};
        if (v.isUndefined() || v.isNull())
            absent(out, at, v);
        else
            m_reader.read(v, out, at);
    }
    /// A field that may be left out, and then has its usual value.
    template <class T>
    void defaulted(const char* key, T& out, const std::type_identity_t<T>& usual)
    {
        m_known.push_back(QLatin1String(key));
        if (!m_reader.ok())
            return;
        const QJsonValue v = m_object.value(m_known.back());
        if (v.isUndefined())
            out = usual;
        else
            m_reader.read(v, out, JsonPath{&m_at, m_known.back(), -1});
    }
    void know(const char* key) { m_known.push_back(QLatin1String(key)); }
    /// Faults if the object has a field that was not asked for.
    void finish();

private:
    template <class T>
    void absent(std::optional<T>& out, const JsonPath&, const QJsonValue&)
    {
        out.reset();
    }
    template <class Tag>
    void absent(base::Id<Tag>& out, const JsonPath&, const QJsonValue&)
    {
        out = {};
    }
    template <class T>
    void absent(T&, const JsonPath& at, const QJsonValue& v)
    {
        m_reader.fault(at, v, "a value");
    }

    JsonReader& m_reader;
    const QJsonObject& m_object;
    const JsonPath& m_at;
    QVarLengthArray<QLatin1String, 16> m_known;
};

template <class T>
requires std::is_class_v<T>
void JsonReader::read(const QJsonValue& v, T& out, const JsonPath& at)
{
    if (!v.isObject())
        return fault(at, v, "an object");
    readObject(v.toObject(), out, at);
}

template <class T>
void JsonReader::readObject(const QJsonObject& object, T& out, const JsonPath& at,
                            std::initializer_list<const char*> alsoKnown)
{
    ObjectReader archive(*this, object, at);
    describe(archive, out);
    for (const char* key : alsoKnown)
        archive.know(key);
    archive.finish();
}

// The parser of each enumeration's words.
inline auto parseWord(QStringView t, std::type_identity<TenantLevel>) { return parseTenantLevel(t); }
inline auto parseWord(QStringView t, std::type_identity<TenantType>) { return parseTenantType(t); }
inline auto parseWord(QStringView t, std::type_identity<TenantState>) { return parseTenantState(t); }
inline auto parseWord(QStringView t, std::type_identity<TenantAction>) { return parseTenantAction(t); }
inline auto parseWord(QStringView t, std::type_identity<IsolationMode>) { return parseIsolationMode(t); }
inline auto parseWord(QStringView t, std::type_identity<Aggregation>) { return parseAggregation(t); }
inline auto parseWord(QStringView t, std::type_identity<QuotaSource>) { return parseQuotaSource(t); }
inline auto parseWord(QStringView t, std::type_identity<NodeState>) { return parseNodeState(t); }
inline auto parseWord(QStringView t, std::type_identity<WorkloadState>) { return parseWorkloadState(t); }
inline auto parseWord(QStringView t, std::type_identity<ScalingMetric>) { return parseScalingMetric(t); }
inline auto parseWord(QStringView t, std::type_identity<PlacementPolicy>) { return parsePlacementPolicy(t); }
inline auto parseWord(QStringView t, std::type_identity<TierMode>) { return parseTierMode(t); }
inline auto parseWord(QStringView t, std::type_identity<Protocol>) { return parseProtocol(t); }
inline auto parseWord(QStringView t, std::type_identity<RuleAction>) { return parseRuleAction(t); }
inline auto parseWord(QStringView t, std::type_identity<RuleDirection>) { return parseRuleDirection(t); }
inline auto parseWord(QStringView t, std::type_identity<DataSeparation>) { return parseDataSeparation(t); }
inline auto parseWord(QStringView t, std::type_identity<IncidentState>) { return parseIncidentState(t); }
inline auto parseWord(QStringView t, std::type_identity<Level>) { return parseLevel(t); }

template <class T>
requires std::is_enum_v<T>
void JsonReader::read(const QJsonValue& v, T& out, const JsonPath& at)
{
    if (const auto word = parseWord(v.toString(), std::type_identity<T>{}))
        out = *word;
    else
        fault(at, v, "one of the known words");
}

} // namespace lumos::domain::json
