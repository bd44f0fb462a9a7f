// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/money.h"

namespace lumos::base {

namespace {

struct CurrencyRow {
    const char* code;
    signed char digits;
    const char16_t* symbol;
};

// ISO 4217 list one, the currencies that cloud invoices are written in.
constexpr CurrencyRow kCurrencies[] = {
    {"AED", 2, u""},  {"AUD", 2, u"A$"},  {"BRL", 2, u"R$"}, {"CAD", 2, u"C$"}, {"CHF", 2, u""},    {"CLP", 0, u""},
    {"CNY", 2, u"¥"}, {"CZK", 2, u""},    {"DKK", 2, u""},   {"EUR", 2, u"€"},  {"GBP", 2, u"£"},   {"HKD", 2, u"HK$"},
    {"HUF", 2, u""},  {"IDR", 2, u""},    {"ILS", 2, u"₪"},  {"INR", 2, u"₹"},  {"JPY", 0, u"JP¥"}, {"KRW", 0, u"₩"},
    {"KWD", 3, u""},  {"MXN", 2, u""},    {"MYR", 2, u""},   {"NOK", 2, u""},   {"NZD", 2, u"NZ$"}, {"PHP", 2, u""},
    {"PLN", 2, u""},  {"SAR", 2, u""},    {"SEK", 2, u""},   {"SGD", 2, u"S$"}, {"THB", 2, u""},    {"TND", 3, u""},
    {"TRY", 2, u""},  {"TWD", 2, u"NT$"}, {"USD", 2, u"$"},  {"VND", 0, u"₫"},  {"ZAR", 2, u"R"},
};

const CurrencyRow* rowOf(QStringView code)
{
    for (const CurrencyRow& row : kCurrencies)
        if (code == QLatin1String(row.code))
            return &row;
    return nullptr;
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    const CurrencyRow* row = rowOf(code);
    if (row == nullptr)
        return std::nullopt;
    Currency c;
    c.m_code = {row->code[0], row->code[1], row->code[2]};
    c.m_minorDigits = row->digits;
    return c;
}

QString Currency::symbol() const
{
    const CurrencyRow* row = rowOf(code());
    if (row == nullptr || row->symbol[0] == u'\0')
        return code();
    return QString::fromUtf16(row->symbol);
}

Money operator+(const Money& a, const Money& b)
{
    Q_ASSERT_X(a.currency == b.currency, "Money +", "two currencies");
    return {a.amount + b.amount, a.currency};
}

Money operator-(const Money& a, const Money& b)
{
    Q_ASSERT_X(a.currency == b.currency, "Money -", "two currencies");
    return {a.amount - b.amount, a.currency};
}

} // namespace lumos::base
