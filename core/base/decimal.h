// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <compare>
#include <cstdint>

namespace lumos::base {

__extension__ using Int128 = __int128;

/// How a value is brought to fewer digits. One function does it: Decimal::rounded.
enum class Rounding : unsigned char { HalfUp, HalfEven, Down };

/// Exact decimal number: a 128-bit count of 10^-18. Range +-1.7e20. Never loses a digit silently: parse and multiply
/// report overflow or more than 18 fraction digits as an Error; +,- assert on overflow (bugs).
class Decimal final {
public:
    static constexpr int kScale = 18;
    static constexpr Int128 kOne = Int128{1'000'000'000'000'000'000LL};

    constexpr Decimal() = default;
    static constexpr Decimal fromAtoms(Int128 atoms)
    {
        Decimal d;
        d.m_atoms = atoms;
        return d;
    }
    static constexpr Decimal fromInt(std::int64_t n) { return fromAtoms(Int128{n} * kOne); }
    /// value = mantissa * 10^-scale, 0 <= scale <= 18.
    static Decimal fromScaled(std::int64_t mantissa, int scale);
    /// Plain decimal notation with optional sign, and optional exponent ("1.5E-7"); at most 18 fraction digits.
    static Result<Decimal> parse(QStringView text);

    [[nodiscard]] constexpr Int128 atoms() const { return m_atoms; }
    [[nodiscard]] constexpr bool isZero() const { return m_atoms == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_atoms < 0; }
    /// Canonical: no exponent, no trailing zeros, no "+" ("-0.5", "12", "0.0000008").
    [[nodiscard]] QString toString() const;
    /// Exactly `digits` fraction digits after rounding half up.
    [[nodiscard]] QString toFixed(int digits) const;
    /// Rounded to `digits` (0..18) fraction digits.
    [[nodiscard]] Decimal rounded(int digits, Rounding rule = Rounding::HalfUp) const;
    /// For drawing only; never for money arithmetic.
    [[nodiscard]] double toDouble() const;

    /// Exact product rounded once to 18 digits; Error when it does not fit.
    static Result<Decimal> multiply(Decimal a, Decimal b, Rounding rule = Rounding::HalfUp);
    /// this * n / d with one rounding to 18 digits (proration); d != 0.
    [[nodiscard]] Decimal scaledBy(std::int64_t n, std::int64_t d, Rounding rule = Rounding::HalfUp) const;

    friend constexpr auto operator<=>(Decimal a, Decimal b) { return a.m_atoms <=> b.m_atoms; }
    friend constexpr bool operator==(Decimal a, Decimal b) { return a.m_atoms == b.m_atoms; }
    friend Decimal operator+(Decimal a, Decimal b);
    friend Decimal operator-(Decimal a, Decimal b);
    friend constexpr Decimal operator-(Decimal a) { return fromAtoms(-a.m_atoms); }
    friend Decimal operator*(Decimal a, std::int64_t n);
    Decimal& operator+=(Decimal b) { return *this = *this + b; }
    Decimal& operator-=(Decimal b) { return *this = *this - b; }

private:
    Int128 m_atoms = 0;
};

} // namespace lumos::base
