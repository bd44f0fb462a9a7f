// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/readiness.h"

#include <algorithm>

namespace lumos::engine::simulation {

void Readiness::beginHour(std::int64_t from, std::int32_t replicas, std::int32_t startupSeconds, std::int32_t lost)
{
    m_changes.clear();
    m_atBegin = m_ready;
    m_least = m_ready;
    removeReady(from, std::min(lost, m_ready));
    std::int32_t known = m_ready;
    for (const Change& starting : m_starting)
        known += starting.delta;
    if (replicas != known)
        change(from, replicas - known, startupSeconds);
}

void Readiness::change(std::int64_t at, std::int32_t delta, std::int32_t startupSeconds)
{
    promote(at);
    if (delta > 0)
        m_starting.push_back({at + startupSeconds, delta});
    else if (delta < 0)
        remove(at, -delta);
    if (startupSeconds <= 0)
        promote(at);
}

/// The newest first, as they are the last to serve.
void Readiness::remove(std::int64_t at, std::int32_t count)
{
    while (count > 0 && !m_starting.empty()) {
        Change& newest = m_starting.back();
        const std::int32_t taken = std::min(count, newest.delta);
        newest.delta -= taken;
        count -= taken;
        if (newest.delta == 0)
            m_starting.pop_back();
    }
    removeReady(at, count);
}

void Readiness::removeReady(std::int64_t at, std::int32_t count)
{
    if (count == 0)
        return;
    m_ready -= count;
    m_least = std::min(m_least, m_ready);
    m_changes.push_back({at, -count});
}

void Readiness::promote(std::int64_t until)
{
    std::size_t due = 0;
    for (; due < m_starting.size() && m_starting[due].at <= until; ++due) {
        m_ready += m_starting[due].delta;
        m_changes.push_back(m_starting[due]);
    }
    if (due > 0)
        m_starting.erase(m_starting.begin(), m_starting.begin() + static_cast<std::ptrdiff_t>(due));
}

} // namespace lumos::engine::simulation
