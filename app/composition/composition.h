// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/progress_sink.h"
#include "base/result.h"
#include "base/stop_token.h"
#include "services/multi_tenant_architecture.h"
#include "services/sample_platform.h"

#include <memory>

namespace lumos::composition {

/// Opens a store and builds the services over it: the one place that knows how they fit together. Thread-safe.
[[nodiscard]] base::Result<std::shared_ptr<services::MultiTenantArchitecture>> openPlatform(const QString& location,
                                                                                            store::OpenMode mode,
                                                                                            const base::Clock& clock,
                                                                                            const store::Actor& actor);

/// Fills a new store with the sample platform. The store's clock stands at the sample's story, so that the same spec gives
/// the same store. Cancelled or failed, nothing of it remains: no file, no table in the database.
[[nodiscard]] base::Status createSample(const QString& location, const services::SampleSpec& spec, base::StopToken stop,
                                        base::ProgressSink& progress);

/// Where the console keeps the sample: in the user's data folder.
[[nodiscard]] QString samplePath();
/// The name of the person at the keyboard.
[[nodiscard]] QString operatorName();

} // namespace lumos::composition
