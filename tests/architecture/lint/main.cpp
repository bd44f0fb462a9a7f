// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// lumos_lint ROOT --layers FILE --qt-headers DIR [--expect FILE]
// Reads every source file of the tree at ROOT and prints each breach of the house's rules.
// With --expect, the findings must be exactly those listed ("path:line rule" a line), and every rule must be among them.
#include "rules.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using namespace lumos::lint;

struct Options {
    fs::path root;
    fs::path layers;
    fs::path qtHeaders;
    fs::path expected;
};

std::optional<Options> parseArguments(int argc, char** argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        const bool hasValue = i + 1 < argc;
        if (argument == "--layers" && hasValue)
            options.layers = argv[++i];
        else if (argument == "--qt-headers" && hasValue)
            options.qtHeaders = argv[++i];
        else if (argument == "--expect" && hasValue)
            options.expected = argv[++i];
        else if (options.root.empty() && argument.rfind("--", 0) != 0)
            options.root = argument;
        else
            return std::nullopt;
    }
    const bool complete = !options.root.empty() && !options.layers.empty() && !options.qtHeaders.empty();
    return complete ? std::optional(options) : std::nullopt;
}

std::string contentOf(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

bool isRead(const fs::path& path)
{
    static const std::set<std::string> kSuffixes = {".h", ".cpp", ".cmake", ".sh", ".sql", ".in"};
    const std::string name = path.filename().string();
    return kSuffixes.count(path.extension().string()) != 0 || name == "CMakeLists.txt" || name == "run" ||
           name == "test";
}

/// Folders that hold no source of the house: builds, hidden folders but .ci, and the lint's own tree of planted breaches.
bool isEntered(const fs::path& path)
{
    const std::string name = path.filename().string();
    return name != "build" && name != "lint_fixture" && (name.front() != '.' || name == ".ci");
}

std::vector<fs::path> sourcesBelow(const fs::path& root)
{
    std::vector<fs::path> found;
    for (auto it = fs::recursive_directory_iterator(root); it != fs::recursive_directory_iterator(); ++it) {
        if (it->is_directory()) {
            if (!isEntered(it->path()))
                it.disable_recursion_pending();
        } else if (isRead(it->path())) {
            found.push_back(it->path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<Rule> allRules()
{
    std::vector<Rule> rules = includeRules();
    for (const std::vector<Rule>& more : {wordRules(), fileRules()})
        rules.insert(rules.end(), more.begin(), more.end());
    return rules;
}

int compareWithExpected(const Findings& findings, const std::vector<Rule>& rules, const fs::path& expectedFile)
{
    std::set<std::string> expected;
    std::istringstream stream(contentOf(expectedFile));
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty() && line.front() != '#')
            expected.insert(line);
    }
    std::set<std::string> actual;
    std::set<std::string> seen;
    for (const Finding& finding : findings) {
        actual.insert(finding.file + ':' + std::to_string(finding.line) + ' ' + finding.rule +
                      (finding.warning ? " (warning)" : ""));
        seen.insert(finding.rule);
    }
    int failures = 0;
    for (const std::string& line : expected) {
        if (actual.count(line) == 0) {
            std::cout << "planted but not reported: " << line << '\n';
            ++failures;
        }
    }
    for (const std::string& line : actual) {
        if (expected.count(line) == 0) {
            std::cout << "reported but not planted: " << line << '\n';
            ++failures;
        }
    }
    for (const Rule& rule : rules) {
        if (seen.count(rule.name) == 0) {
            std::cout << "no breach is planted for rule " << rule.name << '\n';
            ++failures;
        }
    }
    std::cout << "lint: " << expected.size() << " planted breaches, " << failures << " differences\n";
    return failures == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const std::optional<Options> options = parseArguments(argc, argv);
    if (!options) {
        std::cerr << "usage: lumos_lint ROOT --layers FILE --qt-headers DIR [--expect FILE]\n";
        return 2;
    }
    std::string wrongLine;
    const std::optional<LayerTable> layers = LayerTable::parse(contentOf(options->layers), wrongLine);
    if (!layers) {
        std::cerr << options->layers.string() << ": not understood: " << wrongLine << '\n';
        return 2;
    }
    const QtHeaders qt = QtHeaders::scan(options->qtHeaders.string());
    if (qt.isEmpty()) {
        std::cerr << options->qtHeaders.string() << " holds no Qt headers\n";
        return 2;
    }

    const std::vector<Rule> rules = allRules();
    const RuleContext context{*layers, qt};
    Findings findings;
    const std::vector<fs::path> files = sourcesBelow(options->root);
    for (const fs::path& path : files) {
        const SourceText source = parseSource(fs::relative(path, options->root).generic_string(), contentOf(path));
        for (const Rule& rule : rules)
            rule.check(rule, source, context, findings);
    }
    std::sort(findings.begin(), findings.end());
    if (!options->expected.empty())
        return compareWithExpected(findings, rules, options->expected);

    const auto errors =
        std::count_if(findings.begin(), findings.end(), [](const Finding& finding) { return !finding.warning; });
    for (const Finding& finding : findings)
        std::cout << finding.file << ':' << finding.line << ": " << (finding.warning ? "warning: " : "") << finding.rule
                  << ": " << finding.message << '\n';
    std::cout << "lint: " << files.size() << " files, " << errors << " errors, "
              << static_cast<std::ptrdiff_t>(findings.size()) - errors << " warnings\n";
    return errors == 0 && !files.empty() ? 0 : 1;
}
