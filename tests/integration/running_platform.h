// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/multi_tenant_architecture.h"
#include "support/platform_builder.h"
#include "unit/store/test_database.h"

#include <memory>

namespace lumos::tests {

/// The facade on a fresh database, with a manual clock that starts at 2026-11-24T10:00:00Z.
class RunningPlatform final {
public:
    explicit RunningPlatform(const TestDatabase& database) : RunningPlatform(database, domain::PlatformSnapshot{}) {}
    /// Writes `platform` first, unless it has no tenants and no nodes.
    RunningPlatform(const TestDatabase& database, const domain::PlatformSnapshot& platform);

    services::MultiTenantArchitecture* operator->() const { return m_facade.get(); }
    [[nodiscard]] base::ManualClock& clock() { return m_clock; }
    /// Closes and opens the store again.
    void reopen();
    /// Closes it, for another process; only reopen() may follow.
    void close() { m_facade.reset(); }
    /// The present state; a failure ends the test program.
    [[nodiscard]] domain::SnapshotPtr now() const;
    [[nodiscard]] domain::Tenant tenant(QStringView slug) const;
    /// Adds history in one commit.
    void write(const store::HistoryBatch& batch) const;

private:
    const TestDatabase& m_database;
    base::ManualClock m_clock{base::Instant::at(base::Date::fromYmd(2026, 11, 24), base::Duration::hours(10))};
    std::unique_ptr<services::MultiTenantArchitecture> m_facade;
};

/// Retail with two tenants and one project each, four nodes of eight H100, and a price book.
[[nodiscard]] PlatformBuilder retailPlatform();

} // namespace lumos::tests
