// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace lumos::ctl {

/// Threads that stand ready for many short parallel loops: the caller is one of them. Not re-entrant; one caller.
class WorkerCrew final {
public:
    explicit WorkerCrew(int threads)
    {
        for (int t = 1; t < threads; ++t)
            m_threads.emplace_back([this] { serve(); });
    }
    ~WorkerCrew()
    {
        m_over = true;
        ++m_round;
        m_round.notify_all();
        for (std::thread& thread : m_threads)
            thread.join();
    }
    WorkerCrew(const WorkerCrew&) = delete;
    WorkerCrew& operator=(const WorkerCrew&) = delete;

    /// body(0..count-1), each once, on all threads; returns when all are done.
    void forEach(std::size_t count, const std::function<void(std::size_t)>& body)
    {
        m_body = &body;
        m_count = count;
        m_next = 0;
        m_busy = m_threads.size();
        ++m_round;
        m_round.notify_all();
        work();
        while (m_busy.load() != 0)
            std::this_thread::yield();
    }

private:
    void serve()
    {
        for (unsigned seen = 0;;) {
            for (int spin = 0; spin < kSpins && m_round.load() == seen; ++spin) {
            }
            m_round.wait(seen);
            seen = m_round.load();
            if (m_over)
                return;
            work();
            --m_busy;
        }
    }
    void work()
    {
        for (std::size_t i = m_next++; i < m_count; i = m_next++)
            (*m_body)(i);
    }

    static constexpr int kSpins = 20'000; // loops follow each other within microseconds; sleeping would cost more
    std::vector<std::thread> m_threads;
    const std::function<void(std::size_t)>* m_body = nullptr;
    std::size_t m_count = 0;
    std::atomic<std::size_t> m_next{0};
    std::atomic<std::size_t> m_busy{0};
    std::atomic<unsigned> m_round{0};
    std::atomic<bool> m_over{false};
};

} // namespace lumos::ctl
