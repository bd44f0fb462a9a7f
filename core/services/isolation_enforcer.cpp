// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/isolation_enforcer.h"

namespace lumos::services {

using engine::isolation::IsolationOutcome;

base::Result<std::shared_ptr<const IsolationOutcome>> IsolationEnforcer::check(base::StopToken stop,
                                                                               base::ProgressSink& progress)
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    {
        const std::lock_guard lock(m_mutex);
        if (m_last && m_last->revision == snapshot->revision)
            return m_last;
    }
    LUMOS_ASSIGN(IsolationOutcome outcome, checkState(*snapshot, stop, progress));
    auto shared = std::make_shared<const IsolationOutcome>(std::move(outcome));
    const std::lock_guard lock(m_mutex);
    if (!m_last || m_last->revision < shared->revision)
        m_last = shared;
    return shared;
}

base::Result<IsolationOutcome> IsolationEnforcer::checkState(const domain::PlatformSnapshot& snapshot,
                                                             base::StopToken stop, base::ProgressSink& progress)
{
    return engine::isolation::runChecks(snapshot, std::move(stop), progress);
}

} // namespace lumos::services
