// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lumos::lint {

namespace {

constexpr std::array<std::string_view, 12> kRefusedWords = {
    "helper", "helpers", "util", "utils", "handler", "handlers", "data", "info", "misc", "common", "impl", "manager"};
constexpr std::array kPlatformNames = {"tenant_manager", "quota_manager", "billing_manager", "incident_manager"};

bool isProduct(const SourceText& source)
{
    return source.isUnder("core") || source.isUnder("ui") || source.isUnder("app");
}

/// "Data" and "info" are refused as the last word only: a data table is a thing of its own, tenant data is not.
bool isRefused(const std::string& word, bool last)
{
    const bool onlyLast = word == "data" || word == "info";
    return (last || !onlyLast) && std::find(kRefusedWords.begin(), kRefusedWords.end(), word) != kRefusedWords.end();
}

/// The refused word in a snake_case name; empty without one. The platform's own names, and names built on them, stay.
std::string refusedWordOf(std::string name)
{
    for (const char* platform : kPlatformNames) {
        const std::size_t at = name.find(platform);
        if (at != std::string::npos)
            name.erase(at, std::string_view(platform).size());
    }
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('_', begin), name.size());
        const std::string word = name.substr(begin, end - begin);
        if (isRefused(word, end == name.size()))
            return word;
        begin = end + 1;
    }
    return {};
}

/// "TenantManager" to "tenant_manager".
std::string snakeCase(const std::string& name)
{
    std::string out;
    for (const char c : name) {
        const bool upper = std::isupper(static_cast<unsigned char>(c)) != 0;
        if (upper && !out.empty())
            out += '_';
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

void checkFileName(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    if (!source.isCpp())
        return;
    const std::string name = source.fileName();
    const std::string stem = name.substr(0, name.find('.'));
    const bool snake = std::all_of(stem.begin(), stem.end(), [](unsigned char c) {
        return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '_';
    });
    if (!snake)
        out.push_back({source.path, 1, rule.name, "file names are snake_case"});
    else if (const std::string word = refusedWordOf(stem); isProduct(source) && !word.empty())
        out.push_back({source.path, 1, rule.name, '"' + word + "\" says nothing in a name"});
}

/// The name declared by "class X", "struct X", "enum class X" on this line; empty without one.
std::string declaredType(const std::string& code)
{
    for (const std::string_view keyword : {std::string_view("class "), std::string_view("struct ")}) {
        const std::size_t at = code.find(keyword);
        const bool begins = at != std::string::npos &&
                            code.find_first_not_of(" \t") == (code.find("enum ") < at ? code.find("enum ") : at);
        if (!begins)
            continue;
        std::string name;
        for (std::size_t i = at + keyword.size();
             i < code.size() && (std::isalnum(static_cast<unsigned char>(code[i])) != 0 || code[i] == '_'); ++i)
            name += code[i];
        return name;
    }
    return {};
}

void checkTypeName(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    if (!source.isCpp() || !isProduct(source))
        return;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const std::string name = declaredType(source.lines[i].code);
        const bool foreign =
            name.size() > 1 && name[0] == 'Q' && std::isupper(static_cast<unsigned char>(name[1])) != 0;
        if (name.empty() || foreign)
            continue;
        if (const std::string word = refusedWordOf(snakeCase(name)); !word.empty())
            out.push_back(
                {source.path, static_cast<int>(i) + 1, rule.name, name + ": \"" + word + "\" says nothing in a name"});
    }
}

void checkSize(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    if (!source.isCpp())
        return;
    const std::size_t lines = source.lines.size();
    const bool mainWindow = source.fileName() == "main_window.cpp";
    const std::size_t wall = mainWindow ? 400 : source.isHeader() ? 260 : 800;
    const std::size_t mark = mainWindow ? 400 : source.isHeader() ? 200 : 500;
    if (lines > mark)
        out.push_back({source.path, 1, rule.name,
                       std::to_string(lines) + " lines; the mark is " + std::to_string(mark) + ", the wall " +
                           std::to_string(wall),
                       lines <= wall});
}

void checkLicence(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    // A golden file is compared byte by byte with what the program writes.
    if (source.path.find("/golden/") != std::string::npos)
        return;
    const std::size_t head = std::min<std::size_t>(source.raw.size(), 400);
    const std::string_view top = std::string_view(source.raw).substr(0, head);
    // The two words are put together here so that this file does not hold a second licence line.
    const std::string prefix = "SPDX";
    const bool both = top.find(prefix + "-FileCopyrightText: ") != std::string_view::npos &&
                      top.find(prefix + "-License-Identifier: GPL-3.0-or-later") != std::string_view::npos;
    if (!both)
        out.push_back({source.path, 1, rule.name, "the two SPDX lines are missing at the top"});
}

void checkPragma(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    if (!source.isHeader())
        return;
    const bool once = std::any_of(source.lines.begin(), source.lines.end(),
                                  [](const SourceLine& line) { return line.code == "#pragma once"; });
    if (!once)
        out.push_back({source.path, 1, rule.name, "a header begins with #pragma once"});
}

void checkOpenMarks(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    static const std::array<std::string, 4> kMarks = {std::string("TO") + "DO", std::string("FIX") + "ME",
                                                      std::string("XX") + "X", std::string("HA") + "CK"};
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const std::string& text = source.isCpp() ? source.lines[i].comment : source.lines[i].code;
        if (std::any_of(kMarks.begin(), kMarks.end(), [&](const std::string& mark) { return hasWord(text, mark); }))
            out.push_back(
                {source.path, static_cast<int>(i) + 1, rule.name, "open work belongs in an issue, not in a comment"});
    }
}

void checkWhitespace(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    if (source.raw.find('\r') != std::string::npos)
        out.push_back({source.path, 1, rule.name, "lines end with a line feed alone"});
    if (source.raw.find('\t') != std::string::npos)
        out.push_back({source.path, 1, rule.name, "indented with spaces, not with tabs"});
    if (!source.raw.empty() && source.raw.back() != '\n')
        out.push_back({source.path, static_cast<int>(source.lines.size()), rule.name, "the last line has no line end"});
}

} // namespace

std::vector<Rule> fileRules()
{
    return {
        {"file-name", checkFileName},     {"type-name", checkTypeName}, {"file-size", checkSize},
        {"licence-lines", checkLicence},  {"pragma-once", checkPragma}, {"open-mark", checkOpenMarks},
        {"white-space", checkWhitespace},
    };
}

} // namespace lumos::lint
