// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queueing/random_sequence.h"

namespace lumos::engine::queueing {

/// Service times with a given mean and squared coefficient of variation (variance / mean^2, >= 0): constant for 0, a mixture
/// of two Erlang distributions below 1, exponential at 1, hyperexponential with balanced means above (Tijms, Stochastic
/// Models, 1994, appendix B). Immutable; O(1 / scv) below 1, else O(1).
class ServiceTimes final {
public:
    ServiceTimes(double mean, double scv);
    double draw(RandomSequence& random) const;

private:
    double m_firstShare = 1; ///< probability of the first branch
    double m_firstMean;      ///< of one phase of the first branch
    double m_secondMean;
    int m_firstPhases = 1; ///< 0 = constant
    int m_secondPhases = 1;
};

} // namespace lumos::engine::queueing
