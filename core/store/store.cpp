// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "store/group_writer.h"
#include "store/migrations.h"
#include "store/read_only_writer.h"
#include "store/snapshot_repository.h"
#include "store/sql_history_reader.h"
#include "store/thread_sessions.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <mutex>

namespace lumos::store {

struct StoreState {
    StoreState(StoreLocation where, OpenMode mode, const base::Clock& clock)
        : location(std::move(where)), sessions(location, mode == OpenMode::ReadOnly),
          history(sessions), lock{location, clock, {}, {}, {}, {}, {}}
    {
        if (mode == OpenMode::ReadOnly)
            writer = std::make_unique<ReadOnlyWriter>();
        else
            writer = std::make_unique<GroupWriter>(lock);
    }

    /// The writer's own copy, where it stands at `revision` and nobody is writing: copying is far cheaper than reading rows.
    [[nodiscard]] domain::SnapshotPtr copyOfWorking(domain::Revision revision)
    {
        const std::unique_lock guard(lock.mutex, std::try_to_lock);
        if (!guard.owns_lock() || !lock.platform.isLoaded() || lock.platform.snapshot().revision != revision)
            return nullptr;
        return std::make_shared<const domain::PlatformSnapshot>(lock.platform.snapshot());
    }

    StoreLocation location;
    ThreadSessions sessions;
    SqlHistoryReader history;
    WriteLock lock;
    mutable std::mutex cacheMutex;
    mutable domain::SnapshotPtr cache; ///< guarded by cacheMutex
    std::unique_ptr<Writer> writer;    ///< last: its thread ends before what it uses
};

namespace {

/// What can be said of a file without a database.
base::Status checkFile(const StoreLocation& location, OpenMode mode)
{
    const QFileInfo info(location.text);
    const bool mayCreate = mode == OpenMode::CreateIfMissing || mode == OpenMode::CreateNew;
    if (info.isDir())
        return base::fail(base::ErrorCode::ForeignFile,
                          {QT_TRANSLATE_NOOP("core", "%1 is a folder, not a Lumos store."), {location.display()}});
    if (!info.exists()) {
        if (!mayCreate)
            return base::fail(
                base::ErrorCode::NotFound,
                {QT_TRANSLATE_NOOP("core", "There is no store at %1."), {location.display()}},
                {QT_TRANSLATE_NOOP("core", "Create one with lumosctl sample, or choose another file."), {}});
        if (!info.dir().exists())
            return base::fail(
                base::ErrorCode::Io,
                {QT_TRANSLATE_NOOP("core", "The store %1 cannot be made: the folder %2 does not exist."),
                 {location.display(), info.dir().absolutePath()}},
                {QT_TRANSLATE_NOOP("core", "Make the folder first, or choose another place for the store."), {}});
        return {};
    }
    QFile file(location.text);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2"),
                                                {location.display(), file.errorString()}});
    const QByteArray head = file.read(16);
    if (!head.isEmpty() && head != QByteArray("SQLite format 3\0", 16))
        return base::fail(base::ErrorCode::ForeignFile,
                          {QT_TRANSLATE_NOOP("core", "%1 is not a Lumos store."), {location.display()}},
                          {QT_TRANSLATE_NOOP("core", "Choose another file, or create a new store beside it."), {}});
    return {};
}

base::Status checkVersion(const StoreLocation& location, OpenMode mode, int version)
{
    if (version == 0 && (mode == OpenMode::Existing || mode == OpenMode::ReadOnly))
        return base::fail(base::ErrorCode::NotFound,
                          {QT_TRANSLATE_NOOP("core", "%1 is empty: it holds no platform yet."), {location.display()}},
                          {QT_TRANSLATE_NOOP("core", "Create one with lumosctl sample."), {}});
    if (version > 0 && mode == OpenMode::CreateNew)
        return base::fail(base::ErrorCode::AlreadyExists,
                          {QT_TRANSLATE_NOOP("core", "There is a store at %1 already."), {location.display()}});
    if (version < latestSchemaVersion() && mode == OpenMode::ReadOnly)
        return base::fail(
            base::ErrorCode::Unsupported,
            {QT_TRANSLATE_NOOP("core", "%1 has an older format and cannot be read without bringing it up to date."),
             {location.display()}},
            {QT_TRANSLATE_NOOP("core", "Open it once for writing."), {}});
    return {};
}

/// Copies an older store beside itself before its format changes.
base::Status backUp(Session& session, const StoreLocation& location, int version, base::Instant now)
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString file = QStringLiteral("%1.v%2-%3.backup").arg(location.text).arg(version).arg(stamp);
    for (int n = 2; QFile::exists(file); ++n)
        file = QStringLiteral("%1.v%2-%3-%4.backup").arg(location.text).arg(version).arg(stamp).arg(n);
    const QString statement = session.dialect().backUpTo(file);
    return statement.isEmpty() ? base::Status() : session.run(statement);
}

base::Status prepare(const StoreLocation& location, OpenMode mode, const base::Clock& clock)
{
    if (location.kind == StoreKind::Sqlite)
        LUMOS_TRY(checkFile(location, mode));
    LUMOS_ASSIGN(const std::unique_ptr<Session> session, Session::open(location, mode == OpenMode::ReadOnly));
    LUMOS_ASSIGN(const int version, identify(*session, location));
    LUMOS_TRY(checkVersion(location, mode, version));
    if (mode == OpenMode::ReadOnly)
        return {};
    LUMOS_TRY(session->run(session->dialect().storeSetUp()));
    if (version == latestSchemaVersion())
        return {};
    if (version > 0)
        LUMOS_TRY(backUp(*session, location, version, clock.now()));
    return migrate(*session, location, latestSchemaVersion());
}

} // namespace

base::Result<std::unique_ptr<Store>> Store::open(const StoreLocation& location, OpenMode mode, const base::Clock& clock)
{
    LUMOS_TRY(prepare(location, mode, clock));
    return std::unique_ptr<Store>(new Store(new StoreState(location, mode, clock)));
}

base::Status Store::discard(const StoreLocation& location)
{
    if (location.kind != StoreKind::Sqlite) {
        LUMOS_ASSIGN(const std::unique_ptr<Session> session, Session::open(location, false));
        LUMOS_ASSIGN(const int version, identify(*session, location));
        return version == 0 ? base::Status() : dropTables(*session);
    }
    // Not opened first: a store that could not be filled may be one that cannot be read, either.
    for (const char* suffix : {"", "-wal", "-shm"}) {
        QFile file(location.text + QLatin1String(suffix));
        if (file.exists() && !file.remove())
            return base::fail(base::ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 cannot be removed: %2"),
                                                    {file.fileName(), file.errorString()}});
    }
    return {};
}

Store::Store(StoreState* state) : m_state(state) {}

Store::~Store() = default;

const StoreLocation& Store::location() const { return m_state->location; }

base::Result<domain::Revision> Store::revision() const
{
    return m_state->sessions.read([](Session& session) -> base::Result<domain::Revision> {
        LUMOS_ASSIGN(const qint64 number, session.integer(QStringLiteral("SELECT revision FROM store_state")));
        return domain::Revision{number};
    });
}

base::Result<domain::SnapshotPtr> Store::snapshot() const
{
    // Held while reading, so that many callers after a commit read once.
    const std::scoped_lock guard(m_state->cacheMutex);
    return m_state->sessions.read([this](Session& session) -> base::Result<domain::SnapshotPtr> {
        LUMOS_ASSIGN(const qint64 number, session.integer(QStringLiteral("SELECT revision FROM store_state")));
        if (m_state->cache && m_state->cache->revision.number == number)
            return m_state->cache;
        if (domain::SnapshotPtr copy = m_state->copyOfWorking({number})) {
            m_state->cache = std::move(copy);
            return m_state->cache;
        }
        LUMOS_ASSIGN(domain::PlatformSnapshot snapshot, SnapshotRepository(session).read());
        m_state->cache = std::make_shared<const domain::PlatformSnapshot>(std::move(snapshot));
        return m_state->cache;
    });
}

const HistoryReader& Store::history() const { return m_state->history; }

Writer& Store::writer() { return *m_state->writer; }

base::Result<QString> Store::integrity() const
{
    return m_state->sessions.read([](Session& session) -> base::Result<QString> {
        LUMOS_ASSIGN(const QString found, session.text(session.dialect().checkIntegrity()));
        LUMOS_ASSIGN(const qint64 version, session.integer(session.dialect().readSchemaVersion()));
        return QStringLiteral("schema %1: %2").arg(version).arg(found);
    });
}

} // namespace lumos::store
