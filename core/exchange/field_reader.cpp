// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/field_reader.h"

#include "exchange/input_text.h"

#include <array>

namespace lumos::exchange {

using base::Decimal;
using base::Instant;

namespace {

// Beyond this a sum over a large file could leave the range of Decimal; no invoice line comes near.
constexpr auto kAmountLimit = Decimal::fromInt(1'000'000'000'000'000LL);
QString anAmount() { return QStringLiteral("a decimal number below 10^15 with at most 18 fraction digits"); }

std::optional<Decimal> parseAmount(std::string_view text)
{
    std::array<char16_t, 64> wide;
    if (text.size() > wide.size())
        return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i)
        wide[i] = static_cast<unsigned char>(text[i]);
    const auto parsed = Decimal::parse(QStringView(wide.data(), static_cast<qsizetype>(text.size())));
    if (!parsed || *parsed >= kAmountLimit || *parsed <= -kAmountLimit)
        return std::nullopt;
    return *parsed;
}

QString integerBetween(std::int64_t low, std::int64_t high)
{
    return QStringLiteral("a whole number from %1 to %2").arg(low).arg(high);
}

} // namespace

bool FieldReader::isNull(int column) const
{
    if (column < 0)
        return true;
    const std::string_view text = value(column);
    return text.empty() || text == "NULL";
}

QString FieldReader::optionalText(int column) const { return isNull(column) ? QString() : textOf(value(column)); }

QString FieldReader::requiredText(int column)
{
    return requirePresence(column, QStringLiteral("a value")) ? textOf(value(column)) : QString();
}

Instant FieldReader::requiredInstant(int column)
{
    const QString expected = QStringLiteral("a date and time such as 2026-11-23T14:00:00Z");
    if (!requirePresence(column, expected))
        return {};
    const auto parsed = parseInstant(value(column));
    if (!parsed)
        refuse(column, {QT_TRANSLATE_NOOP("core", "This is no date and time."), {}}, expected);
    return parsed.value_or(Instant{});
}

Decimal FieldReader::requiredAmount(int column)
{
    return requirePresence(column, anAmount()) ? optionalAmount(column).value_or(Decimal{}) : Decimal{};
}

std::optional<Decimal> FieldReader::optionalAmount(int column)
{
    if (isNull(column))
        return std::nullopt;
    const auto parsed = parseAmount(value(column));
    if (!parsed)
        refuse(column, {QT_TRANSLATE_NOOP("core", "This is no exact amount."), {}}, anAmount());
    return parsed;
}

base::Currency FieldReader::requiredCurrency(int column)
{
    const QString expected = QStringLiteral("an ISO 4217 currency code such as USD or CNY");
    if (!requirePresence(column, expected))
        return {};
    const auto currency = base::Currency::fromCode(textOf(value(column)));
    if (!currency)
        refuse(column, {QT_TRANSLATE_NOOP("core", "This currency is not known."), {}}, expected);
    return currency.value_or(base::Currency{});
}

std::int64_t FieldReader::requiredInteger(int column, std::int64_t low, std::int64_t high)
{
    return requirePresence(column, integerBetween(low, high)) ? optionalInteger(column, low, high).value_or(0) : 0;
}

std::optional<std::int64_t> FieldReader::optionalInteger(int column, std::int64_t low, std::int64_t high)
{
    if (isNull(column))
        return std::nullopt;
    const auto parsed = parseInteger(value(column));
    if (!parsed || *parsed < low || *parsed > high) {
        refuse(column, {QT_TRANSLATE_NOOP("core", "This is no whole number in the allowed range."), {}},
               integerBetween(low, high));
        return std::nullopt;
    }
    return parsed;
}

double FieldReader::requiredReal(int column)
{
    const QString expected = QStringLiteral("a number");
    if (!requirePresence(column, expected))
        return 0.0;
    const auto parsed = parseReal(value(column));
    if (!parsed)
        refuse(column, {QT_TRANSLATE_NOOP("core", "This is no number."), {}}, expected);
    return parsed.value_or(0.0);
}

std::size_t FieldReader::requiredWord(int column, std::span<const char* const> words)
{
    for (std::size_t i = 0; column >= 0 && i < words.size(); ++i)
        if (value(column) == words[i])
            return i;
    QStringList allowed;
    for (const char* word : words)
        allowed.append(QString::fromLatin1(word));
    refuse(column, {QT_TRANSLATE_NOOP("core", "This word is not allowed here."), {}},
           QStringLiteral("one of %1").arg(allowed.join(QStringLiteral(", "))));
    return 0;
}

void FieldReader::refuse(int column, base::Text text, QString expected)
{
    const QString name = column >= 0 && column < m_csv.header().size() ? m_csv.header().at(column) : QString();
    m_errors.push_back(parseError(std::move(text), {m_csv.file(), m_csv.line(), name,
                                                    column < 0 ? QString() : m_csv.text(column), std::move(expected)}));
}

std::string_view FieldReader::value(int column) const { return trimmed(m_csv.field(column)); }

bool FieldReader::requirePresence(int column, const QString& expected)
{
    if (!isNull(column))
        return true;
    refuse(column, {QT_TRANSLATE_NOOP("core", "A value is required here."), {}}, expected);
    return false;
}

} // namespace lumos::exchange
