// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/session.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace lumos::tests {

/// A fresh, empty database of one kind that is gone with the object. PostgreSQL lives on the server that LUMOS_TEST_PG
/// names; ./test starts a private one.
class TestDatabase final {
public:
    /// Null when there is no server for this kind; see isServerRequired.
    static std::unique_ptr<TestDatabase> create(store::StoreKind kind);
    /// Whether a missing PostgreSQL is a failure and not a reason to skip: LUMOS_REQUIRE_PG=1, as ./test sets it.
    static bool isServerRequired();
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    [[nodiscard]] const store::StoreLocation& location() const { return m_location; }
    /// Opens the store, creating it; a failure ends the test program.
    std::unique_ptr<store::Store> open(store::OpenMode mode = store::OpenMode::CreateIfMissing) const;
    /// A plain connection beside the store, for looking and for breaking things.
    [[nodiscard]] std::unique_ptr<store::Session> session() const;
    [[nodiscard]] base::ManualClock& clock() const { return *m_clock; }

private:
    TestDatabase() = default;
    store::StoreLocation m_location;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_serverDatabase; ///< name of the PostgreSQL database
    std::unique_ptr<base::ManualClock> m_clock =
        std::make_unique<base::ManualClock>(base::Instant::fromSeconds(1'795'530'725));
};

/// The rows "sqlite" and "postgres" of a data-driven test.
void addDatabaseRows();

} // namespace lumos::tests

Q_DECLARE_METATYPE(lumos::store::StoreKind)

/// Declares `name`, the database of the current row. Where there is no server the row is skipped, which ctest shows, or
/// fails when LUMOS_REQUIRE_PG=1.
#define LUMOS_DATABASE(name)                                                                  \
    const auto name##Owner = [] {                                                             \
        QFETCH(lumos::store::StoreKind, kind);                                                \
        return lumos::tests::TestDatabase::create(kind);                                      \
    }();                                                                                      \
    if (!name##Owner) {                                                                       \
        if (lumos::tests::TestDatabase::isServerRequired())                                   \
            QFAIL("LUMOS_REQUIRE_PG=1 and no PostgreSQL server: LUMOS_TEST_PG is not set");   \
        QSKIP("no PostgreSQL server: LUMOS_TEST_PG is not set; ./test starts a private one"); \
    }                                                                                         \
    const lumos::tests::TestDatabase& name = *name##Owner

/// The value of a Result, or a failed test with the error's words.
#define LUMOS_VALUE(decl, expr)                                                          \
    auto LUMOS_CONCAT(lumosTested, __LINE__) = (expr);                                   \
    QVERIFY2(LUMOS_CONCAT(lumosTested, __LINE__).has_value(),                            \
             LUMOS_CONCAT(lumosTested, __LINE__)                                         \
                 ? ""                                                                    \
                 : qPrintable(LUMOS_CONCAT(lumosTested, __LINE__).error().toEnglish())); \
    decl = std::move(*LUMOS_CONCAT(lumosTested, __LINE__))

/// A Status or Result that must be good.
#define LUMOS_GOOD(expr)                                                                      \
    do {                                                                                      \
        const auto& lumosTestedStatus = (expr);                                               \
        QVERIFY2(lumosTestedStatus.has_value(),                                               \
                 lumosTestedStatus ? "" : qPrintable(lumosTestedStatus.error().toEnglish())); \
    } while (false)

/// A Status or Result that must be refused with this code.
#define LUMOS_REFUSED(expr, errorCode)                                                                               \
    do {                                                                                                             \
        const auto& lumosTestedStatus = (expr);                                                                      \
        QVERIFY(!lumosTestedStatus.has_value());                                                                     \
        QCOMPARE(lumos::base::errorCodeName(lumosTestedStatus.error().code), lumos::base::errorCodeName(errorCode)); \
    } while (false)
