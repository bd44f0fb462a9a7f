// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tuple>

namespace lumos::lint {

/// One breach of a rule. A warning is shown but does not fail the run.
struct Finding {
    std::string file; ///< relative to the root of the tree, with forward slashes
    int line = 1;
    std::string rule;
    std::string message;
    bool warning = false;

    friend bool operator<(const Finding& a, const Finding& b)
    {
        return std::tie(a.file, a.line, a.rule, a.message) < std::tie(b.file, b.line, b.rule, b.message);
    }
};

} // namespace lumos::lint
