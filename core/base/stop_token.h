// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace lumos::base {

/// Every engine loop polls one; a cancel returns within 50 ms and leaves no partial write.
using StopToken = std::stop_token;
using StopSource = std::stop_source;

} // namespace lumos::base
