// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QTimeZone>
#include <QtCore/QVector>

namespace lumos::charts {

struct AxisTick {
    double value = 0.0;
    QString label;
};

/// A value axis with round steps that covers [low, high].
struct ValueAxis {
    double low = 0.0;
    double high = 1.0;
    QVector<AxisTick> ticks;
};
ValueAxis valueAxis(double low, double high, int wantedTicks, bool fixedEnds = false);

/// Ticks at round local times between two instants (ms since 1970 UTC), at most `wantedTicks`.
QVector<AxisTick> timeTicks(double from, double to, int wantedTicks, const QTimeZone& zone);

/// A number in the user's locale with `decimals` digits, or as many as its magnitude asks for when -1.
QString numberText(double value, int decimals = -1);
/// Day and time of an instant in the user's locale, such as "Sat 21 Nov 12:00".
QString instantText(double msecs, const QTimeZone& zone, bool withTime);

} // namespace lumos::charts
