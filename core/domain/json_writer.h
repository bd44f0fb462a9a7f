// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/json_fields.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lumos::domain::json {

class ObjectWriter;

/// Turns domain values into canonical JSON values. Absent optionals and null ids give Undefined: no field.
class JsonWriter final {
public:
    explicit JsonWriter(const ResourceCatalog& catalog) : m_catalog(catalog) {}

    [[nodiscard]] QJsonValue value(bool v) const { return v; }
    template <std::integral T>
    [[nodiscard]] QJsonValue value(T v) const
    {
        return static_cast<qint64>(v);
    }
    template <class T>
    requires std::is_enum_v<T>
    [[nodiscard]] QJsonValue value(T v) const { return QString(name(v)); }
    [[nodiscard]] QJsonValue value(const QString& v) const { return v; }
    [[nodiscard]] QJsonValue value(const QStringList& v) const { return QJsonArray::fromStringList(v); }
    [[nodiscard]] QJsonValue value(const base::Decimal& v) const { return v.toString(); }
    [[nodiscard]] QJsonValue value(const base::Currency& v) const { return v.code(); }
    /// Every digit of the amount, unlike Money::toString.
    [[nodiscard]] QJsonValue value(const base::Money& v) const
    {
        return QString(v.amount.toString() + u' ' + v.currency.code());
    }
    [[nodiscard]] QJsonValue value(const base::Date& v) const { return v.toIso(); }
    [[nodiscard]] QJsonValue value(const base::Instant& v) const { return v.toIso(); }
    [[nodiscard]] QJsonValue value(const Quantity& v) const { return static_cast<qint64>(v.value); }
    [[nodiscard]] QJsonValue value(const ResourceKindId& v) const { return m_catalog.at(v).key; }
    [[nodiscard]] QJsonValue value(const Ipv4Range& v) const { return v.toString(); }
    [[nodiscard]] QJsonValue value(const Charge& v) const;
    template <class Tag>
    [[nodiscard]] QJsonValue value(const base::Id<Tag>& v) const
    {
        return v.isNull() ? QJsonValue(QJsonValue::Undefined) : v.toString();
    }
    template <class T>
    [[nodiscard]] QJsonValue value(const std::optional<T>& v) const
    {
        return v ? value(*v) : QJsonValue(QJsonValue::Undefined);
    }
    template <class T>
    [[nodiscard]] QJsonValue value(const std::vector<T>& v) const
    {
        QJsonArray array;
        for (const T& e : v)
            array.append(value(e));
        return array;
    }
    template <class T>
    requires requires(ObjectWriter& a, const T& v) { describe(a, v); }
    [[nodiscard]] QJsonValue value(const T& v) const { return object(v); }
    template <class T>
    [[nodiscard]] QJsonObject object(const T& v) const;

private:
    const ResourceCatalog& m_catalog;
};

/// The archive that collects the fields of one object.
class ObjectWriter final {
public:
    explicit ObjectWriter(const JsonWriter& writer) : m_writer(writer) {}
    template <class T>
    void operator()(const char* key, const T& v)
    {
        m_object.insert(QLatin1String(key), m_writer.value(v));
    }
    /// A field that is left out where it has its usual value.
    template <class T>
    void defaulted(const char* key, const T& v, const std::type_identity_t<T>& usual)
    {
        if (!(v == usual))
            (*this)(key, v);
    }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    const JsonWriter& m_writer;
    QJsonObject m_object;
};

template <class T>
QJsonObject JsonWriter::object(const T& v) const
{
    ObjectWriter archive(*this);
    describe(archive, v);
    return archive.object();
}

inline QJsonValue JsonWriter::value(const Charge& v) const
{
    ChargeFields fields{v.name, {}, {}, {}};
    if (const auto* fixed = std::get_if<FixedCharge>(&v.model))
        fields.fixed = *fixed;
    else if (const auto* usage = std::get_if<UsageCharge>(&v.model))
        fields.usage = *usage;
    else
        fields.tiered = std::get<TieredCharge>(v.model);
    return object(fields);
}

} // namespace lumos::domain::json
