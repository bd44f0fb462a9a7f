// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress_sink.h"
#include "base/stop_token.h"
#include "domain/platform_snapshot.h"
#include "store/catalog_repository.h"

namespace lumos::store {

/// The whole present state: reads and writes the rows of every aggregate within the caller's transaction.
class SnapshotRepository final {
public:
    explicit SnapshotRepository(Session& session) : m_session(session) {}
    base::Result<domain::PlatformSnapshot> read() const;
    /// Replaces all rows of the present state. Histories of tenants, SLOs and workloads that are gone go with them;
    /// the rest stays. Leaves revision and audit log alone. Polls `stop` between tables and every few thousand rows.
    base::Status replace(const domain::PlatformSnapshot& snapshot, const base::StopToken& stop,
                         base::ProgressSink& progress) const;

private:
    base::Status erasePresent() const;
    base::Status eraseLostHistories() const;
    Session& m_session;
};

} // namespace lumos::store
