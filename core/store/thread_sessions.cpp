// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/thread_sessions.h"

#include <atomic>
#include <map>

namespace lumos::store {

namespace {

struct OwnSession {
    std::weak_ptr<const quint64> store;
    std::shared_ptr<Session> session;
};

std::map<quint64, OwnSession>& ownSessions()
{
    thread_local std::map<quint64, OwnSession> sessions;
    return sessions;
}

std::atomic<quint64> nextKey{1};

} // namespace

ThreadSessions::ThreadSessions(StoreLocation location, bool readOnly)
    : m_location(std::move(location)), m_readOnly(readOnly),
      m_key(std::make_shared<const quint64>(nextKey.fetch_add(1)))
{}

ThreadSessions::~ThreadSessions() { closeMine(); }

base::Result<std::shared_ptr<Session>> ThreadSessions::mine() const
{
    auto& sessions = ownSessions();
    std::erase_if(sessions, [](const auto& entry) { return entry.second.store.expired(); });
    const auto found = sessions.find(*m_key);
    if (found != sessions.end())
        return found->second.session;
    LUMOS_ASSIGN(std::unique_ptr<Session> opened, Session::open(m_location, m_readOnly));
    std::shared_ptr<Session> session = std::move(opened);
    sessions.insert({*m_key, OwnSession{m_key, session}});
    return session;
}

void ThreadSessions::closeMine() const { ownSessions().erase(*m_key); }

} // namespace lumos::store
