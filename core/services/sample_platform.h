// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress_sink.h"
#include "base/result.h"
#include "base/stop_token.h"
#include "domain/history.h"
#include "domain/platform_snapshot.h"
#include "store/writer.h"

#include <functional>

namespace lumos::services {

/// Size of a generated platform. The default is "Aurora", the platform that the pictures tell of.
struct SampleSpec {
    std::int32_t tenants = 42;
    std::int32_t days = 90;
    std::uint64_t seed = 42;
    base::Instant now = base::Instant::at(base::Date{20780}, base::Duration{52'325'000}); ///< 2026-11-23T14:32:05Z
};

/// The present state of the sample. Pure in the spec: same spec, same bytes.
[[nodiscard]] domain::PlatformSnapshot makeSamplePlatform(const SampleSpec& spec);
/// The history of the sample in batches of bounded size, in a fixed order.
[[nodiscard]] base::Status makeSampleHistory(const SampleSpec& spec, const domain::PlatformSnapshot& platform,
                                             const std::function<base::Status(store::HistoryBatch&&)>& take,
                                             base::StopToken stop, base::ProgressSink& progress);
/// Fills an empty store with both, in one commit each. Cancelled or failed it may leave the one without the other: whoever
/// created the store for it discards it (composition::createSample does).
[[nodiscard]] base::Status writeSample(store::Writer& writer, const SampleSpec& spec, base::StopToken stop,
                                       base::ProgressSink& progress);

} // namespace lumos::services
