// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace lumos::services {

/// Calls a body for 0..count-1 on a few threads that are kept between calls (a call costs about a microsecond when the
/// threads are awake). The calling thread works, too. One call at a time; the body must not throw.
class ParallelFor final {
public:
    /// `threads` in all, the caller included; 0 = all cores.
    explicit ParallelFor(int threads = 0);
    ~ParallelFor();
    ParallelFor(const ParallelFor&) = delete;
    ParallelFor& operator=(const ParallelFor&) = delete;

    void operator()(std::size_t count, const std::function<void(std::size_t)>& body);
    [[nodiscard]] int threads() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace lumos::services
