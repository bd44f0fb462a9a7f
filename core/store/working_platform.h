// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "store/catalog_repository.h"

#include <memory>
#include <optional>

namespace lumos::store {

/// The writer's own copy of the present state, on which changes are checked before they become rows. Guarded by the
/// write lock of its store.
class WorkingPlatform final {
public:
    /// Within a write transaction: reads the state anew when another process has written since.
    base::Status refresh(Session& session);
    /// After a rollback: what was applied here never became durable.
    void forget() { m_snapshot.reset(); }
    /// Applies all changes or none.
    base::Status applyAll(const std::vector<domain::Change>& changes);
    void replaceBy(domain::PlatformSnapshot snapshot, KindNumbers kinds);

    [[nodiscard]] bool isLoaded() const { return m_snapshot.has_value(); }
    [[nodiscard]] const domain::PlatformSnapshot& snapshot() const { return *m_snapshot; }
    [[nodiscard]] const KindNumbers& kinds() const { return m_kinds; }
    [[nodiscard]] std::shared_ptr<const domain::ResourceCatalog> catalog() const { return m_catalog; }
    domain::Revision nextRevision();
    void setTakenAt(base::Instant at) { m_snapshot->takenAt = at; }
    void setCurrency(base::Currency currency) { m_snapshot->profile.currency = currency; }

private:
    std::optional<domain::PlatformSnapshot> m_snapshot;
    KindNumbers m_kinds;
    std::shared_ptr<const domain::ResourceCatalog> m_catalog;
};

} // namespace lumos::store
