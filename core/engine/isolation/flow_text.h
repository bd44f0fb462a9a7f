// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/isolation/reachability.h"

namespace lumos::engine::isolation {

/// The protocol's name, or its number where it has none here.
[[nodiscard]] inline QString protocolText(domain::Protocol protocol)
{
    const QLatin1String known = domain::name(protocol);
    return known.isEmpty() ? QString::number(static_cast<int>(protocol)) : QString(known);
}
/// Key of the deciding rule, or of the VPC whose default decides.
[[nodiscard]] inline QString deciderKey(const domain::PlatformSnapshot& s, std::int32_t rule, std::size_t vpc)
{
    return rule < 0 ? s.vpcs[vpc].key : s.rules[static_cast<std::size_t>(rule)].key;
}

} // namespace lumos::engine::isolation
