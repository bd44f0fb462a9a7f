// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lumos::exchange {

/// A number without sign and an optional suffix of letters: "1500", "4.8M", "8 TiB".
[[nodiscard]] bool isAmountText(QStringView text);
/// What an error says was expected.
[[nodiscard]] QString expectedAmountText();

} // namespace lumos::exchange
