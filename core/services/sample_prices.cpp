// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sample_story.h"

#include "services/counting.h"

#include <algorithm>

namespace lumos::services::sample {

namespace {

using namespace domain;
using base::Decimal;

Charge fixed(const char16_t* name, std::int64_t amount)
{
    return {QString::fromUtf16(name), FixedCharge{Decimal::fromInt(amount)}};
}

Charge usage(const char16_t* name, ResourceKindId kind, std::int64_t milliPrice, std::int64_t per,
             std::int64_t freeUnits = 0)
{
    return {QString::fromUtf16(name), UsageCharge{kind, Decimal::fromScaled(milliPrice, 3), per, freeUnits}};
}

/// Tokens out in three graduated tiers; prices in thousandths for a million tokens.
Charge tokenTiers(std::int64_t first, std::int64_t second, std::int64_t third)
{
    TieredCharge c;
    c.kind = kinds::kTokensOut;
    c.per = 1'000'000;
    c.tiers = {{std::int64_t{1'000'000'000}, Decimal::fromScaled(first, 3), {}},
               {std::int64_t{10'000'000'000}, Decimal::fromScaled(second, 3), {}},
               {std::nullopt, Decimal::fromScaled(third, 3), {}}};
    return {QStringLiteral("Generated tokens"), c};
}

PricePlan plan(const char16_t* key, const char16_t* name, std::vector<Charge> charges, std::int32_t tax = 600)
{
    return {QString::fromUtf16(key), QString::fromUtf16(name), std::move(charges), tax};
}

std::vector<PricePlan> plans(std::int64_t gpuMilli)
{
    const auto shared = [gpuMilli] {
        return std::vector<Charge>{usage(u"GPU card hours", kinds::kGpu, gpuMilli, 1000),
                                   usage(u"Storage", kinds::kStorage, 1, 4 * kGib)};
    };
    std::vector<PricePlan> all;
    all.push_back(plan(
        u"individual", u"Individual",
        {fixed(u"Subscription", 99), usage(u"Generated tokens", kinds::kTokensOut, 18'000, 1'000'000, 5'000'000)}));
    auto team = shared();
    team.insert(team.begin(), fixed(u"Subscription", 1'200));
    team.push_back(tokenTiers(16'000, 15'000, 14'000));
    all.push_back(plan(u"team", u"Team", team));
    auto gold = shared();
    gold.insert(gold.begin(), fixed(u"Gold subscription", 48'000));
    gold.push_back(tokenTiers(15'000, 14'000, 13'000));
    gold.push_back(usage(u"Prompt tokens", kinds::kTokensIn, 4'600, 1'000'000));
    all.push_back(plan(u"gold", u"Gold", gold));
    auto platinum = shared();
    platinum.insert(platinum.begin(), fixed(u"Platinum subscription", 160'000));
    platinum.push_back(tokenTiers(14'000, 13'000, 12'000));
    platinum.push_back(usage(u"Prompt tokens", kinds::kTokensIn, 4'200, 1'000'000));
    all.push_back(plan(u"platinum", u"Platinum", platinum));
    auto government = shared();
    government.insert(government.begin(), fixed(u"Dedicated pool", 90'000));
    government.push_back(tokenTiers(15'000, 15'000, 15'000));
    all.push_back(plan(u"government", u"Government", government, 300));
    all.push_back(
        plan(u"education", u"Education",
             {fixed(u"Campus subscription", 6'000), usage(u"GPU card hours", kinds::kGpu, gpuMilli * 7 / 10, 1000),
              tokenTiers(9'000, 8'000, 7'000)},
             0));
    std::sort(all.begin(), all.end(), [](const PricePlan& a, const PricePlan& b) { return a.key < b.key; });
    return all;
}

std::vector<UnitCost> unitCosts(std::int64_t gpuMilli)
{
    return {{kinds::kCpu, Decimal::fromScaled(62, 3), 1000},
            {kinds::kMemory, Decimal::fromScaled(6, 3), kGib},
            {kinds::kStorage, Decimal::fromScaled(18, 5), kGib},
            {kinds::kGpu, Decimal::fromScaled(gpuMilli, 3), 1000},
            {kinds::kEgress, Decimal::fromScaled(28, 2), kGib},
            {kinds::kTokensIn, Decimal::fromScaled(3'200, 3), 1'000'000},
            {kinds::kTokensOut, Decimal::fromScaled(9'600, 3), 1'000'000}};
}

} // namespace

void addSamplePrices(PlatformSnapshot& platform)
{
    platform.priceBooks = {
        {11, platform.profile.currency, base::Date::fromYmd(2026, 4, 1), plans(34'500), unitCosts(23'600)},
        {12, platform.profile.currency, base::Date::fromYmd(2026, 10, 1), plans(36'000), unitCosts(24'000)}};
}

} // namespace lumos::services::sample
