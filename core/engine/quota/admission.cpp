// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/quota/admission.h"

namespace lumos::engine::quota {

Crossing crossing(domain::Quantity before, domain::Quantity after, domain::Quantity limit,
                  const domain::Thresholds& thresholds)
{
    return {domain::levelOf(before, limit, thresholds), domain::levelOf(after, limit, thresholds)};
}

} // namespace lumos::engine::quota
