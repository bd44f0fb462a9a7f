// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/instant.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace lumos::base {

namespace {

std::chrono::year_month_day ymdOf(Date d)
{
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{d.days}}};
}

/// Begins like "2026-11-23"; Qt would also take other marks between the numbers.
bool looksLikeDate(QStringView text) { return text.size() >= 10 && text.at(4) == u'-' && text.at(7) == u'-'; }

/// A time of day with "Z" or an offset behind it.
bool hasZone(QStringView time)
{
    return std::any_of(time.begin(), time.end(),
                       [](QChar c) { return c == u'Z' || c == u'z' || c == u'+' || c == u'-'; });
}

} // namespace

Date Date::fromYmd(int year, int month, int day)
{
    using namespace std::chrono;
    const sys_days days{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                        std::chrono::day{static_cast<unsigned>(day)}};
    return {static_cast<std::int32_t>(days.time_since_epoch().count())};
}

std::optional<Date> Date::parse(QStringView text)
{
    if (!looksLikeDate(text) || text.size() != 10)
        return std::nullopt;
    const QDate d = QDate::fromString(text.toString(), Qt::ISODate);
    if (!d.isValid())
        return std::nullopt;
    return fromYmd(d.year(), d.month(), d.day());
}

int Date::year() const { return static_cast<int>(ymdOf(*this).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(ymdOf(*this).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(ymdOf(*this).day())); }

int Date::dayOfWeek() const
{
    return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{std::chrono::days{days}}}.iso_encoding());
}

int Date::daysInMonth() const { return addMonths(1).firstOfMonth() - firstOfMonth(); }
Date Date::firstOfMonth() const { return fromYmd(year(), month(), 1); }

Date Date::addMonths(int months) const
{
    using namespace std::chrono;
    const year_month_day ymd = ymdOf(*this);
    const year_month target = year_month{ymd.year(), ymd.month()} + std::chrono::months{months};
    const unsigned last =
        static_cast<unsigned>(year_month_day_last{target.year(), month_day_last{target.month()}}.day());
    const unsigned d = std::min(static_cast<unsigned>(ymd.day()), last);
    return fromYmd(static_cast<int>(target.year()), static_cast<int>(static_cast<unsigned>(target.month())),
                   static_cast<int>(d));
}

QString Date::toIso() const
{
    return QStringLiteral("%1-%2-%3")
        .arg(year(), 4, 10, QLatin1Char('0'))
        .arg(month(), 2, 10, QLatin1Char('0'))
        .arg(day(), 2, 10, QLatin1Char('0'));
}

std::optional<Instant> Instant::parse(QStringView text)
{
    QString s = text.trimmed().toString();
    if (!looksLikeDate(s))
        return std::nullopt;
    if (s.size() > 10 && s.at(10) == u' ')
        s[10] = u'T';
    if (s.size() == 10) {
        const auto date = Date::parse(s);
        return date ? std::optional<Instant>(at(*date)) : std::nullopt;
    }
    if (!hasZone(QStringView(s).mid(10))) // UTC, never the zone of the machine with its gaps in spring
        s += u'Z';
    const QDateTime t = QDateTime::fromString(s, Qt::ISODateWithMs);
    if (!t.isValid())
        return std::nullopt;
    return Instant{t.toMSecsSinceEpoch()};
}

QString Instant::toIso() const
{
    const QDateTime t = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return t.toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace lumos::base
