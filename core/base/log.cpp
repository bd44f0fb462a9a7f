// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"

namespace lumos::base {

Q_LOGGING_CATEGORY(lcStore, "lumos.store")
Q_LOGGING_CATEGORY(lcEngine, "lumos.engine")
Q_LOGGING_CATEGORY(lcExchange, "lumos.exchange")
Q_LOGGING_CATEGORY(lcServices, "lumos.services")
Q_LOGGING_CATEGORY(lcUi, "lumos.ui")

} // namespace lumos::base
