// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session.h"
#include "store/write_lock.h"
#include "store/writer.h"

#include <functional>
#include <memory>

namespace lumos::store {

class RowBatch;
class WriteTransaction;

/// A bulk write in temporary tables of its own connection: they take no lock and no memory that grows with the rows, and
/// die with the process. The commit moves them into the store with one transaction, which is the only time when other
/// writers wait. Changes of the present state and rows to erase are kept in memory until then.
class BulkStaging final : public BulkWrite {
public:
    static base::Result<std::unique_ptr<BulkStaging>> begin(WriteLock& lock, const Actor& actor,
                                                            std::function<void()> ended);
    ~BulkStaging() override;
    BulkStaging(const BulkStaging&) = delete;
    BulkStaging& operator=(const BulkStaging&) = delete;

    base::Status add(const HistoryBatch& batch) override;
    base::Status add(const domain::Change& change) override;
    using BulkWrite::commit;
    base::Result<BulkOutcome> commit(const QString& auditSubject, const QString& auditSentence,
                                     std::optional<domain::Revision> expected) override;
    base::Result<BulkOutcome> commitTotals(const QString& auditSubject, const QString& auditSentence,
                                           const Closing& closing) override;

private:
    struct Rows; ///< the open batches, one per table
    BulkStaging(WriteLock& lock, const Actor& actor, std::function<void()> ended, std::unique_ptr<Session> session,
                KindNumbers kinds);
    base::Status open();
    /// Gives the store what was staged, within a transaction that `prepare` may refuse or add rows to.
    base::Result<BulkOutcome> commitAfter(const std::function<base::Status(WriteTransaction&)>& prepare, bool mustBeNew,
                                          const QString& subject, const QString& sentence);
    base::Result<BulkOutcome> merge(WriteTransaction& transaction, bool mustBeNew, const QString& subject,
                                    const QString& sentence) const;
    base::Status mergeDays() const;
    base::Result<qint64> mergeRecords(bool mustBeNew) const;
    QString countsAsJson() const;

    WriteLock& m_lock;
    Actor m_actor;
    std::function<void()> m_ended;
    std::unique_ptr<Session> m_session;
    KindNumbers m_kinds;
    std::optional<Transaction> m_staging;
    std::unique_ptr<Rows> m_rows;
    std::vector<domain::Change> m_changes;
    std::vector<domain::CostDay> m_erasedCostDays;
};

} // namespace lumos::store
