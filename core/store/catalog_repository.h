// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platform_snapshot.h"
#include "store/query.h"

#include <QHash>

#include <vector>

namespace lumos::store {

/// The lasting numbers that rows use for resource kinds, against their places in a catalogue.
class KindNumbers final {
public:
    void add(domain::ResourceKindId kind, qint32 number);
    [[nodiscard]] qint32 numberOf(domain::ResourceKindId kind) const { return m_numbers[kind.index]; }
    /// Marks the row as bad when the number is not in the catalogue.
    [[nodiscard]] domain::ResourceKindId read(Query& row) const;
    [[nodiscard]] bool knows(domain::ResourceKindId kind) const { return kind.index < m_numbers.size(); }

private:
    std::vector<qint32> m_numbers;
    QHash<qint32, domain::ResourceKindId> m_kinds;
};

/// Profile, revision and resource kinds: the rows of which a platform has one set.
class CatalogRepository final {
public:
    explicit CatalogRepository(Session& session) : m_session(session) {}
    base::Result<KindNumbers> kindNumbers() const;
    /// Fills revision, takenAt, profile and catalog.
    base::Status read(domain::PlatformSnapshot& into) const;
    base::Status putProfile(const domain::PlatformProfile& profile) const;
    /// Keeps the numbers of kinds that stay, and drops the histories of kinds that go.
    base::Status putCatalog(const domain::ResourceCatalog& catalog) const;

private:
    Session& m_session;
};

} // namespace lumos::store
