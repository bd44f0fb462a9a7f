// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"

#include <QString>

#include <array>
#include <optional>

namespace lumos::base {

/// ISO 4217 currency: three upper-case letters and the number of minor-unit digits.
class Currency final {
public:
    constexpr Currency() = default;
    /// Known code ("CNY", "USD", "EUR", "JPY", ...), nullopt otherwise.
    static std::optional<Currency> fromCode(QStringView code);
    static Currency cny() { return *fromCode(u"CNY"); }
    static Currency usd() { return *fromCode(u"USD"); }
    [[nodiscard]] QString code() const { return QString::fromLatin1(m_code.data(), 3); }
    /// Fraction digits of the smallest unit: JPY 0, CNY 2, KWD 3.
    [[nodiscard]] int minorDigits() const { return m_minorDigits; }
    /// "¥", "$", "€"; the code where there is no usual sign.
    [[nodiscard]] QString symbol() const;
    friend constexpr bool operator==(const Currency&, const Currency&) = default;

private:
    std::array<char, 3> m_code{'X', 'X', 'X'};
    signed char m_minorDigits = 2;
};

/// An exact amount in a currency. Adding two currencies is a bug (assert).
struct Money {
    Decimal amount;
    Currency currency;

    [[nodiscard]] bool isZero() const { return amount.isZero(); }
    /// Rounded half up to the currency's minor unit; the only place where money is rounded.
    [[nodiscard]] Money rounded(Rounding rule = Rounding::HalfUp) const
    {
        return {amount.rounded(currency.minorDigits(), rule), currency};
    }
    /// "1286420.00 CNY": for files and the command line; the screen formats with its locale.
    [[nodiscard]] QString toString() const { return amount.toFixed(currency.minorDigits()) + u' ' + currency.code(); }
    friend bool operator==(const Money&, const Money&) = default;
    friend Money operator+(const Money& a, const Money& b);
    friend Money operator-(const Money& a, const Money& b);
    Money& operator+=(const Money& b) { return *this = *this + b; }
};

} // namespace lumos::base
