// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/progress_sink.h"
#include "base/stop_token.h"
#include "domain/platform_snapshot.h"
#include "store/history_reader.h"
#include "store/store_location.h"
#include "store/writer.h"

#include <memory>

namespace lumos::store {

enum class OpenMode : unsigned char {
    Existing, ///< fails with NotFound where there is none
    CreateIfMissing,
    CreateNew, ///< fails with AlreadyExists
    ReadOnly,
};

/// An open platform store. Thread-safe: every call opens (or reuses) a session of the calling thread. One Store per
/// process and location owns the single writer thread. Refuses foreign files (ForeignFile) and newer ones (NewerFormat);
/// migrates older ones after a backup beside the file.
class Store final {
public:
    static base::Result<std::unique_ptr<Store>> open(const StoreLocation& location, OpenMode mode,
                                                     const base::Clock& clock);
    /// Takes away a store that this program has just created and could not fill: the file, whatever
    /// is in it, or the tables in the database, which is refused where it holds no store. It must not be open.
    static base::Status discard(const StoreLocation& location);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    [[nodiscard]] const StoreLocation& location() const;
    /// Revision of the last commit, one cheap query.
    [[nodiscard]] base::Result<domain::Revision> revision() const;
    /// The present state, read in one transaction; the last one is kept and handed out again while the revision stands.
    [[nodiscard]] base::Result<domain::SnapshotPtr> snapshot() const;
    [[nodiscard]] const HistoryReader& history() const;
    /// Fails with Storage when opened read-only.
    [[nodiscard]] Writer& writer();
    /// Schema version and integrity ("ok" or the first problem), for `lumosctl` and the status bar.
    [[nodiscard]] base::Result<QString> integrity() const;

private:
    explicit Store(struct StoreState* state);
    std::unique_ptr<struct StoreState> m_state;
};

} // namespace lumos::store
