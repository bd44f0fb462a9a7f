// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session.h"

#include <memory>

namespace lumos::store {

/// Hands every thread its own session of one store, opened when the thread first asks. It closes when the thread ends, or
/// when the thread asks again after the store is gone. Thread-safe.
class ThreadSessions final {
public:
    ThreadSessions(StoreLocation location, bool readOnly);
    ~ThreadSessions();
    ThreadSessions(const ThreadSessions&) = delete;
    ThreadSessions& operator=(const ThreadSessions&) = delete;

    /// Runs `read(session)`, which gives a Result, in one read transaction. After an error the session is opened anew.
    template <class Read>
    auto read(Read read) const -> decltype(read(std::declval<Session&>()))
    {
        LUMOS_ASSIGN(const std::shared_ptr<Session> session, mine());
        auto result = inTransaction(*session, read);
        if (!result)
            closeMine();
        return result;
    }

private:
    template <class Read>
    static auto inTransaction(Session& session, Read& read) -> decltype(read(session))
    {
        LUMOS_ASSIGN(const Transaction transaction, Transaction::read(session));
        return read(session);
    }
    base::Result<std::shared_ptr<Session>> mine() const;
    void closeMine() const;
    StoreLocation m_location;
    bool m_readOnly;
    std::shared_ptr<const quint64> m_key; ///< number of this store; expires with it
};

} // namespace lumos::store
