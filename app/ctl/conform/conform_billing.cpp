// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/conform/conform.h"

#include "base/money.h"
#include "engine/billing/invoice.h"

#include <QtCore/QJsonArray>

namespace lumos::ctl {

namespace {

using base::Decimal;

/// Whole units only: quantities of the platform are integers in base units.
std::optional<std::int64_t> wholeUnits(const QJsonValue& value)
{
    const auto parsed = Decimal::parse(value.toString());
    if (!parsed || *parsed != parsed->rounded(0))
        return std::nullopt;
    return static_cast<std::int64_t>(parsed->atoms() / Decimal::kOne);
}

std::optional<Decimal> decimal(const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull())
        return Decimal();
    const auto parsed = Decimal::parse(value.toString());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

/// The vector's parameters must be only those that we know, or the answer would be to another question.
bool knows(const QJsonObject& object, std::initializer_list<const char*> keys)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        bool known = false;
        for (const char* key : keys)
            known = known || it.key() == QLatin1String(key);
        if (!known)
            return false;
    }
    return true;
}

std::optional<QJsonObject> expected(const QJsonObject& vector, const QJsonObject& computed)
{
    // Every stated expectation must be one that we compute.
    QJsonObject result;
    const QJsonObject wanted = vector.value(QLatin1String("expected")).toObject();
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (!computed.contains(it.key()))
            return std::nullopt;
        result.insert(it.key(), computed.value(it.key()));
    }
    return QJsonObject{{QStringLiteral("expected"), result}};
}

std::optional<QJsonObject> rated(const QJsonObject& vector, const domain::Charge& charge, std::int64_t units)
{
    const auto amount = engine::billing::rate(charge, {units}, 1, 1);
    if (!amount)
        return std::nullopt;
    QJsonObject computed{{QStringLiteral("amount"), amount->toString()}};
    return expected(vector, computed);
}

std::optional<QJsonObject> standard(const QJsonObject& vector)
{
    const QJsonObject params = vector.value(QLatin1String("params")).toObject();
    const QJsonObject usage = vector.value(QLatin1String("usage")).toObject();
    const auto price = decimal(params.value(QLatin1String("unit_price")));
    const auto units = wholeUnits(usage.value(QLatin1String("units")));
    if (!knows(params, {"unit_price"}) || !knows(usage, {"units"}) || !price || !units)
        return std::nullopt;
    return rated(vector, {QStringLiteral("standard"), domain::UsageCharge{domain::kinds::kApiCalls, *price, 1, 0}},
                 *units);
}

std::optional<QJsonObject> tiered(const QJsonObject& vector, domain::TierMode mode)
{
    const QJsonObject params = vector.value(QLatin1String("params")).toObject();
    const QJsonObject usage = vector.value(QLatin1String("usage")).toObject();
    const auto units = wholeUnits(usage.value(QLatin1String("units")));
    if (!knows(params, {"tiers"}) || !knows(usage, {"units"}) || !units)
        return std::nullopt;
    domain::TieredCharge charge{domain::kinds::kApiCalls, mode, 1, {}};
    for (const QJsonValue& value : params.value(QLatin1String("tiers")).toArray()) {
        const QJsonObject t = value.toObject();
        const auto price = decimal(t.value(QLatin1String("unit")));
        const auto flat = decimal(t.value(QLatin1String("flat")));
        std::optional<std::int64_t> upTo;
        if (!t.value(QLatin1String("up_to")).isNull()) {
            upTo = wholeUnits(t.value(QLatin1String("up_to")));
            if (!upTo)
                return std::nullopt;
        }
        if (!knows(t, {"up_to", "unit", "flat"}) || !price || !flat)
            return std::nullopt;
        charge.tiers.push_back({upTo, *price, *flat});
    }
    return rated(vector, {QStringLiteral("tiered"), charge}, *units);
}

std::optional<QJsonObject> roundCurrency(const QJsonObject& vector)
{
    const QJsonObject params = vector.value(QLatin1String("params")).toObject();
    const QJsonObject usage = vector.value(QLatin1String("usage")).toObject();
    const auto amount = decimal(usage.value(QLatin1String("amount")));
    const int digits = params.value(QLatin1String("decimals")).toInt(-1);
    const QString mode = params.value(QLatin1String("mode")).toString();
    if (!knows(params, {"decimals", "mode"}) || !amount || digits < 0 || digits > Decimal::kScale ||
        (mode != u"half_up" && mode != u"half_even" && mode != u"down"))
        return std::nullopt;
    const Decimal rounded = amount->rounded(digits, mode == u"half_up"     ? base::Rounding::HalfUp
                                                    : mode == u"half_even" ? base::Rounding::HalfEven
                                                                           : base::Rounding::Down);
    return expected(vector, {{QStringLiteral("amount"), rounded.toFixed(digits)}});
}

} // namespace

std::optional<QJsonObject> conformBilling(const QJsonObject& vector)
{
    const QString model = vector.value(QLatin1String("model")).toString();
    if (model == u"standard")
        return standard(vector);
    if (model == u"graduated")
        return tiered(vector, domain::TierMode::Graduated);
    if (model == u"volume")
        return tiered(vector, domain::TierMode::Volume);
    if (model == u"round_currency")
        return roundCurrency(vector);
    return std::nullopt;
}

} // namespace lumos::ctl
