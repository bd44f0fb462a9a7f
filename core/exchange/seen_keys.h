// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lumos::exchange {

/// Remembers which keys a file has had, in 16 bytes a key at most three quarters full: a 128-bit fingerprint under a
/// secret seed, so that nobody can prepare two keys that collide (chance below 10^-20 for 100 million keys).
class SeenKeys final {
public:
    SeenKeys();
    explicit SeenKeys(std::uint64_t seed) : m_seed(seed) {}
    /// True when the pair was not there yet. Amortised O(length).
    bool insert(std::string_view first, std::string_view second = {});
    [[nodiscard]] std::size_t size() const { return m_count; }

private:
    struct Print {
        std::uint64_t hi = 0;
        std::uint64_t lo = 0;
        friend bool operator==(const Print&, const Print&) = default;
    };
    [[nodiscard]] Print printOf(std::string_view first, std::string_view second) const;
    void grow();
    static bool place(std::vector<Print>& table, Print print);

    std::uint64_t m_seed;
    std::vector<Print> m_table; ///< open addressing; the zero print marks a free slot
    std::size_t m_count = 0;
};

} // namespace lumos::exchange
