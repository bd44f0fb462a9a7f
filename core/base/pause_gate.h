// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop_token.h"

#include <atomic>
#include <cstdint>

namespace lumos::base {

/// Where long work waits while its operator holds it back: beside the stop token, passed between the parts of the work.
/// What is paused keeps its memory and its results; nothing it computes depends on it. Thread-safe.
class PauseGate final {
public:
    PauseGate() = default;
    PauseGate(const PauseGate&) = delete;
    PauseGate& operator=(const PauseGate&) = delete;

    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const;
    /// Returns at once unless paused (a load of an atomic); else waits for resume() or for the stop.
    void pass(const StopToken& stop) const;

private:
    /// The lowest bit says paused; the others count what must wake those who wait.
    mutable std::atomic<std::uint32_t> m_word{0};
};

} // namespace lumos::base
