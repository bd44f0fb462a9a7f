// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lumos::domain {

/// How bad something is: the five levels every page, report and command speaks of, plus Unknown.
/// Order matters: a larger value among Normal..Critical is worse; the worst child decides a parent's glyph.
enum class Level : unsigned char {
    Unknown, ///< not measured or not proven
    Info,
    Normal,   ///< below 80 % of a limit
    Warning,  ///< 80 % or more
    High,     ///< 90 % or more
    Critical, ///< 95 % or more
};

} // namespace lumos::domain
