// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/query.h"

#include <QSqlError>

namespace lumos::store {

base::Status Query::exec()
{
    // A statement that could not be prepared reports it here.
    if (!m_query.exec())
        m_error = m_session.failure(m_query.lastError());
    return status();
}

bool Query::next()
{
    m_column = 0;
    if (m_error)
        return false;
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_error = m_session.failure(m_query.lastError());
    return false;
}

base::Status Query::status() const { return m_error ? base::Status(base::fail(*m_error)) : base::Status(); }

std::optional<base::Instant> Query::maybeInstant()
{
    const QVariant v = value();
    return v.isNull() ? std::nullopt : std::optional(base::Instant{v.toLongLong()});
}

std::optional<base::Date> Query::maybeDate()
{
    const QVariant v = value();
    return v.isNull() ? std::nullopt : std::optional(base::Date{v.toInt()});
}

base::Decimal Query::decimal()
{
    const QString text = value().toString();
    const auto parsed = base::Decimal::parse(text);
    if (!parsed)
        refuse(text);
    return parsed.value_or(base::Decimal{});
}

base::Currency Query::currency()
{
    const QString code = value().toString();
    if (code == base::Currency{}.code())
        return {};
    const auto known = base::Currency::fromCode(code);
    if (!known)
        refuse(code);
    return known.value_or(base::Currency{});
}

base::Money Query::money()
{
    const base::Decimal amount = decimal();
    return {amount, currency()};
}

void Query::refuse(const QString& text)
{
    if (!m_error)
        m_error =
            base::Error{base::ErrorCode::Storage,
                        {QT_TRANSLATE_NOOP("core", "The store holds a value that nobody wrote: %1"), {text}},
                        {QT_TRANSLATE_NOOP("core", "Check the store with lumosctl audit, or restore a backup."), {}},
                        std::nullopt};
}

} // namespace lumos::store
