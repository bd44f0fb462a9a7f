// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QFont>

namespace lumos::style {

/// The type scale; the value is the size in pixels at 100 %.
enum class TextSize : int {
    Axis = 11,    ///< chart axes, rail labels, key badges
    Caption = 12, ///< subtitles, table heads
    Body = 13,
    Emphasis = 15,
    Section = 17,
    Title = 20,
    Kpi = 22,
    Display = 24,
};

/// Noto Sans followed by Noto Sans CJK SC, both with tabular digits; weights 400 and 600 only.
QFont font(TextSize size = TextSize::Body, bool strong = false);
/// JetBrains Mono followed by Noto Sans Mono CJK SC.
QFont monoFont(TextSize size = TextSize::Caption);

} // namespace lumos::style
