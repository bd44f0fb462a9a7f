// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "base/instant.h"
#include "base/result.h"

namespace lumos::services {

/// What one report, or all of one hour, may count in base units of a kind: the hours of a month still add up in 64 bits.
inline constexpr std::int64_t kMostInHour = 10'000'000'000'000'000;

/// Whether an amount, which corrections make negative, is at most `most` either way.
[[nodiscard]] constexpr bool isWithin(base::Decimal amount, std::int64_t most)
{
    return base::Decimal::fromInt(-most) <= amount && amount <= base::Decimal::fromInt(most);
}
/// Why a report that counts more is refused.
[[nodiscard]] inline base::Text moreThanAnHour()
{
    return {QT_TRANSLATE_NOOP("core", "This is more than one hour can hold."), {}};
}
[[nodiscard]] inline QString atMost(std::int64_t amount, const QString& unit)
{
    return QStringLiteral("at most %1 %2 in an hour").arg(amount).arg(unit);
}
/// The end of a write whose reports are good one by one, but not together.
[[nodiscard]] inline tl::unexpected<base::Error> tooMuchOn(base::Date day)
{
    return base::fail(
        base::ErrorCode::InvalidArgument,
        {QT_TRANSLATE_NOOP("core", "Usage of %1 adds up to more than one hour can hold; nothing was written."),
         {day.toIso()}});
}

} // namespace lumos::services
