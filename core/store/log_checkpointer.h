// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>

namespace lumos::store {

/// Moves the write-ahead log into the database file on a thread and a connection of its own: soon after the last commit, and
/// while commits go on every second. Left to a commit, as SQLite does when the log is long, it holds up that one and all
/// behind it; a commit that finds the log long nevertheless has little left to move. Databases that look after their log themselves get no thread.
class LogCheckpointer final {
public:
    explicit LogCheckpointer(const StoreLocation& location);
    /// A commit was made. Thread-safe, returns at once.
    void committed();

private:
    void run(const std::stop_token& stop);
    bool waitUntilDue(const std::stop_token& stop);
    bool isBehind();
    void checkpoint();

    StoreLocation m_location;
    std::unique_ptr<Session> m_session; ///< of the thread
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::uint64_t m_commits = 0; ///< guarded by m_mutex
    std::uint64_t m_moved = 0;   ///< commits that the last checkpoint saw; thread only
    std::jthread m_thread;       ///< last, so that it ends before everything it uses
};

} // namespace lumos::store
