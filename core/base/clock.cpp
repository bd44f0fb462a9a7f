// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

#include <chrono>

namespace lumos::base {

Instant SystemClock::now() const
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

} // namespace lumos::base
