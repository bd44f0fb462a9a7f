// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of single values: what is parsed and written again must be the same value.
#include "fuzz/fuzz_target.h"

#include "base/decimal.h"
#include "base/id.h"
#include "base/instant.h"

using namespace lumos;
using lumos::fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));

    int accepted = 0;
    if (const auto decimal = base::Decimal::parse(text)) {
        ++accepted;
        const auto again = base::Decimal::parse(decimal->toString());
        require(again.has_value() && *again == *decimal, "Decimal::parse(toString()) gives the value back");
        require(decimal->rounded(18) == *decimal, "18 digits are all of them");
    }
    if (const auto date = base::Date::parse(text)) {
        ++accepted;
        require(base::Date::parse(date->toIso()) == date, "Date::parse(toIso()) gives the day back");
        require(base::Date::fromYmd(date->year(), date->month(), date->day()) == *date,
                "fromYmd inverts year, month, day");
    }
    if (const auto instant = base::Instant::parse(text)) {
        ++accepted;
        require(base::Instant::parse(instant->toIso()) == instant, "Instant::parse(toIso()) gives the moment back");
    }
    if (const auto uuid = base::Uuid::parse(text)) {
        ++accepted;
        require(base::Uuid::parse(uuid->toString()) == uuid, "Uuid::parse(toString()) gives the id back");
    }
    fuzz::acceptedInputs() += accepted;
    return 0;
}
