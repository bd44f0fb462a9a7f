// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/jobs/parallel_for.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace lumos::services {

namespace {

/// Calls come a few tens of microseconds apart, and waking a thread takes about as long: so a thread looks for a while,
/// offering its core each time, before it sleeps.
template <class Condition>
void lookFor(const Condition& condition)
{
    constexpr int kLooks = 300;
    for (int look = 0; look < kLooks && !condition(); ++look)
        std::this_thread::yield();
}

} // namespace

struct ParallelFor::State {
    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable idle;
    const std::function<void(std::size_t)>* body = nullptr;
    std::size_t count = 0;
    std::atomic<std::size_t> next{0};
    std::atomic<unsigned> generation{0};
    std::atomic<std::size_t> busy{0}; ///< helpers that have not finished the present call
    std::atomic<bool> ending{false};
    std::vector<std::thread> helpers;

    void work(const std::function<void(std::size_t)>& call, std::size_t n)
    {
        for (std::size_t i = next.fetch_add(1, std::memory_order_relaxed); i < n;
             i = next.fetch_add(1, std::memory_order_relaxed))
            call(i);
    }

    void loop()
    {
        unsigned seen = 0;
        while (true) {
            lookFor([&] { return ending || generation != seen; });
            std::unique_lock lock(mutex);
            wake.wait(lock, [&] { return ending || generation != seen; });
            if (ending)
                return;
            seen = generation.load();
            const auto* call = body;
            const std::size_t n = count;
            lock.unlock();
            work(*call, n);
            lock.lock();
            if (--busy == 0)
                idle.notify_one();
        }
    }
};

ParallelFor::ParallelFor(int threads) : m_state(std::make_unique<State>())
{
    const unsigned wanted =
        threads > 0 ? static_cast<unsigned>(threads) : std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 1; i < wanted; ++i)
        m_state->helpers.emplace_back([state = m_state.get()] { state->loop(); });
}

ParallelFor::~ParallelFor()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->ending = true;
    }
    m_state->wake.notify_all();
    for (std::thread& helper : m_state->helpers)
        helper.join();
}

int ParallelFor::threads() const { return static_cast<int>(m_state->helpers.size()) + 1; }

void ParallelFor::operator()(std::size_t count, const std::function<void(std::size_t)>& body)
{
    if (m_state->helpers.empty() || count < 2) {
        for (std::size_t i = 0; i < count; ++i)
            body(i);
        return;
    }
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->body = &body;
        m_state->count = count;
        m_state->next.store(0, std::memory_order_relaxed);
        m_state->busy = m_state->helpers.size();
        ++m_state->generation;
    }
    m_state->wake.notify_all();
    m_state->work(body, count);
    lookFor([this] { return m_state->busy == 0; });
    std::unique_lock lock(m_state->mutex);
    m_state->idle.wait(lock, [this] { return m_state->busy == 0; });
}

} // namespace lumos::services
