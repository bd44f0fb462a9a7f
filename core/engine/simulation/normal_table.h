// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace lumos::engine::simulation {

/// Standard normal numbers from random bits: the inverse distribution function as parabolas, on pieces that halve
/// towards the tail (32 pieces an octave, to 6.2 sigma; absolute error below 2e-5). About 2 ns a number, the same
/// bits on every processor. Immutable after construction (0.1 ms); one table serves all threads.
class NormalTable final {
public:
    NormalTable();

    [[nodiscard]] double operator()(std::uint64_t bits) const
    {
        constexpr std::uint64_t kLastOctave = std::uint64_t{1} << (63 - kOctaves);
        const std::uint64_t half = bits >> 1; // uniform below 2^63: the distance from the end of the tail
        const std::uint64_t tail = half < kLastOctave ? kLastOctave : half;
        const auto octave = static_cast<unsigned>(std::countl_zero(tail)) - 1;
        const std::uint64_t aligned = tail << (octave + 2); // the leading one is shifted out
        const Piece& piece = m_pieces[octave * kPiecesPerOctave + (aligned >> (64 - kPieceBits))];
        const double t = static_cast<double>(static_cast<std::int64_t>(aligned << kPieceBits >> 12)) * 0x1.0p-52;
        const double magnitude = piece.c0 + t * (piece.c1 + t * piece.c2);
        return std::bit_cast<double>(std::bit_cast<std::uint64_t>(magnitude) ^ (bits << 63));
    }

private:
    static constexpr std::size_t kOctaves = 32;
    static constexpr int kPieceBits = 5;
    static constexpr std::size_t kPiecesPerOctave = std::size_t{1} << kPieceBits;
    struct Piece {
        double c0 = 0;
        double c1 = 0;
        double c2 = 0;
    };
    std::array<Piece, kOctaves * kPiecesPerOctave> m_pieces;
};

} // namespace lumos::engine::simulation
