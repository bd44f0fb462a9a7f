// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_axis.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace lumos::charts {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

struct TimeStep {
    qint64 msecs;
    int months; ///< instead of msecs when positive
};

constexpr std::array<TimeStep, 20> kTimeSteps = {{
    {kMinute, 0},
    {5 * kMinute, 0},
    {10 * kMinute, 0},
    {15 * kMinute, 0},
    {30 * kMinute, 0},
    {kHour, 0},
    {2 * kHour, 0},
    {3 * kHour, 0},
    {6 * kHour, 0},
    {12 * kHour, 0},
    {kDay, 0},
    {2 * kDay, 0},
    {3 * kDay, 0},
    {7 * kDay, 0},
    {14 * kDay, 0},
    {0, 1},
    {0, 3},
    {0, 6},
    {0, 12},
    {0, 60},
}};

double length(const TimeStep& step)
{
    return step.months > 0 ? step.months * 30.44 * kDay : static_cast<double>(step.msecs);
}

double roundStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power * (1.0 + 1e-9))
            return factor * power;
    }
    return 10.0 * power;
}

int digitsFor(double step)
{
    int digits = 0;
    while (digits < 6 && std::abs(step * std::pow(10.0, digits) - std::round(step * std::pow(10.0, digits))) > 1e-6)
        ++digits;
    return digits;
}

// The first tick at or after `from`: whole months, or whole steps counted from local midnight.
QDateTime firstTick(const QDateTime& from, const TimeStep& step)
{
    const QDate day = from.date();
    if (step.months > 0) {
        const int months = day.year() * 12 + day.month() - 1;
        const int aligned = months / step.months * step.months;
        QDateTime tick(QDate(aligned / 12, aligned % 12 + 1, 1), QTime(0, 0), from.timeZone());
        return tick < from ? tick.addMonths(step.months) : tick;
    }
    QDateTime tick(day, QTime(0, 0), from.timeZone());
    while (tick < from)
        tick = step.msecs >= kDay ? tick.addDays(step.msecs / kDay) : tick.addMSecs(step.msecs);
    return tick;
}

QDateTime nextTick(const QDateTime& tick, const TimeStep& step)
{
    if (step.months > 0)
        return tick.addMonths(step.months);
    return step.msecs >= kDay ? tick.addDays(step.msecs / kDay) : tick.addMSecs(step.msecs);
}

QString tickText(const QDateTime& tick, const TimeStep& step)
{
    if (step.months > 0)
        return QLocale().toString(tick.date(), QCoreApplication::translate("lumos::charts", "MMM yyyy", "date format"));
    if (step.msecs < kDay)
        return QLocale().toString(tick.time(), QStringLiteral("HH:mm"));
    if (step.msecs == kDay)
        return QLocale().toString(tick.date(), QCoreApplication::translate("lumos::charts", "ddd d", "date format"));
    return QLocale().toString(tick.date(), QCoreApplication::translate("lumos::charts", "d MMM", "date format"));
}

} // namespace

ValueAxis valueAxis(double low, double high, int wantedTicks, bool fixedEnds)
{
    if (!std::isfinite(low) || !std::isfinite(high)) {
        low = 0.0;
        high = 1.0;
    }
    if (high <= low)
        high = low + std::max(1.0, std::abs(low) * 0.1);
    const double step = roundStep((high - low) / std::max(1, wantedTicks));
    ValueAxis axis;
    axis.low = fixedEnds ? low : std::floor(low / step + 1e-9) * step;
    axis.high = fixedEnds ? high : std::ceil(high / step - 1e-9) * step;
    const int digits = digitsFor(step);
    const auto first = static_cast<qint64>(std::ceil(axis.low / step - 1e-9));
    const auto last = static_cast<qint64>(std::floor(axis.high / step + 1e-9));
    for (qint64 i = first; i <= last; ++i) {
        const double value = static_cast<double>(i) * step;
        axis.ticks.append({value, numberText(value, digits)});
    }
    return axis;
}

QVector<AxisTick> timeTicks(double from, double to, int wantedTicks, const QTimeZone& zone)
{
    QVector<AxisTick> ticks;
    if (!(to > from) || wantedTicks < 1)
        return ticks;
    const auto fits = [&](const TimeStep& step) { return (to - from) / length(step) <= wantedTicks; };
    const auto it = std::find_if(kTimeSteps.begin(), kTimeSteps.end(), fits);
    const TimeStep step = it == kTimeSteps.end() ? kTimeSteps.back() : *it;
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(std::ceil(from)), zone);
    for (QDateTime tick = firstTick(start, step); static_cast<double>(tick.toMSecsSinceEpoch()) <= to;
         tick = nextTick(tick, step))
        ticks.append({static_cast<double>(tick.toMSecsSinceEpoch()), tickText(tick, step)});
    return ticks;
}

QString numberText(double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (decimals < 0) {
        const double size = std::abs(value);
        decimals = size >= 100.0 || value == std::round(value) ? 0 : size >= 1.0 ? 1 : 3;
    }
    // Minus zero would show as "-0".
    const double shown = std::abs(value) < 0.5 * std::pow(10.0, -decimals) ? 0.0 : value;
    return QLocale().toString(shown, 'f', decimals);
}

QString instantText(double msecs, const QTimeZone& zone, bool withTime)
{
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(msecs), zone);
    const QString format = withTime ? QCoreApplication::translate("lumos::charts", "ddd d MMM HH:mm", "date format")
                                    : QCoreApplication::translate("lumos::charts", "d MMM yyyy", "date format");
    return QLocale().toString(instant, format);
}

} // namespace lumos::charts
