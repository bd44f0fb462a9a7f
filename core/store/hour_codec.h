// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <array>
#include <cstdint>

namespace lumos::store {

using HourValues = std::array<std::int64_t, 24>;

/// The 24 hourly values of a day as differences to the hour before, each zigzag and varint coded: 24 bytes for a day
/// without change, some 40 for a usual one, 240 at most. Every value of the type survives.
[[nodiscard]] QByteArray encodeHours(const HourValues& hours);
/// Parse error for bytes that encodeHours never makes.
[[nodiscard]] base::Result<HourValues> decodeHours(const QByteArray& bytes);

} // namespace lumos::store
