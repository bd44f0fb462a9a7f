// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress_sink.h"
#include "base/result.h"
#include "base/stop_token.h"
#include "domain/change.h"
#include "domain/history.h"

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace lumos::store {

/// Who did it, for the audit log.
struct Actor {
    QString name;    ///< "li.wei"
    QString channel; ///< "console", "lumosctl", "autoscaler", "import"
};

/// One line of the audit log, written in the same transaction as the change it tells of.
struct AuditEntry {
    qint64 sequence = 0;
    domain::Revision revision;
    base::Instant at;
    QString actor;
    QString channel;
    QString action; ///< domain::name(change)
    QString subject;
    QString detail;       ///< canonical JSON of the change
    QString sentence;     ///< English sentence
    QString previousHash; ///< SHA-256 chain over the entries
    QString hash;
};

/// Histories and records written in bulk by imports, samples and metering. Rows replace rows of the same key.
struct HistoryBatch {
    std::vector<domain::UsageDay> usageDays;
    std::vector<domain::CostDay> costDays;
    std::vector<domain::CostDay> erasedCostDays; ///< their keys count; erased before anything is written
    std::vector<domain::SloDay> sloDays;
    std::vector<domain::ScalingRecord> scalingRecords;
    std::vector<domain::UsageRecord> usageRecords; ///< known (source, id) are skipped, and counted in BulkOutcome
};
struct BulkOutcome {
    domain::Revision revision;
    qint64 written = 0;
    qint64 skipped = 0;
};

/// The last rows of a bulk write, which build on what the store holds at its commit.
struct ClosingRows {
    HistoryBatch batch;
    std::vector<domain::Change> changes;
    std::optional<base::Currency> currency; ///< becomes the platform's, where it has none yet
};
/// Makes them, given the present state. Called under the store's write lock, perhaps more than once: it may read the
/// histories of this store, but neither write nor ask the store for its snapshot.
using Closing = std::function<base::Result<ClosingRows>(const domain::PlatformSnapshot& now)>;

/// A bulk write that is filled piece by piece into staging tables and becomes visible in one commit, or not at all.
/// One at a time per store; used from one thread. The destructor rolls back.
class BulkWrite {
public:
    virtual ~BulkWrite() = default;
    virtual base::Status add(const HistoryBatch& batch) = 0;
    virtual base::Status add(const domain::Change& change) = 0;
    /// Conflict, and nothing is written, when the store is past `expected`.
    virtual base::Result<BulkOutcome> commit(const QString& auditSubject, const QString& auditSentence,
                                             std::optional<domain::Revision> expected) = 0;
    base::Result<BulkOutcome> commit(const QString& auditSubject, const QString& auditSentence)
    {
        return commit(auditSubject, auditSentence, std::nullopt);
    }
    /// For totals that count the staged records: `closing` adds them. A record that somebody else wrote since it was staged
    /// would be counted twice, so it is a Conflict instead of being skipped.
    virtual base::Result<BulkOutcome> commitTotals(const QString& auditSubject, const QString& auditSentence,
                                                   const Closing& closing) = 0;
};

/// The single writer. Thread-safe. Concurrent `apply` calls are gathered into one transaction (group commit): each
/// caller's changes are checked against the current state on their own (one failing caller does not fail the others),
/// and the returned future is ready when the commit is durable.
class Writer {
public:
    virtual ~Writer() = default;
    /// All or nothing for this caller; waits for durability.
    virtual base::Result<domain::Revision> apply(std::vector<domain::Change> changes, const Actor& actor) = 0;
    /// The same without waiting.
    virtual std::future<base::Result<domain::Revision>> applyAsync(std::vector<domain::Change> changes,
                                                                   const Actor& actor) = 0;
    /// Compare-and-apply for what was planned on the state of `expected`: Conflict when a row that the changes write was
    /// written since, or something came or went within a tenant or on a node that they end. A replaced platform and a
    /// bulk write with changes in it do not name their rows to the log: after one of these it is always a Conflict.
    virtual base::Result<domain::Revision> applyIfUnchanged(std::vector<domain::Change> changes, const Actor& actor,
                                                            domain::Revision expected) = 0;
    /// Replaces the whole platform (new store, sample, import of an inventory) in one transaction.
    virtual base::Result<domain::Revision> replacePlatform(const domain::PlatformSnapshot& snapshot, const Actor& actor,
                                                           base::StopToken stop, base::ProgressSink& progress) = 0;
    /// The same, made out of the state at `expected`: Conflict when the store moved on, for whatever subject.
    virtual base::Result<domain::Revision> replacePlatformIfUnchanged(const domain::PlatformSnapshot& snapshot,
                                                                      const Actor& actor, domain::Revision expected,
                                                                      base::StopToken stop,
                                                                      base::ProgressSink& progress) = 0;
    virtual base::Result<std::unique_ptr<BulkWrite>> beginBulk(const Actor& actor) = 0;
    virtual base::Result<domain::Revision> putScenario(const domain::Scenario& scenario, const Actor& actor) = 0;
    virtual base::Result<domain::Revision> eraseScenario(domain::ScenarioId id, const Actor& actor) = 0;
    /// Called on the writer thread after each commit.
    virtual void onCommitted(std::function<void(domain::Revision)> listener) = 0;
};

} // namespace lumos::store
