// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace lumos::base {

/// A span of time in milliseconds; may be negative.
struct Duration {
    std::int64_t ms = 0;

    static constexpr Duration seconds(std::int64_t n) { return {n * 1000}; }
    static constexpr Duration minutes(std::int64_t n) { return {n * 60'000}; }
    static constexpr Duration hours(std::int64_t n) { return {n * 3'600'000}; }
    static constexpr Duration days(std::int64_t n) { return {n * 86'400'000}; }
    friend constexpr auto operator<=>(Duration, Duration) = default;
    friend constexpr Duration operator+(Duration a, Duration b) { return {a.ms + b.ms}; }
    friend constexpr Duration operator-(Duration a, Duration b) { return {a.ms - b.ms}; }
    friend constexpr Duration operator*(Duration a, std::int64_t n) { return {a.ms * n}; }
};

/// A UTC calendar day as days since 1970-01-01 (proleptic Gregorian).
struct Date {
    std::int32_t days = 0;

    static Date fromYmd(int year, int month, int day);
    /// Parses "YYYY-MM-DD"; nullopt if it is not one.
    static std::optional<Date> parse(QStringView text);
    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const;     ///< 1..12
    [[nodiscard]] int day() const;       ///< 1..31
    [[nodiscard]] int dayOfWeek() const; ///< 1 = Monday .. 7 = Sunday
    [[nodiscard]] int daysInMonth() const;
    [[nodiscard]] Date firstOfMonth() const;
    [[nodiscard]] Date addMonths(int months) const; ///< clamps the day to the month's length
    [[nodiscard]] QString toIso() const;
    friend constexpr auto operator<=>(Date, Date) = default;
    friend constexpr Date operator+(Date d, int n) { return {d.days + n}; }
    friend constexpr Date operator-(Date d, int n) { return {d.days - n}; }
    friend constexpr int operator-(Date a, Date b) { return a.days - b.days; }
};

/// A moment: milliseconds since 1970-01-01T00:00:00Z. UTC everywhere inside; zones exist only on the screen.
struct Instant {
    std::int64_t ms = 0;

    static constexpr Instant fromSeconds(std::int64_t s) { return {s * 1000}; }
    static constexpr Instant at(Date d, Duration timeOfDay = {})
    {
        return {d.days * std::int64_t{86'400'000} + timeOfDay.ms};
    }
    /// Parses ISO 8601 ("2026-11-23T14:32:05Z", offset or a blank instead of T; no zone means UTC).
    static std::optional<Instant> parse(QStringView text);
    [[nodiscard]] constexpr Date date() const
    {
        const std::int64_t d = ms >= 0 ? ms / 86'400'000 : -((-ms + 86'399'999) / 86'400'000);
        return {static_cast<std::int32_t>(d)};
    }
    [[nodiscard]] constexpr Duration timeOfDay() const { return {ms - date().days * std::int64_t{86'400'000}}; }
    /// "2026-11-23T14:32:05Z"; milliseconds only when they are not zero.
    [[nodiscard]] QString toIso() const;
    friend constexpr auto operator<=>(Instant, Instant) = default;
    friend constexpr Instant operator+(Instant t, Duration d) { return {t.ms + d.ms}; }
    friend constexpr Instant operator-(Instant t, Duration d) { return {t.ms - d.ms}; }
    friend constexpr Duration operator-(Instant a, Instant b) { return {a.ms - b.ms}; }
};

/// Half-open [from, to).
struct TimeRange {
    Instant from;
    Instant to;

    [[nodiscard]] constexpr bool contains(Instant t) const { return from <= t && t < to; }
    [[nodiscard]] constexpr Duration length() const { return to - from; }
    friend constexpr bool operator==(const TimeRange&, const TimeRange&) = default;
};

} // namespace lumos::base
