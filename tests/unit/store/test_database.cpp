// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/store/test_database.h"

#include <QCoreApplication>
#include <QUrl>

#include <atomic>

namespace lumos::tests {

namespace {

QString serverAddress() { return qEnvironmentVariable("LUMOS_TEST_PG"); }

void onServer(const QString& statement)
{
    const auto session = store::Session::open({store::StoreKind::Postgres, serverAddress()}, false);
    if (!session)
        qFatal("the server of LUMOS_TEST_PG does not answer: %s", qPrintable(session.error().toEnglish()));
    if (const auto status = (*session)->run(statement); !status)
        qFatal("%s", qPrintable(status.error().toEnglish()));
}

std::atomic<int> count{0};

} // namespace

std::unique_ptr<TestDatabase> TestDatabase::create(store::StoreKind kind)
{
    std::unique_ptr<TestDatabase> database(new TestDatabase);
    if (kind == store::StoreKind::Sqlite) {
        database->m_folder = std::make_unique<QTemporaryDir>();
        database->m_location = {kind, database->m_folder->filePath(QStringLiteral("platform.lumos"))};
        return database;
    }
    if (serverAddress().isEmpty())
        return nullptr;
    database->m_serverDatabase = QStringLiteral("lumos_%1_%2").arg(QCoreApplication::applicationPid()).arg(++count);
    onServer(QStringLiteral("CREATE DATABASE ") + database->m_serverDatabase);
    QUrl url(serverAddress());
    url.setPath(u'/' + database->m_serverDatabase);
    database->m_location = {kind, url.toString()};
    return database;
}

bool TestDatabase::isServerRequired() { return qEnvironmentVariable("LUMOS_REQUIRE_PG") == u"1"; }

TestDatabase::~TestDatabase()
{
    if (m_serverDatabase.isEmpty())
        return;
    // FORCE only if need be: it is refused while the server itself is vacuuming the database.
    const auto session = store::Session::open({store::StoreKind::Postgres, serverAddress()}, false);
    const QString drop = QStringLiteral("DROP DATABASE ") + m_serverDatabase;
    if (session && !(*session)->run(drop) && !(*session)->run(drop + QStringLiteral(" WITH (FORCE)")))
        qWarning("the database %s stays on the server", qPrintable(m_serverDatabase));
}

std::unique_ptr<store::Store> TestDatabase::open(store::OpenMode mode) const
{
    auto store = store::Store::open(m_location, mode, *m_clock);
    if (!store)
        qFatal("%s", qPrintable(store.error().toEnglish()));
    return std::move(*store);
}

std::unique_ptr<store::Session> TestDatabase::session() const
{
    auto session = store::Session::open(m_location, false);
    if (!session)
        qFatal("%s", qPrintable(session.error().toEnglish()));
    return std::move(*session);
}

void addDatabaseRows()
{
    QTest::addColumn<store::StoreKind>("kind");
    QTest::newRow("sqlite") << store::StoreKind::Sqlite;
    QTest::newRow("postgres") << store::StoreKind::Postgres;
}

} // namespace lumos::tests
