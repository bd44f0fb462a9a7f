// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/portable_log.h"
#include "base/rng.h"

namespace lumos::engine::queueing {

/// Draws one after the other of one stream of the counter-based generator: the n-th draw is a function of the key and n.
class RandomSequence final {
public:
    explicit RandomSequence(std::uint64_t key) : m_key(base::CounterRng::mix(key)) {}
    /// Uniform in (0, 1); never 0 or 1.
    double uniform()
    {
        const std::uint64_t bits = base::CounterRng::mix(m_key + m_next++);
        return (static_cast<double>(bits >> 12) + 0.5) * 0x1.0p-52;
    }
    /// Exponential with mean 1.
    double exponential() { return -base::portableLog(uniform()); }

private:
    std::uint64_t m_key;
    std::uint64_t m_next = 0;
};

} // namespace lumos::engine::queueing
