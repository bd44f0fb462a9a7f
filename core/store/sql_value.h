// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "base/id.h"
#include "base/instant.h"
#include "domain/resource.h"
#include "store/dialect.h"

#include <QLatin1String>
#include <QVariant>

#include <concepts>
#include <optional>
#include <type_traits>

namespace lumos::store {

/// Domain values as bound parameters. Money goes as canonical decimal text, words as their stable text.
[[nodiscard]] inline QVariant toSql(const Dialect&, bool value) { return QVariant(value ? 1 : 0); }
template <std::integral T>
requires(!std::same_as<T, bool>) [[nodiscard]] QVariant toSql(const Dialect&, T value)
{
    return QVariant(static_cast<qlonglong>(value));
}
/// A null QString would be bound as NULL.
[[nodiscard]] inline QVariant toSql(const Dialect&, const QString& value)
{
    return value.isNull() ? QVariant(QString(QLatin1String(""))) : QVariant(value);
}
[[nodiscard]] inline QVariant toSql(const Dialect&, QLatin1String value) { return QVariant(QString(value)); }
[[nodiscard]] inline QVariant toSql(const Dialect&, const QByteArray& value)
{
    return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
}
[[nodiscard]] inline QVariant toSql(const Dialect&, base::Decimal value) { return QVariant(value.toString()); }
[[nodiscard]] inline QVariant toSql(const Dialect&, base::Instant value)
{
    return QVariant(static_cast<qlonglong>(value.ms));
}
[[nodiscard]] inline QVariant toSql(const Dialect&, base::Date value) { return QVariant(value.days); }
[[nodiscard]] inline QVariant toSql(const Dialect&, domain::Quantity value)
{
    return QVariant(static_cast<qlonglong>(value.value));
}
template <class Tag>
[[nodiscard]] QVariant toSql(const Dialect& dialect, const base::Id<Tag>& id)
{
    return dialect.fromUuid(id.uuid);
}
template <class T>
[[nodiscard]] QVariant toSql(const Dialect& dialect, const std::optional<T>& value)
{
    return value ? toSql(dialect, *value) : QVariant(QMetaType(QMetaType::LongLong));
}

} // namespace lumos::store
