// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json_reader.h"

#include <QJsonDocument>

#include <algorithm>

namespace lumos::domain::json {

namespace {

/// What stands in the document, short enough for a message.
QString shown(const QJsonValue& v)
{
    constexpr qsizetype longest = 60;
    if (v.isUndefined())
        return QStringLiteral("nothing");
    if (v.isString())
        return v.toString().left(longest);
    if (v.isObject())
        return QStringLiteral("{...}");
    if (v.isArray())
        return QStringLiteral("[...]");
    const QByteArray list = QJsonDocument(QJsonArray{v}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace

QString JsonPath::toString(const QString& prefix) const
{
    QString text = parent == nullptr ? prefix : parent->toString(prefix);
    if (index >= 0)
        return text + u'[' + QString::number(index) + u']';
    if (!text.isEmpty() && !key.isEmpty())
        text += u'.';
    return text + key;
}

void JsonReader::fault(const JsonPath& at, const QJsonValue& found, const char* expected)
{
    if (m_error)
        return;
    const QString path = at.toString(m_prefix);
    m_error =
        base::Error{base::ErrorCode::Parse,
                    {QT_TRANSLATE_NOOP("core", "The field \"%1\" of the JSON document is not as expected."), {path}},
                    {},
                    base::InputPlace{{}, 0, path, shown(found), QString::fromLatin1(expected)}};
}

std::optional<qint64> JsonReader::integer(const QJsonValue& v)
{
    // toInteger returns its default for anything that is no whole number; two defaults tell that from a real value.
    const qint64 n = v.toInteger(0);
    return n == v.toInteger(1) ? std::optional(n) : std::nullopt;
}

void JsonReader::read(const QJsonValue& v, bool& out, const JsonPath& at)
{
    if (!v.isBool())
        return fault(at, v, "true or false");
    out = v.toBool();
}

void JsonReader::read(const QJsonValue& v, QString& out, const JsonPath& at)
{
    if (!v.isString())
        return fault(at, v, "a text");
    out = v.toString();
}

void JsonReader::read(const QJsonValue& v, QStringList& out, const JsonPath& at)
{
    if (!v.isArray())
        return fault(at, v, "a list of texts");
    const QJsonArray array = v.toArray();
    for (qsizetype i = 0; i < array.size() && ok(); ++i) {
        QString text;
        read(array.at(i), text, JsonPath{&at, {}, i});
        out.append(text);
    }
}

void JsonReader::read(const QJsonValue& v, base::Decimal& out, const JsonPath& at)
{
    const auto number = base::Decimal::parse(v.toString());
    if (!number)
        return fault(at, v, "a decimal number as a text, such as \"12.50\"");
    out = *number;
}

void JsonReader::read(const QJsonValue& v, base::Currency& out, const JsonPath& at)
{
    const QString code = v.toString();
    if (code == base::Currency{}.code()) {
        out = {};
        return;
    }
    const auto currency = base::Currency::fromCode(code);
    if (!currency)
        return fault(at, v, "an ISO 4217 currency code");
    out = *currency;
}

void JsonReader::read(const QJsonValue& v, base::Money& out, const JsonPath& at)
{
    const QStringList parts = v.toString().split(u' ');
    if (parts.size() != 2)
        return fault(at, v, "an amount with its currency, such as \"12.50 CNY\"");
    read(QJsonValue(parts.at(0)), out.amount, at);
    read(QJsonValue(parts.at(1)), out.currency, at);
}

void JsonReader::read(const QJsonValue& v, base::Date& out, const JsonPath& at)
{
    const auto date = base::Date::parse(v.toString());
    if (!date)
        return fault(at, v, "a date such as 2026-11-23");
    out = *date;
}

void JsonReader::read(const QJsonValue& v, base::Instant& out, const JsonPath& at)
{
    const auto instant = base::Instant::parse(v.toString());
    if (!instant)
        return fault(at, v, "a time such as 2026-11-23T14:32:05Z");
    out = *instant;
}

void JsonReader::read(const QJsonValue& v, ResourceKindId& out, const JsonPath& at)
{
    const auto kind = m_catalog.find(v.toString());
    if (!kind)
        return fault(at, v, "the key of a resource kind");
    out = *kind;
}

void JsonReader::read(const QJsonValue& v, Ipv4Range& out, const JsonPath& at)
{
    const auto range = Ipv4Range::parse(v.toString());
    if (!range)
        return fault(at, v, "an IPv4 range such as 10.1.0.0/16");
    out = *range;
}

void JsonReader::read(const QJsonValue& v, Charge& out, const JsonPath& at)
{
    ChargeFields fields;
    read(v, fields, at);
    out.name = fields.name;
    if (fields.fixed.has_value() + fields.usage.has_value() + fields.tiered.has_value() != 1)
        return fault(at, v, "exactly one of \"fixed\", \"usage\" and \"tiered\"");
    if (fields.fixed)
        out.model = *fields.fixed;
    else if (fields.usage)
        out.model = *fields.usage;
    else
        out.model = *fields.tiered;
}

void ObjectReader::finish()
{
    if (!m_reader.ok())
        return;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        const QString key = it.key();
        if (std::any_of(m_known.begin(), m_known.end(), [&](QLatin1String known) { return key == known; }))
            continue;
        const QByteArray latin = key.toLatin1();
        return m_reader.fault(JsonPath{&m_at, QLatin1String(latin), -1}, it.value(), "no field of this name");
    }
}

} // namespace lumos::domain::json
