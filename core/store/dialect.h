// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "store/store_location.h"
#include "store/table.h"

#include <QStringList>
#include <QVariant>

class QSqlDatabase;
class QSqlError;

namespace lumos::store {

enum class OnConflict : unsigned char { Fail, Replace, Skip };

/// Everything in which the databases differ; no other file asks which one it is. Immutable, thread-safe.
class Dialect final {
public:
    [[nodiscard]] static const Dialect& of(StoreKind kind);

    [[nodiscard]] QString driver() const;
    /// Address, user and options of a connection that is not open yet.
    void configure(QSqlDatabase& database, const StoreLocation& location, bool readOnly) const;
    /// Statements that every new connection runs; none of them changes the store.
    [[nodiscard]] QStringList sessionSetUp(bool readOnly) const;
    /// Statements that a store of ours gets when it is opened for writing.
    [[nodiscard]] QStringList storeSetUp() const;

    /// Puts the types and table options of this database into a migration.
    [[nodiscard]] QString expand(QString script) const;
    /// INSERT of `rows` rows with placeholders. `into` names another table of the same columns (staging).
    [[nodiscard]] QString insert(const Table& table, int rows, OnConflict onConflict, const QString& into = {}) const;
    /// SELECT of all columns in key order; `where` may be empty.
    [[nodiscard]] QString select(const Table& table, const QString& where = {}) const;
    /// Creates an empty staging table of this connection with the columns of `table`, in order of arrival.
    [[nodiscard]] QStringList createStaging(const Table& table) const;
    /// Moves the staged rows into `table`; the last of several rows of one key wins.
    [[nodiscard]] QString mergeStaging(const Table& table, OnConflict onConflict) const;
    [[nodiscard]] static QString stagingName(const Table& table);

    [[nodiscard]] QStringList beginWrite() const; ///< waits for the store's write lock
    [[nodiscard]] QString beginRead() const;      ///< all reads see one state
    /// Tells other processes of a new revision; run inside the transaction. Empty where the database cannot.
    [[nodiscard]] QStringList announce(std::int64_t revision) const;
    /// Serialisation failure, deadlock or lock time-out: the transaction may be run again.
    [[nodiscard]] bool isRetryable(const QSqlError& error) const;
    /// The file is something else, or its pages are damaged.
    [[nodiscard]] bool isNotADatabase(const QSqlError& error) const;

    [[nodiscard]] QString readApplicationId() const; ///< SELECT of one integer; kApplicationId in a store of ours
    [[nodiscard]] QString readSchemaVersion() const; ///< SELECT of one integer
    [[nodiscard]] QString countTables() const;       ///< SELECT of the number of tables
    [[nodiscard]] QString describeSchema() const;    ///< SELECT of (name, definition) rows, for golden tests
    [[nodiscard]] QStringList markVersion(int version) const;
    /// Undoes the marks of all versions.
    [[nodiscard]] QStringList unmark() const;
    [[nodiscard]] QString checkIntegrity() const; ///< SELECT of one text, "ok" when nothing is wrong
    /// Statement that writes a copy of the store to `file`; empty where backups are the server's own task.
    [[nodiscard]] QString backUpTo(const QString& file) const;
    [[nodiscard]] QString checkpoint() const; ///< empty where there is nothing to do

    [[nodiscard]] QVariant fromUuid(const base::Uuid& id) const; ///< null for the null id
    [[nodiscard]] base::Uuid toUuid(const QVariant& value) const;

    static constexpr std::int64_t kApplicationId = 0x4C554D53; ///< "LUMS"

private:
    explicit Dialect(StoreKind kind) : m_kind(kind) {}
    [[nodiscard]] bool isSqlite() const { return m_kind == StoreKind::Sqlite; }
    StoreKind m_kind;
};

} // namespace lumos::store
