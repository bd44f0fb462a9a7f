// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/query.h"
#include "store/row_batch.h"
#include "store/writer.h"

#include <functional>
#include <optional>

namespace lumos::store {

/// The append-only log: every entry carries the SHA-256 of itself and the entry before, and the store's state row
/// carries count and hash of the last one, so that a cut-off end is found, too.
class AuditRepository final {
public:
    /// Last link of the chain.
    struct Head {
        qint64 count = 0;
        QByteArray hash;
    };
    explicit AuditRepository(Session& session) : m_session(session) {}

    static const Table& table();
    base::Result<Head> head() const;
    /// Fills sequence and hashes of `entry` and moves `head` on; the row goes into `rows`.
    static base::Status append(RowBatch& rows, Head& head, AuditEntry entry);
    base::Result<std::vector<AuditEntry>> newest(qint64 limit, const std::optional<QString>& subject,
                                                 std::optional<qint64> before) const;
    /// Number of good entries, or an error that names the first broken one.
    base::Result<qint64> verify(const base::StopToken& stop) const;
    /// What one entry after a revision says was done.
    struct Deed {
        QString action;
        QString detail;
    };
    /// Entries after `revision`, newest first, until `stop` says true of one; whether it did. Reads no older ones.
    base::Result<bool> anySince(domain::Revision revision, const std::function<bool(const Deed&)>& stop) const;

private:
    Session& m_session;
};

} // namespace lumos::store
