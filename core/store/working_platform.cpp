// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/working_platform.h"

#include "store/snapshot_repository.h"

namespace lumos::store {

base::Status WorkingPlatform::refresh(Session& session)
{
    LUMOS_ASSIGN(const qint64 revision, session.integer(QStringLiteral("SELECT revision FROM store_state")));
    if (m_snapshot && m_snapshot->revision.number == revision)
        return {};
    LUMOS_ASSIGN(KindNumbers kinds, CatalogRepository(session).kindNumbers());
    LUMOS_ASSIGN(domain::PlatformSnapshot snapshot, SnapshotRepository(session).read());
    replaceBy(std::move(snapshot), std::move(kinds));
    return {};
}

base::Status WorkingPlatform::applyAll(const std::vector<domain::Change>& changes)
{
    std::vector<domain::Change> undo;
    undo.reserve(changes.size());
    base::Status status;
    for (const domain::Change& change : changes) {
        auto inverse = domain::inverse(*m_snapshot, change);
        if (!inverse) {
            // Such a change cannot be applied either, and apply knows better what is wrong with it.
            status = domain::apply(*m_snapshot, change);
            if (status)
                status = base::fail(inverse.error());
            break;
        }
        status = domain::apply(*m_snapshot, change);
        if (!status)
            break;
        undo.push_back(std::move(*inverse));
    }
    if (status)
        return {};
    for (auto inverse = undo.rbegin(); inverse != undo.rend(); ++inverse) {
        if (!domain::apply(*m_snapshot, *inverse)) {
            // Read the state anew rather than go on with half of a refused group.
            forget();
            break;
        }
    }
    return status;
}

void WorkingPlatform::replaceBy(domain::PlatformSnapshot snapshot, KindNumbers kinds)
{
    m_catalog = std::make_shared<const domain::ResourceCatalog>(snapshot.catalog);
    m_snapshot = std::move(snapshot);
    m_kinds = std::move(kinds);
}

domain::Revision WorkingPlatform::nextRevision()
{
    ++m_snapshot->revision.number;
    return m_snapshot->revision;
}

} // namespace lumos::store
