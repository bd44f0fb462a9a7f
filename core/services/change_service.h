// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "services/service_context.h"

#include <vector>

namespace lumos::services {

/// What was done and how to undo it.
struct AppliedChanges {
    domain::Revision revision;
    std::vector<domain::Change> inverse; ///< apply in this order to undo
    std::vector<base::Text> sentences;
};

/// What changes would do: the blast radius, computed by applying them to a copy with the same function that the writer uses.
struct ChangePreview {
    domain::Revision revision; ///< of the state that it was computed on
    std::vector<base::Text> sentences;
    std::vector<domain::TenantId> tenantsTouched; ///< including those below
    std::vector<domain::WorkloadId> workloadsStopped;
    std::vector<std::pair<domain::ResourceKindId, domain::Quantity>> quotaReturned; ///< use that ends, by kind
    std::vector<base::Text> warnings;     ///< such as "The new limit is below the present use."
    std::vector<base::Text> irreversible; ///< what cannot be undone
    domain::SnapshotPtr after;
};

/// The way of every edit: preview, execute, undo. Thread-safe; blocks for durability, so call it from a job.
class ChangeService final {
public:
    explicit ChangeService(ServiceContext context) : m_context(std::move(context)) {}
    [[nodiscard]] base::Result<ChangePreview> preview(const std::vector<domain::Change>& changes) const;
    /// Conflict, and nothing is written, when what the changes were planned on was written after `plannedOn`: what is
    /// executed is what was previewed.
    [[nodiscard]] base::Result<AppliedChanges> execute(const std::vector<domain::Change>& changes,
                                                       domain::Revision plannedOn) const;
    /// Executes `inverse`, which takes `done` back; an inverse is taken back the same way. Conflict, and nothing is
    /// written, when anything of what `done` left was changed since.
    [[nodiscard]] base::Result<AppliedChanges> undo(const std::vector<domain::Change>& done,
                                                    const std::vector<domain::Change>& inverse) const;
    /// The change that takes an audited change of `subject` back (see ChangeRow::undoable); Conflict when it cannot be.
    [[nodiscard]] base::Result<std::vector<domain::Change>> planUndo(qint64 sequence, const QString& subject) const;

private:
    [[nodiscard]] base::Result<AppliedChanges> write(const domain::PlatformSnapshot& before,
                                                     const std::vector<domain::Change>& changes,
                                                     domain::Revision plannedOn) const;
    ServiceContext m_context;
};

} // namespace lumos::services
