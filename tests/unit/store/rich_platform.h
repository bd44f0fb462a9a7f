// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platform_snapshot.h"

namespace lumos::tests {

/// A small platform in which every table has rows, with the values that are hard to store: text in Chinese and with
/// quotes, null ids, the ends of the number ranges, eighteen decimals, custom kinds.
[[nodiscard]] domain::PlatformSnapshot richPlatform();

} // namespace lumos::tests
