// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/store_location.h"
#include "store/working_platform.h"

#include <functional>
#include <mutex>
#include <vector>

namespace lumos::store {

/// What all ways of writing one store share: the order among themselves (`mutex`) and the working copy that it guards.
struct WriteLock {
    StoreLocation location;
    const base::Clock& clock;
    std::mutex mutex;
    WorkingPlatform platform; ///< guarded by mutex
    std::mutex catalogMutex;
    std::shared_ptr<const domain::ResourceCatalog> catalog; ///< of the last commit; guarded by catalogMutex
    std::function<void(domain::Revision)> committed;        ///< set once before the first write; thread-safe
};

} // namespace lumos::store
