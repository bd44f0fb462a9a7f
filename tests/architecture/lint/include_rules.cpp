// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include <optional>

namespace lumos::lint {

namespace {

struct Include {
    std::string target;
    bool quoted = false;
};

std::optional<Include> includeOf(const SourceLine& line)
{
    std::size_t at = line.code.find_first_not_of(" \t");
    if (at == std::string::npos || line.code[at] != '#')
        return std::nullopt;
    at = line.code.find_first_not_of(" \t", at + 1);
    if (at == std::string::npos || line.code.compare(at, 7, "include") != 0)
        return std::nullopt;
    const std::size_t open = line.code.find_first_of("\"<", at);
    if (open == std::string::npos)
        return std::nullopt;
    if (line.code[open] == '"')
        return line.literals.empty() ? std::nullopt : std::optional(Include{line.literals.front(), true});
    const std::size_t close = line.code.find('>', open);
    return close == std::string::npos ? std::nullopt
                                      : std::optional(Include{line.code.substr(open + 1, close - open - 1), false});
}

template <class Visit>
void forEachInclude(const SourceText& source, Visit visit)
{
    if (!source.isCpp())
        return;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        if (const std::optional<Include> include = includeOf(source.lines[i]))
            visit(*include, static_cast<int>(i) + 1);
    }
}

std::string firstComponent(const std::string& target) { return target.substr(0, target.find('/')); }

std::string withoutSuffix(const std::string& name) { return name.substr(0, name.find('.')); }

bool isProduct(const SourceText& source)
{
    return source.isUnder("core") || source.isUnder("ui") || source.isUnder("app");
}

bool isGenerated(const std::string& target)
{
    return target.size() > 4 && target.compare(target.size() - 4, 4, ".moc") == 0;
}

void checkParent(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    forEachInclude(source, [&](const Include& include, int line) {
        if (include.target.find("../") != std::string::npos)
            out.push_back(
                {source.path, line, rule.name, "includes are written from the layer's root, never through ../"});
    });
}

void checkRoot(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    if (!isProduct(source))
        return;
    forEachInclude(source, [&](const Include& include, int line) {
        if (include.quoted && include.target.find('/') == std::string::npos && !isGenerated(include.target))
            out.push_back({source.path, line, rule.name,
                           "write \"" + include.target + "\" with its folder, from the layer's root"});
    });
}

void checkLayer(const Rule& rule, const SourceText& source, const RuleContext& context, Findings& out)
{
    const Layer* layer = context.layers.layerOf(source.path);
    if (layer == nullptr) {
        if (isProduct(source) && source.isCpp())
            out.push_back({source.path, 1, rule.name, "no line of layers.txt speaks of this folder"});
        return;
    }
    forEachInclude(source, [&](const Include& include, int line) {
        const bool own =
            include.quoted && include.target.find('/') != std::string::npos && include.target.front() != '.';
        if (own && layer->own.count(firstComponent(include.target)) == 0)
            out.push_back(
                {source.path, line, rule.name, layer->folder + " must not include \"" + include.target + "\""});
    });
}

/// "cost" of "pages/cost/cost_page.h"; empty for a file directly in pages/.
std::string pageOf(const std::string& pathBelowPages)
{
    const std::size_t slash = pathBelowPages.find('/');
    return slash == std::string::npos ? std::string() : pathBelowPages.substr(0, slash);
}

void checkPage(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    if (!source.isUnder("ui/pages"))
        return;
    const std::string here = pageOf(source.path.substr(std::string("ui/pages/").size()));
    forEachInclude(source, [&](const Include& include, int line) {
        if (firstComponent(include.target) != "pages" || include.target == "pages")
            return;
        const std::string there = pageOf(include.target.substr(std::string("pages/").size()));
        if (!there.empty() && there != here)
            out.push_back(
                {source.path, line, rule.name, "a page does not reach into another page (\"" + include.target + "\")"});
    });
}

bool looksLikeQt(const std::string& target)
{
    return target.size() > 1 && target[0] == 'Q' && target[1] >= 'A' && target[1] <= 'z' &&
           target.find('.') == std::string::npos;
}

void checkQt(const Rule& rule, const SourceText& source, const RuleContext& context, Findings& out)
{
    const Layer* layer = context.layers.layerOf(source.path);
    if (layer == nullptr || context.qt.isEmpty())
        return;
    forEachInclude(source, [&](const Include& include, int line) {
        if (include.quoted)
            return;
        const std::optional<std::string> module = context.qt.moduleOf(include.target);
        if (!module) {
            if (looksLikeQt(include.target))
                out.push_back({source.path, line, rule.name,
                               "<" + include.target + "> is no header of the installed Qt modules"});
            return;
        }
        if (layer->qtModules.count(*module) == 0)
            out.push_back({source.path, line, rule.name,
                           layer->folder + " must not include <" + include.target + "> of Qt" + *module});
    });
}

void checkUmbrella(const Rule& rule, const SourceText& source, const RuleContext& context, Findings& out)
{
    forEachInclude(source, [&](const Include& include, int line) {
        if (!include.quoted && context.qt.isUmbrella(include.target))
            out.push_back(
                {source.path, line, rule.name, "<" + include.target + "> includes a whole module; name the classes"});
    });
}

void checkLibrary(const Rule& rule, const SourceText& source, const RuleContext& context, Findings& out)
{
    const Layer* layer = context.layers.layerOf(source.path);
    if (layer == nullptr)
        return;
    forEachInclude(source, [&](const Include& include, int line) {
        const bool standard = include.target.find_first_of("./") == std::string::npos;
        if (include.quoted || standard || context.qt.moduleOf(include.target) || context.qt.isUmbrella(include.target))
            return;
        if (layer->libraries.count(withoutSuffix(firstComponent(include.target))) == 0)
            out.push_back({source.path, line, rule.name, layer->folder + " must not include <" + include.target + ">"});
    });
}

void checkRefused(const Rule& rule, const SourceText& source, const RuleContext& context, Findings& out)
{
    const Layer* layer = context.layers.layerOf(source.path);
    if (layer == nullptr)
        return;
    forEachInclude(source, [&](const Include& include, int line) {
        const std::size_t slash = include.target.rfind('/');
        const std::string name = slash == std::string::npos ? include.target : include.target.substr(slash + 1);
        if (!include.quoted && layer->forbidden.count(name) != 0)
            out.push_back({source.path, line, rule.name, layer->folder + " is pure: no <" + name + "> here"});
    });
}

} // namespace

std::vector<Rule> includeRules()
{
    return {
        {"include-parent", checkParent},   {"include-root", checkRoot},       {"include-layer", checkLayer},
        {"include-page", checkPage},       {"include-qt", checkQt},           {"include-umbrella", checkUmbrella},
        {"include-library", checkLibrary}, {"include-refused", checkRefused},
    };
}

} // namespace lumos::lint
