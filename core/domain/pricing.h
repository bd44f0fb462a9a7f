// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/money.h"
#include "domain/ids.h"
#include "domain/resource.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace lumos::domain {

/// A flat amount a month, prorated by days.
struct FixedCharge {
    base::Decimal amount;
    friend bool operator==(const FixedCharge&, const FixedCharge&) = default;
};
/// price for every `per` base units of `kind`.
struct UsageCharge {
    ResourceKindId kind;
    base::Decimal price;
    std::int64_t per = 1;
    std::int64_t freeUnits = 0; ///< base units a month
    friend bool operator==(const UsageCharge&, const UsageCharge&) = default;
};
struct Tier {
    std::optional<std::int64_t> upTo; ///< base units, inclusive; nullopt = no end
    base::Decimal price;              ///< for every `per` base units
    base::Decimal flatFee;
    friend bool operator==(const Tier&, const Tier&) = default;
};
enum class TierMode : unsigned char { Graduated, Volume };
struct TieredCharge {
    ResourceKindId kind;
    TierMode mode = TierMode::Graduated;
    std::int64_t per = 1;
    std::vector<Tier> tiers;
    friend bool operator==(const TieredCharge&, const TieredCharge&) = default;
};

/// One charge of a plan. A plan with charges of several models is a hybrid plan.
struct Charge {
    QString name; ///< line text on the invoice
    std::variant<FixedCharge, UsageCharge, TieredCharge> model;
    friend bool operator==(const Charge&, const Charge&) = default;
};

enum class BillingModel : unsigned char { Fixed, Usage, Tiered, Hybrid };

/// What tenants of a tier pay.
struct PricePlan {
    QString key; ///< "gold"
    QString name;
    std::vector<Charge> charges;
    std::int32_t taxBasisPoints = 0; ///< 600 = 6 %
    [[nodiscard]] BillingModel model() const;
    friend bool operator==(const PricePlan&, const PricePlan&) = default;
};

/// What the platform itself pays for a base unit of a kind; the source of cost (not charge).
struct UnitCost {
    ResourceKindId kind;
    base::Decimal cost; ///< for every `per` base units (levels: per base unit and hour)
    std::int64_t per = 1;
    friend bool operator==(const UnitCost&, const UnitCost&) = default;
};

/// A dated version of all prices. Versions are never edited, only followed.
struct PriceBook {
    std::int32_t version = 1;
    base::Currency currency;
    base::Date effectiveFrom;
    std::vector<PricePlan> plans;
    std::vector<UnitCost> unitCosts;
    [[nodiscard]] const PricePlan* plan(QStringView key) const;
    friend bool operator==(const PriceBook&, const PriceBook&) = default;
};

/// Money a tenant plans to spend in a calendar month.
struct Budget {
    TenantId tenant;
    base::Money monthly;
    friend bool operator==(const Budget&, const Budget&) = default;
};

[[nodiscard]] QLatin1String name(BillingModel);
[[nodiscard]] QLatin1String name(TierMode);
[[nodiscard]] std::optional<TierMode> parseTierMode(QStringView);
/// Refuses tiers out of order, an unbounded tier that is not last, `per` below 1, negative prices.
[[nodiscard]] base::Status validate(const PriceBook& book);

} // namespace lumos::domain
