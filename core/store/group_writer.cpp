// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/group_writer.h"

#include "domain/change_json.h"
#include "store/audit_detail.h"
#include "store/bulk_staging.h"
#include "store/snapshot_repository.h"
#include "store/write_transaction.h"

#include <QJsonDocument>

#include <algorithm>

namespace lumos::store {

namespace {

QString countsOf(const domain::PlatformSnapshot& s)
{
    const QJsonObject counts{{QStringLiteral("tenants"), static_cast<qint64>(s.tenants.size())},
                             {QStringLiteral("nodes"), static_cast<qint64>(s.nodes.size())},
                             {QStringLiteral("workloads"), static_cast<qint64>(s.workloads.size())}};
    return QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact));
}

} // namespace

GroupWriter::GroupWriter(WriteLock& lock) : m_lock(lock), m_checkpointer(lock.location)
{
    m_lock.committed = [this](domain::Revision revision) {
        m_checkpointer.committed();
        const std::scoped_lock guard(m_queueMutex);
        m_news.push_back(revision);
        m_queueChanged.notify_one();
    };
    m_thread = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

GroupWriter::~GroupWriter() = default;

base::Result<domain::Revision> GroupWriter::apply(std::vector<domain::Change> changes, const Actor& actor)
{
    return enqueue(std::move(changes), actor, std::nullopt).get();
}

std::future<base::Result<domain::Revision>> GroupWriter::applyAsync(std::vector<domain::Change> changes,
                                                                    const Actor& actor)
{
    return enqueue(std::move(changes), actor, std::nullopt);
}

base::Result<domain::Revision> GroupWriter::applyIfUnchanged(std::vector<domain::Change> changes, const Actor& actor,
                                                             domain::Revision expected)
{
    return enqueue(std::move(changes), actor, expected).get();
}

std::future<GroupWriter::Outcome> GroupWriter::enqueue(std::vector<domain::Change> changes, const Actor& actor,
                                                       std::optional<domain::Revision> expected)
{
    Request request{std::move(changes), actor, expected, {}, {}, {}};
    {
        const std::scoped_lock guard(m_lock.catalogMutex);
        request.catalog = m_lock.catalog;
    }
    // The audit texts are made on the caller's thread, while the writer waits for the disk.
    if (request.catalog)
        request.details = auditDetails(request.changes, *request.catalog);
    auto future = request.promise.get_future();
    const std::scoped_lock guard(m_queueMutex);
    m_queue.push_back(std::move(request));
    m_queueChanged.notify_one();
    return future;
}

void GroupWriter::run(std::stop_token stop)
{
    for (;;) {
        std::vector<Request> group;
        {
            std::unique_lock guard(m_queueMutex);
            m_queueChanged.wait(guard, stop, [this] { return !m_queue.empty() || !m_news.empty(); });
            std::move(m_queue.begin(), m_queue.end(), std::back_inserter(group));
            m_queue.clear();
            // What was queued before the end is still written.
            if (group.empty() && m_news.empty() && stop.stop_requested())
                break;
        }
        if (!group.empty())
            commitGroup(group);
        tellListeners();
    }
    m_session.reset();
}

void GroupWriter::tellListeners()
{
    std::vector<domain::Revision> news;
    std::vector<std::function<void(domain::Revision)>> listeners;
    {
        const std::scoped_lock guard(m_queueMutex);
        news.swap(m_news);
        listeners = m_listeners;
    }
    for (const domain::Revision revision : news) {
        for (const auto& listener : listeners)
            listener(revision);
    }
}

base::Status GroupWriter::openSession()
{
    if (m_session)
        return {};
    LUMOS_ASSIGN(m_session, Session::open(m_lock.location, false));
    return {};
}

GroupWriter::Outcome GroupWriter::applyOne(WriteTransaction& transaction, const Request& request)
{
    if (request.changes.empty())
        return transaction.platform().snapshot().revision;
    for (const domain::Change& change : request.changes) {
        if (domain::isSimulated(change))
            return base::fail(
                base::ErrorCode::Unsupported,
                {QT_TRANSLATE_NOOP("core", "This change exists in simulations only; the platform cannot be given it."),
                 {}});
    }
    if (request.expected)
        LUMOS_TRY(transaction.requireUnchanged(request.changes, *request.expected));
    return transaction.apply(request.changes, request.actor, request.details, request.catalog);
}

base::Result<std::vector<GroupWriter::Outcome>> GroupWriter::tryGroup(std::span<Request> group)
{
    const std::scoped_lock guard(m_lock.mutex);
    LUMOS_TRY(openSession());
    auto outcome = retrying(*m_session, [&]() -> base::Result<std::vector<Outcome>> {
        LUMOS_ASSIGN(const std::unique_ptr<WriteTransaction> transaction, WriteTransaction::begin(*m_session, m_lock));
        if (std::ranges::any_of(group, [](const Request& request) { return request.expected.has_value(); }))
            transaction->rememberWritten();
        std::vector<Outcome> outcomes;
        outcomes.reserve(group.size());
        bool anyWritten = false;
        for (const Request& request : group) {
            outcomes.push_back(applyOne(*transaction, request));
            anyWritten = anyWritten || (outcomes.back() && !request.changes.empty());
            if (!transaction->platform().isLoaded())
                return base::fail(outcomes.back().error());
        }
        if (anyWritten)
            LUMOS_TRY(transaction->commit());
        return outcomes;
    });
    if (!outcome)
        m_session.reset();
    return outcome;
}

void GroupWriter::commitGroup(std::vector<Request>& group)
{
    auto outcomes = tryGroup(group);
    if (!outcomes && group.size() > 1) {
        // One caller's rows must not fail the others: each gets a transaction of its own.
        std::vector<Outcome> alone;
        for (Request& request : group) {
            auto single = tryGroup(std::span(&request, 1));
            alone.push_back(single ? single->front() : Outcome(base::fail(single.error())));
        }
        outcomes = std::move(alone);
    }
    domain::Revision last;
    for (std::size_t i = 0; i < group.size(); ++i) {
        Outcome outcome = outcomes ? (*outcomes)[i] : Outcome(base::fail(outcomes.error()));
        if (outcome)
            last = std::max(last, *outcome);
        group[i].promise.set_value(std::move(outcome));
    }
    if (last.number > 0)
        m_lock.committed(last);
}

base::Result<domain::Revision> GroupWriter::writeAlone(
    const std::function<base::Result<domain::Revision>(WriteTransaction&)>& write)
{
    LUMOS_ASSIGN(const std::unique_ptr<Session> session, Session::open(m_lock.location, false));
    const std::scoped_lock guard(m_lock.mutex);
    auto revision = retrying(*session, [&]() -> base::Result<domain::Revision> {
        LUMOS_ASSIGN(const std::unique_ptr<WriteTransaction> transaction, WriteTransaction::begin(*session, m_lock));
        LUMOS_ASSIGN(const domain::Revision written, write(*transaction));
        LUMOS_TRY(transaction->commit());
        return written;
    });
    if (revision)
        m_lock.committed(*revision);
    return revision;
}

base::Result<domain::Revision> GroupWriter::replacePlatform(const domain::PlatformSnapshot& snapshot,
                                                            const Actor& actor, base::StopToken stop,
                                                            base::ProgressSink& progress)
{
    return replace(snapshot, actor, std::nullopt, stop, progress);
}

base::Result<domain::Revision> GroupWriter::replacePlatformIfUnchanged(const domain::PlatformSnapshot& snapshot,
                                                                       const Actor& actor, domain::Revision expected,
                                                                       base::StopToken stop,
                                                                       base::ProgressSink& progress)
{
    return replace(snapshot, actor, expected, stop, progress);
}

base::Result<domain::Revision> GroupWriter::replace(const domain::PlatformSnapshot& snapshot, const Actor& actor,
                                                    std::optional<domain::Revision> expected,
                                                    const base::StopToken& stop, base::ProgressSink& progress)
{
    return writeAlone([&](WriteTransaction& transaction) -> base::Result<domain::Revision> {
        if (expected)
            LUMOS_TRY(transaction.requireRevision(*expected));
        LUMOS_TRY(SnapshotRepository(transaction.session()).replace(snapshot, stop, progress));
        LUMOS_ASSIGN(KindNumbers kinds, CatalogRepository(transaction.session()).kindNumbers());
        const domain::Revision before = transaction.platform().snapshot().revision;
        domain::PlatformSnapshot now = snapshot;
        domain::sortSnapshot(now);
        now.revision = before;
        transaction.platform().replaceBy(std::move(now), std::move(kinds));
        return transaction.note(actor, QStringLiteral("replace_platform"), snapshot.profile.name, countsOf(snapshot),
                                QStringLiteral("Replace the whole platform by %1.").arg(snapshot.profile.name));
    });
}

base::Result<std::unique_ptr<BulkWrite>> GroupWriter::beginBulk(const Actor& actor)
{
    if (m_bulkRuns.exchange(true))
        return base::fail(base::ErrorCode::Conflict, {QT_TRANSLATE_NOOP("core", "Another bulk write is running."), {}},
                          {QT_TRANSLATE_NOOP("core", "Wait for its end, or cancel it."), {}});
    auto bulk = BulkStaging::begin(m_lock, actor, [this] { m_bulkRuns = false; });
    if (!bulk)
        return base::fail(bulk.error());
    return std::unique_ptr<BulkWrite>(std::move(*bulk));
}

base::Result<domain::Revision> GroupWriter::putScenario(const domain::Scenario& scenario, const Actor& actor)
{
    return writeAlone([&](WriteTransaction& transaction) -> base::Result<domain::Revision> {
        const QJsonObject object = domain::toJson(scenario, transaction.platform().snapshot().catalog);
        const QString body = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        Query query(
            transaction.session(),
            QStringLiteral("INSERT INTO scenario (scenario_id, name, body) VALUES (?, ?, ?) "
                           "ON CONFLICT (scenario_id) DO UPDATE SET name = excluded.name, body = excluded.body"));
        LUMOS_TRY(query.bind(scenario.id, scenario.name, body).exec());
        return transaction.note(actor, QStringLiteral("put_scenario"), scenario.name, body,
                                QStringLiteral("Save the scenario %1.").arg(scenario.name));
    });
}

base::Result<domain::Revision> GroupWriter::eraseScenario(domain::ScenarioId id, const Actor& actor)
{
    return writeAlone([&](WriteTransaction& transaction) -> base::Result<domain::Revision> {
        QString name;
        {
            Query query(transaction.session(), QStringLiteral("SELECT name FROM scenario WHERE scenario_id = ?"));
            LUMOS_TRY(query.bind(id).exec());
            if (!query.next())
                return base::fail(base::ErrorCode::NotFound,
                                  {QT_TRANSLATE_NOOP("core", "There is no scenario %1."), {id.toString()}});
            name = query.text();
        }
        Query query(transaction.session(), QStringLiteral("DELETE FROM scenario WHERE scenario_id = ?"));
        LUMOS_TRY(query.bind(id).exec());
        return transaction.note(actor, QStringLiteral("erase_scenario"), name, QStringLiteral("{}"),
                                QStringLiteral("Delete the scenario %1.").arg(name));
    });
}

void GroupWriter::onCommitted(std::function<void(domain::Revision)> listener)
{
    const std::scoped_lock guard(m_queueMutex);
    m_listeners.push_back(std::move(listener));
}

} // namespace lumos::store
