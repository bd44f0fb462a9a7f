// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lumos::exchange {

/// Whether the text is a number as JSON writes it, without exponent: "-12.50", "0", not "+1", "01" or "1.".
[[nodiscard]] bool isNumberText(QStringView text);
/// Digits from the first that is not zero to the last; a double keeps up to 15 of them.
[[nodiscard]] int significantDigits(QStringView number);

} // namespace lumos::exchange
