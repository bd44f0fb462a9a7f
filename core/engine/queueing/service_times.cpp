// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/queueing/service_times.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace lumos::engine::queueing {

namespace {

/// Beyond, a constant is closer than what the sum of so many phases costs.
constexpr double kMostPhases = 1000;

} // namespace

ServiceTimes::ServiceTimes(double mean, double scv) : m_firstMean(mean), m_secondMean(mean)
{
    Q_ASSERT(mean > 0 && scv >= 0);
    if (scv * kMostPhases < 1) {
        m_firstPhases = 0;
    } else if (scv < 1) {
        // k - 1 phases with probability p, else k, where 1/k <= scv <= 1/(k - 1).
        const double k = std::ceil(1 / scv);
        m_firstShare = (k * scv - std::sqrt(std::max(0.0, k * (1 + scv) - k * k * scv))) / (1 + scv);
        m_firstPhases = static_cast<int>(k) - 1;
        m_secondPhases = static_cast<int>(k);
        m_firstMean = m_secondMean = mean / (k - m_firstShare);
    } else if (scv > 1) {
        m_firstShare = 0.5 * (1 + std::sqrt((scv - 1) / (scv + 1)));
        m_firstMean = mean / (2 * m_firstShare);
        m_secondMean = mean / (2 * (1 - m_firstShare));
    }
}

double ServiceTimes::draw(RandomSequence& random) const
{
    if (m_firstPhases == 0)
        return m_firstMean;
    const bool isFirst = m_firstShare >= 1 || random.uniform() < m_firstShare;
    double sum = 0;
    for (int phase = isFirst ? m_firstPhases : m_secondPhases; phase > 0; --phase)
        sum += random.exponential();
    return sum * (isFirst ? m_firstMean : m_secondMean);
}

} // namespace lumos::engine::queueing
