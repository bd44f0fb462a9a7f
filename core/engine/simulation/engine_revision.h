// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lumos::engine::simulation {

/// Raised whenever the same snapshot, changes and seed come to other results than before: a study says which one made
/// it, and results of different ones are not merged.
inline constexpr int kEngineRevision = 2;

} // namespace lumos::engine::simulation
