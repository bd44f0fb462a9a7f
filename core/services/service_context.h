// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "store/store.h"

namespace lumos::services {

/// What every service is built from; wired once by the composition. All members are thread-safe and outlive the services.
struct ServiceContext {
    store::Store& store;
    const base::Clock& clock;
    base::IdGenerator& ids;
    store::Actor actor;
};

} // namespace lumos::services
