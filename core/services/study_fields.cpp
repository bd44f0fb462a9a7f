// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/study_fields.h"

#include <QStringList>

#include <cmath>

namespace lumos::services {

QString foundText(const QJsonValue& v)
{
    switch (v.type()) {
    case QJsonValue::Undefined: return QStringLiteral("nothing");
    case QJsonValue::Null: return QStringLiteral("null");
    case QJsonValue::Bool: return v.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: return QString::number(v.toDouble());
    case QJsonValue::String: return v.toString();
    case QJsonValue::Array: return QStringLiteral("a list");
    case QJsonValue::Object: return QStringLiteral("an object");
    }
    return {};
}

base::Error studyFault(const QString& path, const QString& found, const QString& expected)
{
    return {base::ErrorCode::Parse,
            {QT_TRANSLATE_NOOP("core", "The study file is not valid."), {}},
            {},
            base::InputPlace{{}, 0, path, found, expected}};
}

QString StudyFields::pathOf(const QString& key) const
{
    return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
}

void StudyFields::fault(const char* key, const QString& expected)
{
    const QString name = QLatin1String(key);
    if (!m_fault)
        m_fault = studyFault(pathOf(name), foundText(m_object.value(name)), expected);
}

QJsonValue StudyFields::take(const char* key)
{
    m_known.append(QLatin1String(key));
    return m_object.value(QLatin1String(key));
}

double StudyFields::number(const char* key, double otherwise, double low, double high)
{
    const QJsonValue v = take(key);
    if (v.isUndefined())
        return otherwise;
    if (!v.isDouble() || v.toDouble() < low || v.toDouble() > high) {
        fault(key, low == -kUnbounded ? QStringLiteral("a number")
                                      : QStringLiteral("a number from %1 to %2").arg(low).arg(high));
        return otherwise;
    }
    return v.toDouble();
}

std::int32_t StudyFields::whole(const char* key, std::int32_t otherwise, std::int32_t low, std::int32_t high)
{
    const double n = number(key, otherwise, low, high);
    if (n != std::floor(n))
        fault(key, QStringLiteral("a whole number"));
    return static_cast<std::int32_t>(n);
}

bool StudyFields::flag(const char* key, bool otherwise)
{
    const QJsonValue v = take(key);
    if (!v.isUndefined() && !v.isBool())
        fault(key, QStringLiteral("true or false"));
    return v.toBool(otherwise);
}

QString StudyFields::text(const char* key)
{
    const QJsonValue v = take(key);
    if (!v.isUndefined() && !v.isString())
        fault(key, QStringLiteral("text"));
    return v.toString();
}

std::size_t StudyFields::word(const char* key, std::span<const char* const> words)
{
    const QJsonValue v = take(key);
    if (v.isUndefined())
        return 0;
    QStringList known;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (v.toString() == QLatin1String(words[i]))
            return i;
        known.append(QLatin1String(words[i]));
    }
    fault(key, QStringLiteral("one of ") + known.join(QStringLiteral(", ")));
    return 0;
}

QJsonArray StudyFields::list(const char* key)
{
    const QJsonValue v = take(key);
    if (!v.isUndefined() && !v.isArray())
        fault(key, QStringLiteral("a list"));
    return v.toArray();
}

QJsonObject StudyFields::object(const char* key)
{
    const QJsonValue v = take(key);
    if (!v.isUndefined() && !v.isObject())
        fault(key, QStringLiteral("an object"));
    return v.toObject();
}

void StudyFields::end()
{
    for (const QString& key : m_object.keys())
        if (!m_known.contains(key) && !m_fault)
            m_fault = studyFault(pathOf(key), key, QStringLiteral("one of ") + m_known.join(QStringLiteral(", ")));
}

} // namespace lumos::services
