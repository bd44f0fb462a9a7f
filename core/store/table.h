// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace lumos::store {

/// A table as the repositories see it: its columns in the order in which rows are written and read, the key first.
struct Table {
    const char* name;
    int keyColumns; ///< the first so many of `columns`
    std::vector<const char*> columns;
    [[nodiscard]] int columnCount() const { return static_cast<int>(columns.size()); }
};

} // namespace lumos::store
