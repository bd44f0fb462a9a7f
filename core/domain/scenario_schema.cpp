// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scenario_schema.h"

#include "domain/json_change_fields.h"
#include "domain/json_reader.h"
#include "domain/json_writer.h"

#include <QJsonDocument>

#include <limits>
#include <type_traits>
#include <utility>

namespace lumos::domain {

namespace json {

namespace {

QJsonObject textOf(const char* pattern)
{
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("pattern"), QString::fromLatin1(pattern)}};
}

QJsonObject ofType(const char* type) { return {{QStringLiteral("type"), QString::fromLatin1(type)}}; }

constexpr const char* kUuid = "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$";
constexpr const char* kDecimal = "^[+-]?[0-9]+(\\.[0-9]+)?$";
constexpr const char* kMoney = "^[+-]?[0-9]+(\\.[0-9]+)? [A-Z]{3}$";
constexpr const char* kDate = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr const char* kInstant =
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$";
constexpr const char* kRange = "^[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}$";

template <class T>
struct Of {};
template <>
struct Of<bool> {
    static QJsonObject schema() { return ofType("boolean"); }
};
template <std::integral T>
requires(!std::same_as<T, bool>) struct Of<T> {
    static QJsonObject schema()
    {
        QJsonObject object = ofType("integer");
        if constexpr (sizeof(T) < sizeof(qint64)) { // beyond these a double of JSON has no bounds to state
            object.insert(QLatin1String("minimum"), qint64{std::numeric_limits<T>::min()});
            object.insert(QLatin1String("maximum"), qint64{std::numeric_limits<T>::max()});
        }
        return object;
    }
};
template <class T>
requires std::is_enum_v<T>
struct Of<T> {
    /// The words in the order of the enumeration, up to the first value that has none of its own.
    static QJsonObject schema()
    {
        QJsonArray words;
        for (int i = 0; i < std::numeric_limits<unsigned char>::max(); ++i) {
            const QString word = name(static_cast<T>(i));
            if (parseWord(word, std::type_identity<T>{}) != static_cast<T>(i))
                break;
            words.append(word);
        }
        return {{QStringLiteral("enum"), words}};
    }
};
template <>
struct Of<QString> {
    static QJsonObject schema() { return ofType("string"); }
};
template <>
struct Of<base::Decimal> {
    static QJsonObject schema() { return textOf(kDecimal); }
};
template <>
struct Of<base::Money> {
    static QJsonObject schema() { return textOf(kMoney); }
};
template <>
struct Of<base::Currency> {
    static QJsonObject schema() { return textOf("^[A-Z]{3}$"); }
};
template <>
struct Of<base::Date> {
    static QJsonObject schema() { return textOf(kDate); }
};
template <>
struct Of<base::Instant> {
    static QJsonObject schema() { return textOf(kInstant); }
};
template <>
struct Of<Quantity> {
    static QJsonObject schema() { return ofType("integer"); }
};
template <>
struct Of<ResourceKindId> {
    static QJsonObject schema() { return ofType("string"); }
};
template <>
struct Of<Ipv4Range> {
    static QJsonObject schema() { return textOf(kRange); }
};
template <class Tag>
struct Of<base::Id<Tag>> {
    static QJsonObject schema() { return textOf(kUuid); }
};

QJsonObject listOf(const QJsonObject& items)
{
    QJsonObject object = ofType("array");
    object.insert(QLatin1String("items"), items);
    return object;
}

template <>
struct Of<QStringList> {
    static QJsonObject schema() { return listOf(Of<QString>::schema()); }
};
template <class T>
struct Of<std::vector<T>> {
    static QJsonObject schema() { return listOf(Of<T>::schema()); }
};
template <class T>
struct Of<std::optional<T>> {
    static QJsonObject schema() { return Of<T>::schema(); }
};

template <class T>
inline constexpr bool kMayBeAbsent = false;
template <class T>
inline constexpr bool kMayBeAbsent<std::optional<T>> = true;
template <class Tag>
inline constexpr bool kMayBeAbsent<base::Id<Tag>> = true;

/// The archive that collects the fields of one type, as ObjectReader asks for them.
class SchemaArchive final {
public:
    template <class T>
    void operator()(const char* key, const T&)
    {
        m_properties.insert(QLatin1String(key), Of<T>::schema());
        if constexpr (!kMayBeAbsent<T>)
            m_required.append(QString::fromLatin1(key));
    }
    template <class T>
    void defaulted(const char* key, const T&, const std::type_identity_t<T>& usual)
    {
        static const ResourceCatalog kKinds;
        QJsonObject schema = Of<T>::schema();
        if (const QJsonValue value = json::JsonWriter(kKinds).value(usual); !value.isUndefined())
            schema.insert(QLatin1String("default"), value);
        m_properties.insert(QLatin1String(key), schema);
    }
    void add(const char* key, const QJsonObject& schema, bool required)
    {
        m_properties.insert(QLatin1String(key), schema);
        if (required)
            m_required.append(QString::fromLatin1(key));
    }
    [[nodiscard]] QJsonObject object() const
    {
        QJsonObject object = ofType("object");
        object.insert(QLatin1String("additionalProperties"), false);
        object.insert(QLatin1String("properties"), m_properties);
        object.insert(QLatin1String("required"), m_required);
        return object;
    }

private:
    QJsonObject m_properties;
    QJsonArray m_required;
};

template <class T>
SchemaArchive archiveOf()
{
    SchemaArchive archive;
    const T empty{};
    describe(archive, empty);
    return archive;
}

/// A described type.
template <class T>
requires requires(SchemaArchive& a, const T& v) { describe(a, v); }
struct Of<T> {
    static QJsonObject schema() { return archiveOf<T>().object(); }
};
/// Exactly one of its models.
template <>
struct Of<Charge> {
    static QJsonObject schema()
    {
        QJsonObject object = archiveOf<json::ChargeFields>().object();
        QJsonArray models;
        for (const char* model : {"fixed", "usage", "tiered"})
            models.append(QJsonObject{{QStringLiteral("required"), QJsonArray{QString::fromLatin1(model)}}});
        object.insert(QLatin1String("oneOf"), models);
        return object;
    }
};

template <std::size_t... I>
QJsonArray changeSchemas(std::index_sequence<I...>)
{
    QJsonArray kinds;
    const auto add = [&]<class C>(const C& empty) {
        SchemaArchive archive = archiveOf<C>();
        archive.add("type", {{QStringLiteral("const"), QString(name(Change(empty)))}}, true);
        archive.add("at", Of<base::Instant>::schema(), false);
        kinds.append(archive.object());
    };
    (add(std::variant_alternative_t<I, Change>{}), ...);
    return kinds;
}

} // namespace

} // namespace json

QJsonObject scenarioSchema()
{
    using namespace json;
    SchemaArchive top;
    top.add("base", Of<ScenarioId>::schema(), false);
    top.add("changes",
            listOf({{QStringLiteral("oneOf"), changeSchemas(std::make_index_sequence<std::variant_size_v<Change>>{})}}),
            true);
    top.add("faults", Of<FaultModel>::schema(), false);
    top.add("id", Of<ScenarioId>::schema(), false);
    top.add("name", Of<QString>::schema(), true);
    top.add("study", Of<QString>::schema(), false);
    QJsonObject object = top.object();
    object.insert(QLatin1String("$schema"), QStringLiteral("https://json-schema.org/draft/2020-12/schema"));
    object.insert(QLatin1String("title"), QStringLiteral("Scenario of lumosctl simulate"));
    return object;
}

QByteArray scenarioSchemaText() { return QJsonDocument(scenarioSchema()).toJson(); }

} // namespace lumos::domain
