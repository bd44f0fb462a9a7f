// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace lumos::delegates {

/// Roles the delegates of the kit read besides DisplayRole. Models give facts; delegates give colour and shape.
enum Role : int {
    LevelRole = Qt::UserRole + 400, ///< int of domain::Level
    SparkRole,                      ///< QVector<double>
    IconRole,                       ///< int of style::Icon
    TrailingRole,                   ///< QString at the right edge: a count or a percentage
    NoteRole,                       ///< QString in quiet text after the name
    LinkRole,                       ///< bool or target; true makes the text a link
    StrongRole,                     ///< bool, semibold text
    ShareRole,                      ///< double 0..1, length of a bar
    SortRole,                       ///< value to sort by
};

} // namespace lumos::delegates
