// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/month_costs.h"

#include "engine/forecasting/forecast.h"
#include "services/counting.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace lumos::services {

namespace {

constexpr int kLeastHistoryDays = 28;
constexpr std::int64_t kPoints = 10'000; ///< hundredths of a percent in a whole
constexpr std::int64_t kOverBudgetPoints = 10'000;
constexpr std::int64_t kFarOverBudgetPoints = 10'500;

/// A forecast figure becomes money here: rounded to the minor unit, never below zero.
base::Decimal toMinorUnit(double value, int minorDigits)
{
    if (!(value > 0))
        return {};
    return base::Decimal::fromScaled(std::llround(value * std::pow(10.0, minorDigits)), minorDigits);
}

/// Daily cost by category of one tenant, from the first day of its history to the day of `asOf`.
struct DailyCost {
    base::Date from;
    std::array<std::vector<base::Decimal>, 4> byCategory;

    DailyCost(std::span<const domain::CostDay> days, base::Date start, base::Date today) : from(today)
    {
        for (const domain::CostDay& d : days)
            if (d.day >= start)
                from = std::min(from, d.day);
        for (auto& values : byCategory)
            values.assign(static_cast<std::size_t>(today - from + 1), {});
        for (const domain::CostDay& d : days)
            if (d.day >= from && d.day <= today)
                byCategory[static_cast<std::size_t>(d.category)][static_cast<std::size_t>(d.day - from)] +=
                    d.cost.amount;
    }
};

/// Expected cost of the remaining days of the month, the first value being the rest of today.
std::vector<double> remaining(const std::vector<base::Decimal>& daily, base::Instant asOf)
{
    const base::Date today = asOf.date();
    const int left = today.daysInMonth() - today.day();
    std::vector<double> history;
    history.reserve(daily.size());
    for (std::size_t i = 0; i + 1 < daily.size(); ++i) // today is not complete
        history.push_back(daily[i].toDouble());
    const bool allZero = std::all_of(history.begin(), history.end(), [](double v) { return v == 0; });
    if (history.empty() || allZero)
        return std::vector<double>(static_cast<std::size_t>(left) + 1, 0.0);
    auto forecast = engine::forecasting::forecast(history, static_cast<std::size_t>(left) + 1, kDaysPerWeek);
    for (double& v : forecast.p50)
        v = std::max(0.0, v);
    const double restOfToday = 1 - static_cast<double>(asOf.timeOfDay().ms) / 86'400'000.0;
    forecast.p50.front() *= restOfToday;
    return std::move(forecast.p50);
}

MonthCost monthCostOf(std::span<const domain::CostDay> days, base::Instant asOf, base::Currency currency)
{
    MonthCost out{days.front().tenant, {{}, currency}, {{}, currency}, {}};
    const base::Date monthStart = asOf.date().firstOfMonth();
    for (const domain::CostDay& d : days)
        if (d.day >= monthStart && d.day <= asOf.date())
            out.toDate.amount += d.cost.amount;
    out.forecast = out.toDate;
    const DailyCost daily(days, costHistoryStart(asOf), asOf.date());
    for (std::size_t c = 0; c < 4; ++c) {
        double rest = 0;
        for (const double v : remaining(daily.byCategory[c], asOf))
            rest += v;
        out.restByCategory[c] = toMinorUnit(rest, currency.minorDigits());
        out.forecast.amount += out.restByCategory[c];
    }
    return out;
}

__extension__ using UInt128 = unsigned __int128;

UInt128 magnitude(base::Decimal d)
{
    return d.isNegative() ? -static_cast<UInt128>(d.atoms()) : static_cast<UInt128>(d.atoms());
}

/// part * kPoints / whole, rounded half up, for part < whole. The product may need more than 128 bits, so that it is taken
/// bit by bit and the whole is subtracted as it goes.
std::int64_t pointsOfPart(UInt128 part, UInt128 whole)
{
    std::int64_t quotient = 0;
    UInt128 rest = 0;
    const auto grow = [&](UInt128 by) {
        rest += by;
        if (rest >= whole) {
            rest -= whole;
            ++quotient;
        }
    };
    for (int bit = std::bit_width(static_cast<std::uint64_t>(kPoints)) - 1; bit >= 0; --bit) {
        quotient *= 2;
        grow(rest);
        if ((kPoints >> bit & 1) != 0)
            grow(part);
    }
    return quotient + (rest >= whole - rest ? 1 : 0);
}

void complete(CostRow& row, const base::Money& total)
{
    row.sharePoints = sharePointsOf(row.cost, total).value_or(0);
    if (row.budget)
        row.budgetPoints = sharePointsOf(row.forecast, *row.budget);
    row.level = budgetLevel(row.budgetPoints);
}

} // namespace

base::Date costHistoryStart(base::Instant asOf)
{
    return std::min(asOf.date().firstOfMonth(), asOf.date() - kLeastHistoryDays);
}

std::vector<MonthCost> monthCosts(std::span<const domain::CostDay> days, base::Instant asOf, base::Currency currency)
{
    std::vector<MonthCost> out;
    for (std::size_t i = 0; i < days.size();) {
        std::size_t end = i;
        while (end < days.size() && days[end].tenant == days[i].tenant)
            ++end;
        out.push_back(monthCostOf(days.subspan(i, end - i), asOf, currency));
        i = end;
    }
    return out;
}

std::vector<DayCost> monthByDay(std::span<const domain::CostDay> daysOfTenant, base::Instant asOf)
{
    const base::Date today = asOf.date();
    const base::Date first = today.firstOfMonth();
    const int length = today.daysInMonth();
    std::vector<DayCost> out(static_cast<std::size_t>(length));
    for (int i = 0; i < length; ++i)
        out[static_cast<std::size_t>(i)] = {first + i, {}, first + i > today};
    for (const domain::CostDay& d : daysOfTenant)
        if (d.day >= first && d.day <= today)
            out[static_cast<std::size_t>(d.day - first)].byCategory[static_cast<std::size_t>(d.category)] +=
                d.cost.amount;
    if (daysOfTenant.empty())
        return out;
    const DailyCost daily(daysOfTenant, costHistoryStart(asOf), today);
    const int digits = daysOfTenant.front().cost.currency.minorDigits();
    for (std::size_t c = 0; c < 4; ++c) {
        const std::vector<double> rest = remaining(daily.byCategory[c], asOf);
        for (std::size_t i = 1; i < rest.size(); ++i)
            out[static_cast<std::size_t>(today.day() - 1) + i].byCategory[c] = toMinorUnit(rest[i], digits);
    }
    return out;
}

std::optional<std::int64_t> sharePointsOf(const base::Money& part, const base::Money& whole)
{
    if (whole.amount.isZero())
        return std::nullopt;
    const bool negative = part.amount.isNegative() != whole.amount.isNegative();
    const UInt128 all = magnitude(whole.amount);
    const UInt128 times = magnitude(part.amount) / all;
    constexpr auto kMost = static_cast<UInt128>(std::numeric_limits<std::int64_t>::max() / kPoints - 1);
    if (times > kMost)
        return negative ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
    const std::int64_t points =
        static_cast<std::int64_t>(times) * kPoints + pointsOfPart(magnitude(part.amount) % all, all);
    return negative ? -points : points;
}

domain::Level budgetLevel(std::optional<std::int64_t> points)
{
    if (!points || *points < kOverBudgetPoints)
        return domain::Level::Normal;
    return *points >= kFarOverBudgetPoints ? domain::Level::High : domain::Level::Warning;
}

std::vector<CostRow> costRows(const domain::PlatformSnapshot& snapshot, std::span<const MonthCost> costs,
                              base::Currency currency)
{
    std::vector<CostRow> out;
    base::Money total{{}, currency};
    for (const MonthCost& c : costs) {
        const domain::Tenant* t = snapshot.tenant(c.tenant);
        if (!t || t->level != domain::TenantLevel::Tenant)
            continue;
        CostRow row;
        row.tenant = t->id;
        row.name = t->name;
        row.cost = c.toDate;
        row.forecast = c.forecast;
        if (const domain::Budget* budget = snapshot.budget(t->id); budget && budget->monthly.currency == currency)
            row.budget = budget->monthly;
        total += row.cost;
        out.push_back(std::move(row));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const CostRow& a, const CostRow& b) { return a.cost.amount > b.cost.amount; });
    for (CostRow& row : out)
        complete(row, total);
    return out;
}

std::vector<CostRow> collected(std::vector<CostRow> rows, std::size_t top)
{
    if (rows.size() <= top + 1)
        return rows;
    base::Money total{{}, rows.front().cost.currency};
    for (const CostRow& row : rows)
        total += row.cost;
    CostRow rest;
    rest.cost = rest.forecast = base::Money{{}, total.currency};
    base::Money budget{{}, total.currency};
    bool allHaveBudgets = true;
    for (std::size_t i = top; i < rows.size(); ++i) {
        ++rest.others;
        rest.cost += rows[i].cost;
        rest.forecast += rows[i].forecast;
        allHaveBudgets = allHaveBudgets && rows[i].budget;
        if (rows[i].budget)
            budget += *rows[i].budget;
    }
    if (allHaveBudgets)
        rest.budget = budget;
    complete(rest, total);
    rows.resize(top);
    rows.push_back(std::move(rest));
    return rows;
}

} // namespace lumos::services
