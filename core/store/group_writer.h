// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log_checkpointer.h"
#include "store/session.h"
#include "store/write_lock.h"
#include "store/writer.h"

#include <QStringList>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <optional>
#include <span>
#include <thread>

namespace lumos::store {

class WriteTransaction;

/// The single writer of a store. Callers of apply queue up; a thread of its own takes all that wait into one transaction.
/// Replacing the platform, bulk writes and scenarios run on their caller's thread, one after the other with the groups.
class GroupWriter final : public Writer {
public:
    explicit GroupWriter(WriteLock& lock);
    ~GroupWriter() override;
    GroupWriter(const GroupWriter&) = delete;
    GroupWriter& operator=(const GroupWriter&) = delete;

    base::Result<domain::Revision> apply(std::vector<domain::Change> changes, const Actor& actor) override;
    std::future<base::Result<domain::Revision>> applyAsync(std::vector<domain::Change> changes,
                                                           const Actor& actor) override;
    base::Result<domain::Revision> applyIfUnchanged(std::vector<domain::Change> changes, const Actor& actor,
                                                    domain::Revision expected) override;
    base::Result<domain::Revision> replacePlatform(const domain::PlatformSnapshot& snapshot, const Actor& actor,
                                                   base::StopToken stop, base::ProgressSink& progress) override;
    base::Result<domain::Revision> replacePlatformIfUnchanged(const domain::PlatformSnapshot& snapshot,
                                                              const Actor& actor, domain::Revision expected,
                                                              base::StopToken stop,
                                                              base::ProgressSink& progress) override;
    base::Result<std::unique_ptr<BulkWrite>> beginBulk(const Actor& actor) override;
    base::Result<domain::Revision> putScenario(const domain::Scenario& scenario, const Actor& actor) override;
    base::Result<domain::Revision> eraseScenario(domain::ScenarioId id, const Actor& actor) override;
    void onCommitted(std::function<void(domain::Revision)> listener) override;

private:
    struct Request {
        std::vector<domain::Change> changes;
        Actor actor;
        std::optional<domain::Revision> expected;
        QStringList details;
        std::shared_ptr<const domain::ResourceCatalog> catalog;
        std::promise<base::Result<domain::Revision>> promise;
    };
    using Outcome = base::Result<domain::Revision>;

    std::future<Outcome> enqueue(std::vector<domain::Change> changes, const Actor& actor,
                                 std::optional<domain::Revision> expected);
    void run(std::stop_token stop);
    void commitGroup(std::vector<Request>& group);
    base::Result<std::vector<Outcome>> tryGroup(std::span<Request> group);
    static Outcome applyOne(WriteTransaction& transaction, const Request& request);
    base::Status openSession();
    void tellListeners();
    base::Result<domain::Revision> replace(const domain::PlatformSnapshot& snapshot, const Actor& actor,
                                           std::optional<domain::Revision> expected, const base::StopToken& stop,
                                           base::ProgressSink& progress);
    base::Result<domain::Revision> writeAlone(
        const std::function<base::Result<domain::Revision>(WriteTransaction&)>& write);

    WriteLock& m_lock;
    LogCheckpointer m_checkpointer;
    std::unique_ptr<Session> m_session; ///< of the writer thread
    std::atomic<bool> m_bulkRuns{false};

    std::mutex m_queueMutex;
    std::condition_variable_any m_queueChanged;
    std::deque<Request> m_queue;                                    ///< guarded by m_queueMutex
    std::vector<domain::Revision> m_news;                           ///< guarded by m_queueMutex
    std::vector<std::function<void(domain::Revision)>> m_listeners; ///< guarded by m_queueMutex
    std::jthread m_thread; ///< last, so that it starts after and ends before everything it uses
};

} // namespace lumos::store
