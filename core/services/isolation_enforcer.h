// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/isolation/check.h"
#include "services/service_context.h"

#include <memory>
#include <mutex>

namespace lumos::services {

/// Proves the isolation of the present state; an outcome is kept as long as its revision stands. Thread-safe.
class IsolationEnforcer final {
public:
    explicit IsolationEnforcer(ServiceContext context) : m_context(std::move(context)) {}
    [[nodiscard]] base::Result<std::shared_ptr<const engine::isolation::IsolationOutcome>> check(
        base::StopToken stop, base::ProgressSink& progress);
    /// Of a state that need not be stored: a what-if, or the preview of changes.
    [[nodiscard]] static base::Result<engine::isolation::IsolationOutcome> checkState(
        const domain::PlatformSnapshot& snapshot, base::StopToken stop, base::ProgressSink& progress);

private:
    ServiceContext m_context;
    std::mutex m_mutex;
    std::shared_ptr<const engine::isolation::IsolationOutcome> m_last;
};

} // namespace lumos::services
