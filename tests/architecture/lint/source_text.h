// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lumos::lint {

/// One line of a source file, taken apart: a rule about code must not trip over a comment or a string.
struct SourceLine {
    std::string code;                  ///< without comments; each literal is left as an empty pair of quotes
    std::string comment;               ///< the text of the comments on this line
    std::vector<std::string> literals; ///< string literals that begin on this line
};

struct SourceText {
    std::string path; ///< relative to the root of the tree
    std::string raw;
    std::vector<SourceLine> lines;

    [[nodiscard]] bool isCpp() const;
    [[nodiscard]] bool isHeader() const;
    [[nodiscard]] bool isUnder(std::string_view folder) const;
    [[nodiscard]] std::string fileName() const;
};

/// Takes C++ apart; any other file is kept as raw lines of code.
SourceText parseSource(std::string path, std::string content);

/// True where `word` stands in `text` as a whole identifier.
bool hasWord(std::string_view text, std::string_view word);

} // namespace lumos::lint
