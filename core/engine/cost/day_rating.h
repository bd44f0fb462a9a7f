// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "domain/platform_snapshot.h"

#include <array>
#include <span>
#include <vector>

namespace lumos::engine::cost {

/// Which category a kind's cost belongs to (GPU, tokens, storage, other).
[[nodiscard]] domain::CostCategory categoryOf(domain::ResourceKindId kind);

/// Part of a fixed monthly amount that falls on `day`; the parts of a month add up to it exactly.
[[nodiscard]] base::Decimal fixedPart(base::Decimal monthly, base::Date day, int minorDigits);

/// Cost and charge of a day by category, not rounded.
struct DayAmounts {
    static constexpr std::size_t kCategories = 4;
    std::array<base::Decimal, kCategories> cost{};
    std::array<base::Decimal, kCategories> charge{};

    [[nodiscard]] base::Decimal costSum() const { return cost[0] + cost[1] + cost[2] + cost[3]; }
    [[nodiscard]] base::Decimal chargeSum() const { return charge[0] + charge[1] + charge[2] + charge[3]; }
};

/// Units of one kind on one day: unit-hours of a level, units of a counter.
struct KindUnits {
    domain::ResourceKindId kind;
    std::int64_t units = 0;
};

/// What a day costs under the unit costs and one plan of a price book, made ready once: the one function that rates
/// days, live and simulated (see dayCost for the rules). Refers to the book, which must outlive it. Immutable,
/// thread-safe; rating allocates nothing.
class DayRating final {
public:
    /// `tier` names the plan; where the book has none, there are no charges.
    DayRating(const domain::PriceBook& book, QStringView tier);

    /// Divides the prices: those of `kinds`, and those of everything else with the fixed charges. What the two come to
    /// adds up to what the whole comes to, exactly.
    [[nodiscard]] std::pair<DayRating, DayRating> split(std::span<const domain::ResourceKindId> kinds) const;

    /// `usage` has one entry a kind at most; a kind without one has no units.
    [[nodiscard]] DayAmounts rate(const domain::Tenant& tenant, std::span<const KindUnits> usage, base::Date day) const;

private:
    /// One price. A price that divides by its `per` is kept for one unit, so that rating it is one multiplication.
    struct Line {
        enum class Model : unsigned char { UnitCost, Fixed, Usage, Tiered };
        Model model = Model::UnitCost;
        domain::CostCategory category = domain::CostCategory::Other;
        domain::ResourceKindId kind;
        const void* terms = nullptr; ///< what `model` says, in the book
        base::Int128 eachUnit = 0;   ///< atoms; 0: by the terms
    };
    DayRating() = default;
    void add(const domain::Charge& charge);
    [[nodiscard]] base::Decimal priceOf(const Line& line, std::int64_t units, int days) const;

    std::vector<Line> m_lines;
    int m_minorDigits = 0;
};

} // namespace lumos::engine::cost
