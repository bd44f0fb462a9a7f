// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/undo_finder.h"

#include "store/audit_detail.h"

#include <map>

namespace lumos::services {

namespace {

/// What a "set" change sets, as a key; empty for all other changes.
QString targetOf(const domain::Change& change)
{
    if (const auto* c = std::get_if<domain::SetQuota>(&change))
        return QStringLiteral("quota/%1/%2").arg(c->tenant.toString()).arg(c->kind.index);
    if (const auto* c = std::get_if<domain::SetBudget>(&change))
        return QStringLiteral("budget/%1").arg(c->tenant.toString());
    if (const auto* c = std::get_if<domain::SetScalingPolicy>(&change))
        return QStringLiteral("policy/%1").arg(c->workload.toString());
    return {};
}

struct Found {
    qint64 sequence = 0;
    std::optional<domain::Change> before;
    bool isAlone = true;
};

/// For each target its newest entry, and the change that had set it before.
std::map<QString, Found> newestByTarget(const std::vector<store::AuditEntry>& newestFirst,
                                        const domain::ResourceCatalog& catalog)
{
    std::map<QString, Found> out;
    for (const store::AuditEntry& e : newestFirst) {
        const auto changes = store::auditedChanges(e.detail, catalog);
        if (!changes)
            continue;
        for (const domain::Change& change : *changes) {
            const QString target = targetOf(change);
            if (target.isEmpty())
                continue;
            // What came with a creation goes back with the creation alone.
            const bool isAlone = changes->size() == 1;
            const auto [it, isNew] = out.try_emplace(target, Found{e.sequence, std::nullopt, isAlone});
            if (!isNew && it->second.isAlone && !it->second.before)
                it->second.before = change;
        }
    }
    return out;
}

} // namespace

std::set<qint64> undoableEntries(const std::vector<store::AuditEntry>& newestFirst,
                                 const domain::ResourceCatalog& catalog)
{
    std::set<qint64> out;
    for (const auto& [target, found] : newestByTarget(newestFirst, catalog))
        if (found.before)
            out.insert(found.sequence);
    return out;
}

std::optional<domain::Change> undoOf(qint64 sequence, const std::vector<store::AuditEntry>& newestFirst,
                                     const domain::ResourceCatalog& catalog)
{
    for (const auto& [target, found] : newestByTarget(newestFirst, catalog))
        if (found.sequence == sequence)
            return found.before;
    return std::nullopt;
}

} // namespace lumos::services
