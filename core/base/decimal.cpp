// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/decimal.h"

#include <QtGlobal>

#include <array>

namespace lumos::base {

namespace {

__extension__ using UInt128 = unsigned __int128;

constexpr auto powersOfTen()
{
    std::array<Int128, 39> p{};
    Int128 v = 1;
    for (std::size_t i = 0; i < p.size(); ++i) {
        p[i] = v;
        if (i + 1 < p.size())
            v *= 10;
    }
    return p;
}
constexpr auto kPow10 = powersOfTen();

UInt128 magnitude(Int128 v) { return v < 0 ? UInt128{0} - static_cast<UInt128>(v) : static_cast<UInt128>(v); }

/// 256-bit unsigned as four 64-bit limbs, least first; just enough for one exact product and one division.
using Wide = std::array<std::uint64_t, 4>;

Wide multiplyWide(UInt128 a, UInt128 b)
{
    const std::uint64_t x[2] = {static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(a >> 64)};
    const std::uint64_t y[2] = {static_cast<std::uint64_t>(b), static_cast<std::uint64_t>(b >> 64)};
    Wide r{};
    for (std::size_t i = 0; i < 2; ++i) {
        UInt128 carry = 0;
        for (std::size_t j = 0; j < 2; ++j) {
            const UInt128 t = static_cast<UInt128>(x[i]) * y[j] + r[i + j] + carry;
            r[i + j] = static_cast<std::uint64_t>(t);
            carry = t >> 64;
        }
        r[i + 2] += static_cast<std::uint64_t>(carry);
    }
    return r;
}

/// Divides in place by a 64-bit divisor and returns the remainder.
std::uint64_t divideWide(Wide& n, std::uint64_t d)
{
    UInt128 rest = 0;
    for (std::size_t i = 4; i-- > 0;) {
        const UInt128 cur = rest << 64 | n[i];
        n[i] = static_cast<std::uint64_t>(cur / d);
        rest = cur % d;
    }
    return static_cast<std::uint64_t>(rest);
}

bool roundsAway(UInt128 rest, UInt128 divisor, bool quotientIsOdd, Rounding rule)
{
    switch (rule) {
    case Rounding::Down: return false;
    case Rounding::HalfUp: return rest >= divisor - rest;
    case Rounding::HalfEven: return rest > divisor - rest || (rest == divisor - rest && quotientIsOdd);
    }
    return false;
}

/// product / d rounded once: one division, where the product fits into 128 bits as that of money does.
UInt128 divideNarrow(UInt128 product, std::uint64_t d, Rounding rule)
{
    const UInt128 q = product / d;
    return roundsAway(product - q * d, d, (q & 1) != 0, rule) ? q + 1 : q;
}

/// |a * b| / d of any product; nullopt when the result leaves 128 bits.
std::optional<UInt128> divideProduct(Int128 a, Int128 b, std::uint64_t d, Rounding rule)
{
    Wide product = multiplyWide(magnitude(a), magnitude(b));
    const std::uint64_t rest = divideWide(product, d);
    if (product[2] != 0 || product[3] != 0)
        return std::nullopt;
    UInt128 q = static_cast<UInt128>(product[1]) << 64 | product[0];
    if (q < ~UInt128{0} && roundsAway(rest, d, (q & 1) != 0, rule))
        ++q;
    return q;
}

/// (a * b) / d rounded once; nullopt when the result leaves 127 bits.
std::optional<Int128> mulDiv(Int128 a, Int128 b, std::uint64_t d, Rounding rule)
{
    Int128 product = 0;
    const bool fits = !__builtin_mul_overflow(a, b, &product);
    const std::optional<UInt128> q = fits ? divideNarrow(magnitude(product), d, rule) : divideProduct(a, b, d, rule);
    if (!q || *q >> 127 != 0)
        return std::nullopt;
    return (a < 0) != (b < 0) ? -static_cast<Int128>(*q) : static_cast<Int128>(*q);
}

tl::unexpected<Error> notANumber(QStringView text)
{
    return fail(ErrorCode::Parse,
                {QT_TRANSLATE_NOOP("core", "\"%1\" is not a decimal number of at most 18 fraction digits."),
                 {text.toString()}});
}

struct DigitRun {
    UInt128 mantissa = 0;
    int fractionDigits = 0;
    bool any = false;
    bool overflow = false;
};

DigitRun readDigits(QStringView text, qsizetype& i)
{
    DigitRun run;
    bool point = false;
    for (; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c == u'.' && !point) {
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            break;
        run.any = true;
        if (run.mantissa > (~UInt128{0} >> 1) / 10 - 1)
            run.overflow = true;
        else
            run.mantissa = run.mantissa * 10 + (c - u'0');
        if (point)
            ++run.fractionDigits;
    }
    return run;
}

} // namespace

Decimal Decimal::fromScaled(std::int64_t mantissa, int scale)
{
    Q_ASSERT(scale >= 0 && scale <= kScale);
    return fromAtoms(Int128{mantissa} * kPow10[static_cast<std::size_t>(kScale - scale)]);
}

Result<Decimal> Decimal::parse(QStringView text)
{
    text = text.trimmed();
    qsizetype i = 0;
    bool negative = false;
    if (i < text.size() && (text.at(i) == u'-' || text.at(i) == u'+'))
        negative = text.at(i++) == u'-';
    const DigitRun run = readDigits(text, i);
    int exponent = 0;
    if (run.any && i < text.size() && (text.at(i) == u'e' || text.at(i) == u'E')) {
        const QStringView digits = text.mid(i + 1);
        bool ok = false;
        exponent = digits.toInt(&ok);
        // toInt skips blanks, a number has none
        if (!ok || digits.front().isSpace() || exponent > 40 || exponent < -60)
            return notANumber(text);
        i = text.size();
    }
    if (!run.any || run.overflow || i != text.size())
        return notANumber(text);

    UInt128 atoms = run.mantissa;
    int shift = kScale - run.fractionDigits + exponent;
    for (; shift > 0 && atoms != 0; --shift) {
        if (atoms > (~UInt128{0} >> 1) / 10)
            return notANumber(text);
        atoms *= 10;
    }
    for (; shift < 0 && atoms != 0; ++shift) {
        if (atoms % 10 != 0)
            return notANumber(text);
        atoms /= 10;
    }
    const Int128 value = static_cast<Int128>(atoms);
    return fromAtoms(negative ? -value : value);
}

QString Decimal::toString() const
{
    QString s = toFixed(kScale);
    qsizetype end = s.size();
    while (s.at(end - 1) == u'0')
        --end;
    if (s.at(end - 1) == u'.')
        --end;
    s.truncate(end);
    return s;
}

QString Decimal::toFixed(int digits) const
{
    const Int128 value = rounded(digits).m_atoms / kPow10[static_cast<std::size_t>(kScale - digits)];
    UInt128 m = magnitude(value);
    QString s;
    for (int written = 0; m != 0 || written <= digits; ++written) {
        if (written == digits && digits > 0)
            s.prepend(u'.');
        s.prepend(QChar(u'0' + static_cast<char16_t>(m % 10)));
        m /= 10;
    }
    if (value < 0)
        s.prepend(u'-');
    return s;
}

Decimal Decimal::rounded(int digits, Rounding rule) const
{
    Q_ASSERT(digits >= 0 && digits <= kScale);
    const Int128 unit = kPow10[static_cast<std::size_t>(kScale - digits)];
    const UInt128 m = magnitude(m_atoms);
    UInt128 q = m / static_cast<UInt128>(unit);
    if (roundsAway(m % static_cast<UInt128>(unit), static_cast<UInt128>(unit), (q & 1) != 0, rule))
        ++q;
    Int128 v = 0;
    [[maybe_unused]] const bool overflow = __builtin_mul_overflow(static_cast<Int128>(q), unit, &v);
    Q_ASSERT_X(!overflow, "Decimal::rounded", "overflow");
    return fromAtoms(m_atoms < 0 ? -v : v);
}

double Decimal::toDouble() const { return static_cast<double>(m_atoms) / 1e18; }

Result<Decimal> Decimal::multiply(Decimal a, Decimal b, Rounding rule)
{
    const auto v = mulDiv(a.m_atoms, b.m_atoms, static_cast<std::uint64_t>(kOne), rule);
    if (!v)
        return fail(ErrorCode::InvalidArgument, {QT_TRANSLATE_NOOP("core", "The product of %1 and %2 is too large."),
                                                 {a.toString(), b.toString()}});
    return fromAtoms(*v);
}

Decimal Decimal::scaledBy(std::int64_t n, std::int64_t d, Rounding rule) const
{
    Q_ASSERT(d != 0);
    const Int128 num = d < 0 ? -Int128{n} : Int128{n};
    const auto v =
        mulDiv(m_atoms, num, d < 0 ? 0 - static_cast<std::uint64_t>(d) : static_cast<std::uint64_t>(d), rule);
    Q_ASSERT_X(v.has_value(), "Decimal::scaledBy", "overflow");
    return fromAtoms(v.value_or(0));
}

Decimal operator+(Decimal a, Decimal b)
{
    Int128 r = 0;
    [[maybe_unused]] const bool overflow = __builtin_add_overflow(a.m_atoms, b.m_atoms, &r);
    Q_ASSERT_X(!overflow, "Decimal +", "overflow");
    return Decimal::fromAtoms(r);
}

Decimal operator-(Decimal a, Decimal b) { return a + (-b); }

Decimal operator*(Decimal a, std::int64_t n)
{
    Int128 r = 0;
    [[maybe_unused]] const bool overflow = __builtin_mul_overflow(a.m_atoms, Int128{n}, &r);
    Q_ASSERT_X(!overflow, "Decimal *", "overflow");
    return Decimal::fromAtoms(r);
}

} // namespace lumos::base
