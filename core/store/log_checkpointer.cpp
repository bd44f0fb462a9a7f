// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/log_checkpointer.h"

#include <algorithm>
#include <chrono>

namespace lumos::store {

namespace {

using Clock = std::chrono::steady_clock;

/// So long after the last commit nobody seems to wait for the disk.
constexpr std::chrono::milliseconds kQuietTime{500};
/// So long the log may grow while commits go on.
constexpr std::chrono::seconds kLongestWait{1};

} // namespace

LogCheckpointer::LogCheckpointer(const StoreLocation& location) : m_location(location)
{
    if (!Dialect::of(location.kind).checkpoint().isEmpty())
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void LogCheckpointer::committed()
{
    const std::scoped_lock guard(m_mutex);
    ++m_commits;
    m_changed.notify_one();
}

/// False when the thread is to end.
bool LogCheckpointer::waitUntilDue(const std::stop_token& stop)
{
    std::unique_lock guard(m_mutex);
    if (!m_changed.wait(guard, stop, [this] { return m_commits != m_moved; }))
        return false;
    const auto latest = Clock::now() + kLongestWait;
    for (;;) {
        const std::uint64_t seen = m_commits;
        const auto until = std::min(latest, Clock::now() + kQuietTime);
        const bool wentOn = m_changed.wait_until(guard, stop, until, [&] { return m_commits != seen; });
        if (stop.stop_requested())
            return false;
        if (!wentOn || Clock::now() >= latest) {
            m_moved = m_commits;
            return true;
        }
    }
}

bool LogCheckpointer::isBehind()
{
    const std::scoped_lock guard(m_mutex);
    return m_commits != m_moved;
}

void LogCheckpointer::run(const std::stop_token& stop)
{
    while (waitUntilDue(stop))
        checkpoint();
    // Not left to the closing of the last connection: another program may have the store open and never write.
    if (isBehind())
        checkpoint();
    m_session.reset();
}

void LogCheckpointer::checkpoint()
{
    // One that cannot be made now, such as beside a reader, does no harm: the next one takes up where it ended.
    if (!m_session) {
        auto session = Session::open(m_location, false);
        if (!session)
            return;
        m_session = std::move(*session);
    }
    if (!m_session->run(m_session->dialect().checkpoint()))
        m_session.reset();
}

} // namespace lumos::store
