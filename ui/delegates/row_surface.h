// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lumos::delegates {

/// A view whose rows, not cells, answer to the pointer and are divided by lines. Cell delegates ask for it.
class RowSurface {
public:
    virtual int hoveredRow() const = 0;

protected:
    ~RowSurface() = default;
};

} // namespace lumos::delegates
