// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/audit_repository.h"
#include "store/change_keys.h"
#include "store/touched_rows.h"
#include "store/write_lock.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace lumos::store {

/// One write transaction: the database's lock, the working copy, the rows to write and their audit entries. Needs
/// WriteLock::mutex held for its whole life. Unless `commit` succeeds, nothing of it remains.
class WriteTransaction final {
public:
    static base::Result<std::unique_ptr<WriteTransaction>> begin(Session& session, WriteLock& lock);
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;
    ~WriteTransaction();

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] WorkingPlatform& platform() const { return m_lock.platform; }
    /// All changes of one caller under a new revision, with their audit entries. `details` are the texts of these, made
    /// for `catalog`; they are made here when the catalogue has changed since. A refused caller leaves no trace.
    base::Result<domain::Revision> apply(const std::vector<domain::Change>& changes, const Actor& actor,
                                         QStringList details,
                                         const std::shared_ptr<const domain::ResourceCatalog>& catalog);
    /// Applies changes that one audit entry of the caller stands for.
    base::Status applySilently(const std::vector<domain::Change>& changes);
    /// A new revision with one audit entry of its own words.
    base::Result<domain::Revision> note(const Actor& actor, const QString& action, const QString& subject,
                                        const QString& detail, const QString& sentence);
    /// To be called before the first of several callers when one of them will ask requireUnchanged.
    void rememberWritten() { m_written.emplace(); }
    /// Conflict when something that the changes were planned on (see plannedOn) was written after `expected`: by anybody,
    /// or by an earlier caller of this transaction.
    base::Status requireUnchanged(const std::vector<domain::Change>& changes, domain::Revision expected) const;
    /// Conflict when anything was written after `expected`.
    base::Status requireRevision(domain::Revision expected) const;
    /// Gives a platform without a currency this one.
    base::Status adoptCurrency(base::Currency currency);
    /// Writes the rows of the changes so far, so that other statements of this transaction see them.
    base::Status writeTouched();
    base::Status commit();

private:
    WriteTransaction(Session& session, WriteLock& lock, Transaction transaction);
    /// What an audit entry says beside its detail.
    struct Told {
        QString action;
        QString subject;
        QString sentence;
    };
    [[nodiscard]] std::vector<Told> tell(std::span<const domain::Change> changes) const;
    base::Status appendAudit(const Actor& actor, domain::Revision revision, const QString& action,
                             const QString& subject, const QString& detail, const QString& sentence);
    base::Status putState();
    Session& m_session;
    WriteLock& m_lock;
    Transaction m_transaction;
    TouchedRows m_touched;
    /// By the callers of this transaction, whose audit entries may not be rows yet. Gathered only where one of them asks.
    std::optional<std::set<ChangeKey>> m_written;
    RowBatch m_audit;
    AuditRepository::Head m_head;
    base::Instant m_now;
    bool m_ahead = false; ///< the working copy holds more than the database
};

/// Runs `attempt()`, which gives a Result, again while the database says that another transaction got in its way.
template <class Attempt>
auto retrying(Session& session, Attempt attempt) -> decltype(attempt())
{
    constexpr int kAttempts = 5;
    for (int i = 1;; ++i) {
        session.setMayRetry(false);
        auto result = attempt();
        if (result || !session.mayRetry() || i == kAttempts)
            return result;
    }
}

} // namespace lumos::store
