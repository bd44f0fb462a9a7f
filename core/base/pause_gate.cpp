// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pause_gate.h"

namespace lumos::base {

namespace {

constexpr std::uint32_t kPaused = 1;
constexpr std::uint32_t kWake = 2;

} // namespace

void PauseGate::pause() { m_word.fetch_or(kPaused); }

void PauseGate::resume()
{
    m_word.fetch_and(~kPaused);
    m_word.notify_all();
}

bool PauseGate::isPaused() const { return (m_word.load() & kPaused) != 0; }

void PauseGate::pass(const StopToken& stop) const
{
    if (!isPaused())
        return;
    const std::stop_callback wake(stop, [this] {
        m_word.fetch_add(kWake);
        m_word.notify_all();
    });
    while (true) {
        // Read before the stop is looked at: one that comes later changes the word, and the wait returns.
        const std::uint32_t seen = m_word.load();
        if ((seen & kPaused) == 0 || stop.stop_requested())
            return;
        m_word.wait(seen);
    }
}

} // namespace lumos::base
