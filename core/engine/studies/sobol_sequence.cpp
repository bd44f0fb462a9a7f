// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/sobol_sequence.h"

#include <QtGlobal>

namespace lumos::engine::studies {

namespace {

/// A primitive polynomial: its degree, its inner coefficients as bits, and the first direction numbers.
struct Polynomial {
    std::uint32_t degree;
    std::uint32_t coefficients;
    std::array<std::uint32_t, 7> first;
};

/// Dimensions 2 to 21; the first is van der Corput's sequence.
constexpr std::array<Polynomial, SobolSequence::kMostDimensions - 1> kPolynomials{{
    {1, 0, {1}},
    {2, 1, {1, 3}},
    {3, 1, {1, 3, 1}},
    {3, 2, {1, 1, 1}},
    {4, 1, {1, 1, 3, 3}},
    {4, 4, {1, 3, 5, 13}},
    {5, 2, {1, 1, 5, 5, 17}},
    {5, 4, {1, 1, 5, 5, 5}},
    {5, 7, {1, 1, 7, 11, 19}},
    {5, 11, {1, 1, 5, 1, 1}},
    {5, 13, {1, 1, 1, 3, 11}},
    {5, 14, {1, 3, 5, 5, 31}},
    {6, 1, {1, 3, 3, 9, 7, 49}},
    {6, 13, {1, 1, 1, 15, 21, 21}},
    {6, 16, {1, 3, 1, 13, 27, 49}},
    {6, 19, {1, 1, 1, 15, 7, 5}},
    {6, 22, {1, 3, 1, 15, 13, 25}},
    {6, 25, {1, 1, 5, 5, 19, 61}},
    {7, 1, {1, 3, 7, 11, 23, 15, 103}},
    {7, 4, {1, 3, 7, 13, 13, 15, 69}},
}};

} // namespace

SobolSequence::SobolSequence(std::size_t dimensions) : m_directions(dimensions)
{
    Q_ASSERT(dimensions >= 1 && dimensions <= kMostDimensions);
    for (std::size_t bit = 0; bit < kBits; ++bit)
        m_directions[0][bit] = std::uint32_t{1} << (kBits - 1 - bit);
    for (std::size_t d = 1; d < dimensions; ++d) {
        const Polynomial& p = kPolynomials[d - 1];
        auto& v = m_directions[d];
        for (std::size_t bit = 0; bit < kBits; ++bit) {
            if (bit < p.degree) {
                v[bit] = p.first[bit] << (kBits - 1 - bit);
                continue;
            }
            v[bit] = v[bit - p.degree] ^ (v[bit - p.degree] >> p.degree);
            for (std::uint32_t k = 1; k < p.degree; ++k)
                if ((p.coefficients >> (p.degree - 1 - k) & 1U) != 0)
                    v[bit] ^= v[bit - k];
        }
    }
}

std::vector<double> SobolSequence::point(std::uint32_t index) const
{
    const std::uint32_t gray = index ^ (index >> 1);
    std::vector<double> out;
    for (const auto& directions : m_directions) {
        std::uint32_t x = 0;
        for (std::size_t bit = 0; bit < kBits; ++bit)
            if ((gray >> bit & 1U) != 0)
                x ^= directions[bit];
        out.push_back(static_cast<double>(x) * 0x1.0p-32);
    }
    return out;
}

} // namespace lumos::engine::studies
