// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <atomic>

namespace lumos::base {

/// Where "now" comes from. Injected, so that tests and simulations own time. Implementations are thread-safe.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's wall clock, in UTC. Used by the composition only; never by the engine.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands still until it is told to move.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : m_ms(start.ms) {}
    [[nodiscard]] Instant now() const override { return {m_ms.load()}; }
    void set(Instant t) { m_ms.store(t.ms); }
    void advance(Duration d) { m_ms.fetch_add(d.ms); }

private:
    std::atomic<std::int64_t> m_ms;
};

} // namespace lumos::base
