// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/change_service.h"

#include "domain/tenant_tree.h"
#include "services/undo_finder.h"

#include <algorithm>
#include <map>
#include <set>

namespace lumos::services {

namespace {

using domain::Change;
using domain::PlatformSnapshot;
using domain::TenantId;

/// Entries of one subject that are searched for the value before.
constexpr qint64 kUndoDepth = 200;

struct Applied {
    PlatformSnapshot after;
    std::vector<base::Text> sentences;
    std::vector<Change> inverse;
};

/// Applies to a copy, one after the other, as the writer does; the inverse of the last change comes first.
base::Result<Applied> applyToCopy(const PlatformSnapshot& before, const std::vector<Change>& changes)
{
    Applied out{before, {}, {}};
    for (const Change& change : changes) {
        out.sentences.push_back(domain::sentence(out.after, change));
        LUMOS_ASSIGN(Change back, domain::inverse(out.after, change));
        LUMOS_TRY(domain::apply(out.after, change));
        out.inverse.push_back(std::move(back));
    }
    std::reverse(out.inverse.begin(), out.inverse.end());
    return out;
}

/// Tenants that a change is about; the workload's for changes of workloads.
std::optional<TenantId> tenantOf(const PlatformSnapshot& before, const PlatformSnapshot& after, const Change& change)
{
    return std::visit(
        [&](const auto& c) -> std::optional<TenantId> {
            if constexpr (requires { c.workload.tenant; })
                return c.workload.tenant;
            else if constexpr (requires { c.tenant.id; })
                return c.tenant.id;
            else if constexpr (requires { c.tenant.uuid; })
                return c.tenant.isNull() ? std::nullopt : std::optional(c.tenant);
            else if constexpr (requires { c.workload.uuid; }) {
                const domain::Workload* w =
                    after.workload(c.workload) ? after.workload(c.workload) : before.workload(c.workload);
                return w ? std::optional(w->tenant) : std::nullopt;
            } else
                return std::nullopt;
        },
        change);
}

std::vector<TenantId> touched(const PlatformSnapshot& before, const domain::SnapshotPtr& after,
                              const std::vector<Change>& changes)
{
    const domain::TenantTree tree(after);
    std::set<TenantId> ids;
    for (const Change& change : changes) {
        const auto id = tenantOf(before, *after, change);
        if (!id)
            continue;
        ids.insert(*id);
        if (after->tenant(*id))
            for (const domain::Tenant* below : tree.subtree(*id))
                ids.insert(below->id);
    }
    return {ids.begin(), ids.end()};
}

std::int64_t replicasPlaced(const PlatformSnapshot& s, domain::WorkloadId id)
{
    return std::count_if(s.placements.begin(), s.placements.end(),
                         [id](const domain::Placement& p) { return p.workload == id; });
}

/// Running workloads that lose their last replica, and what all lost replicas gave back.
void noteStopped(const PlatformSnapshot& before, const PlatformSnapshot& after, const std::vector<TenantId>& tenants,
                 ChangePreview& out)
{
    std::map<domain::ResourceKindId, std::int64_t> returned;
    for (const domain::Workload& w : before.workloads) {
        if (w.state != domain::WorkloadState::Running || !std::binary_search(tenants.begin(), tenants.end(), w.tenant))
            continue;
        const domain::Workload* now = after.workload(w.id);
        if (!now || now->state != domain::WorkloadState::Running)
            out.workloadsStopped.push_back(w.id);
        const std::int64_t lost = replicasPlaced(before, w.id) - (now ? replicasPlaced(after, w.id) : 0);
        if (lost <= 0)
            continue;
        returned[domain::kinds::kCpu] += lost * w.request.cpuMilli;
        returned[domain::kinds::kMemory] += lost * w.request.memoryBytes;
        returned[domain::kinds::kGpu] += lost * w.request.gpuCount * w.request.gpuMilli;
    }
    for (const auto& [kind, amount] : returned)
        if (amount > 0)
            out.quotaReturned.emplace_back(kind, domain::Quantity{amount});
}

/// Adds the warnings of one change to a preview.
struct WarningsOf {
    const PlatformSnapshot& before;
    const PlatformSnapshot& after;
    ChangePreview& out;

    QString nameOf(TenantId id) const
    {
        const domain::Tenant* t = after.tenant(id) ? after.tenant(id) : before.tenant(id);
        return t ? t->name : id.toString();
    }

    void operator()(const domain::SetQuota& c) const
    {
        if (!c.quota) {
            out.warnings.push_back(
                {QT_TRANSLATE_NOOP("core", "Without this limit only what stands above %1 limits it."),
                 {nameOf(c.tenant)}});
            return;
        }
        const domain::Quantity used = before.used(c.tenant, c.kind);
        const domain::ResourceKind& kind = before.catalog.at(c.kind);
        if (c.quota->limit < used)
            out.warnings.push_back(
                {QT_TRANSLATE_NOOP("core", "The new limit %1 of %2 is below the present use %3."),
                 {domain::formatQuantity(c.quota->limit, kind), kind.name, domain::formatQuantity(used, kind)}});
        else if (domain::levelOf(used, c.quota->limit, c.quota->thresholds) >= domain::Level::Warning)
            out.warnings.push_back(
                {QT_TRANSLATE_NOOP("core", "%1 stays at %2 % of its new limit."),
                 {kind.name,
                  QString::number(static_cast<double>(domain::sharePoints(used, c.quota->limit)) / 100, 'f', 1)}});
        const domain::Tenant* tenant = before.tenant(c.tenant);
        const domain::Quota* above = tenant ? before.quota(tenant->parent, c.kind) : nullptr;
        if (above && above->limit < c.quota->limit)
            out.warnings.push_back({QT_TRANSLATE_NOOP("core", "%1 limits everything below it to %2 already."),
                                    {nameOf(tenant->parent), domain::formatQuantity(above->limit, kind)}});
    }
    void operator()(const domain::ActOnTenant& c) const
    {
        if (c.action == domain::TenantAction::Delete)
            out.irreversible.push_back(
                {QT_TRANSLATE_NOOP("core", "%1 is deleted for good once its retention has passed."),
                 {nameOf(c.tenant)}});
        if (c.action == domain::TenantAction::Offboard)
            out.warnings.push_back(
                {QT_TRANSLATE_NOOP("core", "%1 cannot become active again after its offboarding, except by undo."),
                 {nameOf(c.tenant)}});
    }
    void operator()(const domain::SetScalingPolicy& c) const
    {
        const domain::Workload* w = before.workload(c.workload);
        if (c.policy && w && (w->replicas < c.policy->minReplicas || w->replicas > c.policy->maxReplicas))
            out.warnings.push_back(
                {QT_TRANSLATE_NOOP("core", "%1 runs %2 replicas, outside %3 to %4: the next cycle changes it."),
                 {w->name, QString::number(w->replicas), QString::number(c.policy->minReplicas),
                  QString::number(c.policy->maxReplicas)}});
    }
    void operator()(const domain::PutNode& c) const
    {
        const domain::Node* old = before.node(c.node.id);
        const auto here = [&](const domain::Placement& p) { return p.node == c.node.id; };
        const auto placed = std::count_if(before.placements.begin(), before.placements.end(), here);
        if (old && c.node.state == domain::NodeState::Down && placed > 0)
            out.warnings.push_back(
                {QT_TRANSLATE_NOOP("core", "%1 replicas run on the node %2."), {QString::number(placed), c.node.name}});
    }
    template <class Other>
    void operator()(const Other&) const
    {}
};

} // namespace

base::Result<ChangePreview> ChangeService::preview(const std::vector<Change>& changes) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr before, m_context.store.snapshot());
    LUMOS_ASSIGN(Applied applied, applyToCopy(*before, changes));
    ChangePreview out;
    out.revision = before->revision;
    out.sentences = std::move(applied.sentences);
    out.after = std::make_shared<const PlatformSnapshot>(std::move(applied.after));
    out.tenantsTouched = touched(*before, out.after, changes);
    noteStopped(*before, *out.after, out.tenantsTouched, out);
    for (const Change& change : changes)
        std::visit(WarningsOf{*before, *out.after, out}, change);
    return out;
}

base::Result<AppliedChanges> ChangeService::execute(const std::vector<Change>& changes,
                                                    domain::Revision plannedOn) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr before, m_context.store.snapshot());
    return write(*before, changes, plannedOn);
}

base::Result<AppliedChanges> ChangeService::undo(const std::vector<Change>& done,
                                                 const std::vector<Change>& inverse) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr before, m_context.store.snapshot());
    // Done again on what the undo leaves, it must lead back to the present state: else the present is not what it left.
    LUMOS_ASSIGN(const Applied undone, applyToCopy(*before, inverse));
    const auto again = applyToCopy(undone.after, done);
    if (!again || again->after != *before)
        return base::fail(
            base::ErrorCode::Conflict,
            {QT_TRANSLATE_NOOP("core", "What was changed then has been changed again since; nothing was undone."), {}},
            {QT_TRANSLATE_NOOP("core", "Look at the new values, and change them if need be."), {}});
    return write(*before, inverse, before->revision);
}

base::Result<AppliedChanges> ChangeService::write(const PlatformSnapshot& before, const std::vector<Change>& changes,
                                                  domain::Revision plannedOn) const
{
    LUMOS_ASSIGN(Applied applied, applyToCopy(before, changes));
    // What the inverse puts back stands since `plannedOn`, so it belongs to the state that the changes meet, too.
    LUMOS_ASSIGN(const domain::Revision revision,
                 m_context.store.writer().applyIfUnchanged(changes, m_context.actor, plannedOn));
    return AppliedChanges{revision, std::move(applied.inverse), std::move(applied.sentences)};
}

base::Result<std::vector<Change>> ChangeService::planUndo(qint64 sequence, const QString& subject) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(const std::vector<store::AuditEntry> entries, m_context.store.history().audit(kUndoDepth, subject));
    auto undo = undoOf(sequence, entries, snapshot->catalog);
    if (!undo)
        return base::fail(
            base::ErrorCode::Conflict,
            {QT_TRANSLATE_NOOP("core", "The change number %1 of %2 can no longer be undone."),
             {QString::number(sequence), subject}},
            {QT_TRANSLATE_NOOP("core", "Something set the same value since, or nothing is known from before."), {}});
    return std::vector<Change>{std::move(*undo)};
}

} // namespace lumos::services
