// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/decimal.h"
#include "domain/resource.h"

#include <array>
#include <limits>

namespace lumos::domain {

namespace {

using base::Decimal;
using base::Int128;

constexpr int kMostFractionDigits = 3;

/// What a suffix multiplies by, and whether the product may be rounded to a whole base unit: a power of two seldom
/// divides a decimal fraction, so "7.3TiB" means the nearest byte, whereas "1.2345k" is refused.
struct Scale {
    std::int64_t factor = 1;
    bool rounds = false;
};

struct Suffix {
    const char* text;
    Scale scale;
};
constexpr std::array kSuffixes{Suffix{"Pi", {std::int64_t{1} << 50, true}},
                               Suffix{"Ti", {std::int64_t{1} << 40, true}},
                               Suffix{"Gi", {std::int64_t{1} << 30, true}},
                               Suffix{"Mi", {std::int64_t{1} << 20, true}},
                               Suffix{"Ki", {std::int64_t{1} << 10, true}},
                               Suffix{"T", {1'000'000'000'000, false}},
                               Suffix{"G", {1'000'000'000, false}},
                               Suffix{"M", {1'000'000, false}},
                               Suffix{"k", {1'000, false}}};

bool isMilli(const ResourceKind& kind)
{
    return kind.unit == QLatin1String("mCPU") || kind.unit == QLatin1String("mGPU");
}
bool isBytes(const ResourceKind& kind) { return kind.unit == QLatin1String("B"); }

std::optional<Scale> scaleOf(QStringView suffix, const ResourceKind& kind)
{
    const std::int64_t whole = isMilli(kind) ? 1000 : 1;
    if (isMilli(kind) && suffix == QLatin1String("m"))
        return Scale{1, false};
    if (isBytes(kind) && suffix.endsWith(u'B'))
        suffix.chop(1);
    if (suffix.isEmpty())
        return Scale{whole, false};
    if (suffix == QLatin1String("K"))
        return Scale{whole * 1000, false};
    for (const Suffix& s : kSuffixes)
        if (suffix == QLatin1String(s.text))
            return Scale{whole * s.scale.factor, s.scale.rounds};
    return std::nullopt;
}

tl::unexpected<base::Error> notAQuantity(QStringView text, const ResourceKind& kind)
{
    base::Error error{base::ErrorCode::Parse,
                      {QT_TRANSLATE_NOOP("core", "\"%1\" is not an amount of %2."), {text.toString(), kind.name}},
                      {},
                      {}};
    if (isMilli(kind))
        error.remedy = {
            QT_TRANSLATE_NOOP("core",
                              "Write whole units such as 64, a fraction such as 0.25, or thousandths such as 250m."),
            {}};
    else if (isBytes(kind))
        error.remedy = {QT_TRANSLATE_NOOP("core", "Write bytes with a suffix such as 512MiB, 8TiB or 500GB."), {}};
    else
        error.remedy = {
            QT_TRANSLATE_NOOP("core", "Write a whole number, if you like with a suffix such as 250k or 4.8M."), {}};
    return base::fail(std::move(error));
}

std::optional<Quantity> scaled(Decimal number, const Scale& scale)
{
    const auto product = Decimal::multiply(number, Decimal::fromInt(scale.factor));
    if (!product)
        return std::nullopt;
    const Decimal whole = product->rounded(0);
    if (!scale.rounds && whole != *product)
        return std::nullopt;
    const Int128 units = whole.atoms() / Decimal::kOne;
    if (units > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return Quantity{static_cast<std::int64_t>(units)};
}

/// value in the suffix's unit with at most three fraction digits, if that reads back as exactly `value`.
std::optional<QString> shortened(std::int64_t value, const Suffix& suffix)
{
    if (value < suffix.scale.factor)
        return std::nullopt;
    for (int digits = 0; digits <= kMostFractionDigits; ++digits) {
        const Decimal number = Decimal::fromInt(value).scaledBy(1, suffix.scale.factor).rounded(digits);
        const auto back = scaled(number, suffix.scale);
        if (back && back->value == value)
            return number.toString() + QLatin1String(suffix.text);
    }
    return std::nullopt;
}

} // namespace

base::Result<Quantity> parseQuantity(QStringView text, const ResourceKind& kind)
{
    const QStringView trimmed = text.trimmed();
    qsizetype end = 0;
    while (end < trimmed.size() && ((trimmed.at(end) >= u'0' && trimmed.at(end) <= u'9') || trimmed.at(end) == u'.'))
        ++end;
    const auto number = Decimal::parse(trimmed.left(end));
    const auto scale = scaleOf(trimmed.mid(end).trimmed(), kind);
    if (end == 0 || !number || !scale)
        return notAQuantity(text, kind);
    const auto quantity = scaled(*number, *scale);
    if (!quantity)
        return notAQuantity(text, kind);
    return *quantity;
}

QString formatQuantity(Quantity q, const ResourceKind& kind)
{
    if (isMilli(kind))
        return Decimal::fromScaled(q.value, 3).toString();
    const QLatin1String unit(isBytes(kind) ? "B" : "");
    QString best = QString::number(q.value) + unit;
    for (const Suffix& suffix : kSuffixes) {
        if (suffix.scale.rounds && !isBytes(kind))
            continue;
        const auto text = shortened(q.value, suffix);
        if (text && text->size() + unit.size() < best.size())
            best = *text + unit;
    }
    return best;
}

} // namespace lumos::domain
