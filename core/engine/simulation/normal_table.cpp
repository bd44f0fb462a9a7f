// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/normal_table.h"

#include "base/rng.h"

namespace lumos::engine::simulation {

NormalTable::NormalTable()
{
    for (std::size_t octave = 0; octave < kOctaves; ++octave) {
        double begin = 0.25; // octave 0 covers probabilities 1/4 to 1/2
        for (std::size_t i = 0; i < octave; ++i)
            begin *= 0.5;
        const double width = begin / static_cast<double>(kPiecesPerOctave);
        for (std::size_t i = 0; i < kPiecesPerOctave; ++i) {
            const double p = begin + width * static_cast<double>(i);
            const double left = -base::CounterRng::inverseNormal(p);
            const double middle = -base::CounterRng::inverseNormal(p + width * 0.5);
            const double right = -base::CounterRng::inverseNormal(p + width);
            m_pieces[octave * kPiecesPerOctave + i] = {left, 4 * middle - 3 * left - right,
                                                       2 * (left - 2 * middle + right)};
        }
    }
}

} // namespace lumos::engine::simulation
