// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/seen_keys.h"

#include "base/id.h"
#include "base/rng.h"

#include <cstring>

namespace lumos::exchange {

namespace {

constexpr std::size_t kFirstSlots = 1024;

std::uint64_t absorb(std::uint64_t state, std::string_view text)
{
    state = base::CounterRng::mix(state ^ text.size());
    while (!text.empty()) {
        std::uint64_t word = 0;
        const std::size_t n = text.size() < sizeof word ? text.size() : sizeof word;
        std::memcpy(&word, text.data(), n);
        state = base::CounterRng::mix(state ^ word);
        text.remove_prefix(n);
    }
    return state;
}

} // namespace

SeenKeys::SeenKeys() : m_seed(base::IdGenerator::entropySeed()) {}

bool SeenKeys::insert(std::string_view first, std::string_view second)
{
    if (4 * (m_count + 1) > 3 * m_table.size())
        grow();
    const bool isNew = place(m_table, printOf(first, second));
    m_count += isNew ? 1 : 0;
    return isNew;
}

SeenKeys::Print SeenKeys::printOf(std::string_view first, std::string_view second) const
{
    Print print{absorb(absorb(m_seed, first), second), absorb(absorb(~m_seed, first), second)};
    if (print == Print{})
        print.lo = 1;
    return print;
}

void SeenKeys::grow()
{
    std::vector<Print> larger(m_table.empty() ? kFirstSlots : m_table.size() * 2);
    for (const Print& print : m_table)
        if (!(print == Print{}))
            place(larger, print);
    m_table.swap(larger);
}

bool SeenKeys::place(std::vector<Print>& table, Print print)
{
    const std::size_t mask = table.size() - 1;
    std::size_t slot = print.lo & mask;
    while (!(table[slot] == Print{})) {
        if (table[slot] == print)
            return false;
        slot = (slot + 1) & mask;
    }
    table[slot] = print;
    return true;
}

} // namespace lumos::exchange
