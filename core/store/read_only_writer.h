// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/writer.h"

namespace lumos::store {

/// The writer of a store that was opened for reading: every call fails and says why.
class ReadOnlyWriter final : public Writer {
public:
    base::Result<domain::Revision> apply(std::vector<domain::Change> changes, const Actor& actor) override;
    std::future<base::Result<domain::Revision>> applyAsync(std::vector<domain::Change> changes,
                                                           const Actor& actor) override;
    base::Result<domain::Revision> applyIfUnchanged(std::vector<domain::Change> changes, const Actor& actor,
                                                    domain::Revision expected) override;
    base::Result<domain::Revision> replacePlatform(const domain::PlatformSnapshot& snapshot, const Actor& actor,
                                                   base::StopToken stop, base::ProgressSink& progress) override;
    base::Result<domain::Revision> replacePlatformIfUnchanged(const domain::PlatformSnapshot& snapshot,
                                                              const Actor& actor, domain::Revision expected,
                                                              base::StopToken stop,
                                                              base::ProgressSink& progress) override;
    base::Result<std::unique_ptr<BulkWrite>> beginBulk(const Actor& actor) override;
    base::Result<domain::Revision> putScenario(const domain::Scenario& scenario, const Actor& actor) override;
    base::Result<domain::Revision> eraseScenario(domain::ScenarioId id, const Actor& actor) override;
    void onCommitted(std::function<void(domain::Revision)> listener) override;
};

} // namespace lumos::store
