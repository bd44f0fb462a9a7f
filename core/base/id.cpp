// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/id.h"

#include "base/rng.h"

#include <QRandomGenerator>

namespace lumos::base {

QString Uuid::toString() const
{
    static constexpr char16_t digits[] = u"0123456789abcdef";
    QString out(36, u'-');
    int at = 0;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            ++at;
        const std::uint64_t word = nibble < 16 ? hi : lo;
        out[at++] = digits[(word >> (60 - 4 * (nibble % 16))) & 0xF];
    }
    return out;
}

std::optional<Uuid> Uuid::parse(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid u;
    int nibble = 0;
    for (qsizetype i = 0; i < 36; ++i) {
        const char16_t c = text.at(i).unicode();
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != u'-')
                return std::nullopt;
            continue;
        }
        std::uint64_t v = 0;
        if (c >= u'0' && c <= u'9')
            v = c - u'0';
        else if (c >= u'a' && c <= u'f')
            v = c - u'a' + 10U;
        else if (c >= u'A' && c <= u'F')
            v = c - u'A' + 10U;
        else
            return std::nullopt;
        std::uint64_t& word = nibble < 16 ? u.hi : u.lo;
        word = word << 4 | v;
        ++nibble;
    }
    return u;
}

Uuid IdGenerator::next(Instant now)
{
    const std::uint64_t n = m_count.fetch_add(1);
    const std::uint64_t random = CounterRng::bits({m_seed, 0x1d, 0, n, 0});
    // rand_a carries the low 12 bits of the counter, so that ids of one millisecond keep their order (RFC 9562, 6.2).
    Uuid u;
    u.hi = static_cast<std::uint64_t>(now.ms) << 16 | 0x7000ULL | (n & 0xFFF);
    u.lo = 0x8000'0000'0000'0000ULL | (random >> 2);
    return u;
}

std::uint64_t IdGenerator::entropySeed() { return QRandomGenerator::system()->generate64(); }

} // namespace lumos::base
