// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace lumos::engine::simulation {

/// Which replicas of a pool serve: what is added starts first, what is removed is taken from those that start. Times
/// are seconds from the start of the run; calls come in the order of time.
class Readiness final {
public:
    /// All of them serve already: the start of a run.
    explicit Readiness(std::int32_t ready = 0) : m_ready(ready), m_least(ready) {}

    /// Begins an hour with so many replicas, whatever came between the hours. `lost` of those that served had to end
    /// with their node: what took their place starts.
    void beginHour(std::int64_t from, std::int32_t replicas, std::int32_t startupSeconds, std::int32_t lost = 0);
    void change(std::int64_t at, std::int32_t delta, std::int32_t startupSeconds);
    /// Closes the hour: all that become ready before `to` are.
    void endHour(std::int64_t to) { promote(to - 1); }

    [[nodiscard]] std::int32_t ready() const { return m_ready; }
    [[nodiscard]] std::int32_t least() const { return m_least; } ///< ready ones at the worst moment of the hour
    [[nodiscard]] std::int32_t atBegin() const { return m_atBegin; }
    struct Change {
        std::int64_t at = 0;
        std::int32_t delta = 0; ///< of the ready ones
    };
    /// Of the hour, by time.
    [[nodiscard]] const std::vector<Change>& changes() const { return m_changes; }

private:
    void promote(std::int64_t until);
    void remove(std::int64_t at, std::int32_t count);
    void removeReady(std::int64_t at, std::int32_t count);

    std::int32_t m_ready = 0;
    std::int32_t m_least = 0;
    std::int32_t m_atBegin = 0;
    std::vector<Change> m_starting; ///< when so many become ready
    std::vector<Change> m_changes;
};

} // namespace lumos::engine::simulation
