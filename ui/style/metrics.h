// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lumos::style {

// Sizes in device independent pixels at 100 %.
inline constexpr int kSpace1 = 4;
inline constexpr int kSpace2 = 8;
inline constexpr int kSpace3 = 12;
inline constexpr int kSpace4 = 16;
inline constexpr int kSpace5 = 24;
inline constexpr int kSpace6 = 32;

inline constexpr int kCardRadius = 6;
inline constexpr int kControlRadius = 5;
inline constexpr int kPillRadius = 4;

inline constexpr int kCellGap = 8;   ///< between the text of a cell and the cell's edge
inline constexpr int kCellEdge = 12; ///< the same at the edge of a table, in line with the title of its card

inline constexpr int kRowCompact = 24;
inline constexpr int kRowDefault = 28;
inline constexpr int kRowComfortable = 34;
inline constexpr int kTreeRow = 26;
inline constexpr int kMenuBarHeight = 28;
inline constexpr int kToolBarHeight = 46;
inline constexpr int kStatusBarHeight = 25;
inline constexpr int kDockHeaderHeight = 31;
inline constexpr int kRailWidth = 78;
inline constexpr int kTreeWidth = 236;
inline constexpr int kInspectorWidth = 290;
inline constexpr int kControlHeight = 30;
inline constexpr int kMinimumTarget = 24;

} // namespace lumos::style
