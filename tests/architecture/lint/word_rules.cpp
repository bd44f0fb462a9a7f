// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lumos::lint {

namespace {

bool beginsWith(std::string_view text, std::string_view head) { return text.substr(0, head.size()) == head; }

bool isProduct(const SourceText& source)
{
    return source.isCpp() && (source.isUnder("core") || source.isUnder("ui") || source.isUnder("app"));
}

bool isPure(const SourceText& source)
{
    return source.isCpp() &&
           (source.isUnder("core/base") || source.isUnder("core/domain") || source.isUnder("core/engine"));
}

bool isSql(std::string_view literal)
{
    static constexpr std::array kStatements = {"SELECT ",     "INSERT INTO",    "INSERT OR",    "UPDATE ",
                                               "DELETE FROM", "CREATE TABLE",   "CREATE INDEX", "CREATE UNIQUE",
                                               "CREATE VIEW", "CREATE TRIGGER", "ALTER TABLE",  "DROP TABLE",
                                               "PRAGMA ",     "VACUUM",         "QSQLITE",      "QPSQL"};
    const std::size_t begin = literal.find_first_not_of(" \n\t");
    if (begin == std::string_view::npos)
        return false;
    literal.remove_prefix(begin);
    return std::any_of(kStatements.begin(), kStatements.end(),
                       [&](const char* head) { return beginsWith(literal, head); });
}

/// An identifier that begins with QSql, whatever follows.
bool namesQtSql(const std::string& code)
{
    const std::size_t at = code.find("QSql");
    return at != std::string::npos &&
           (at == 0 || (std::isalnum(static_cast<unsigned char>(code[at - 1])) == 0 && code[at - 1] != '_'));
}

void checkSql(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    if (!isProduct(source) || source.isUnder("core/store"))
        return;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const SourceLine& line = source.lines[i];
        const bool statement =
            std::any_of(line.literals.begin(), line.literals.end(), [](const std::string& l) { return isSql(l); });
        if (statement || namesQtSql(line.code))
            out.push_back({source.path, static_cast<int>(i) + 1, rule.name, "SQL belongs to core/store alone"});
    }
}

/// True where a function of one of the names is called: the word, then an opening bracket.
template <std::size_t N>
const char* calledOne(const std::string& code, const std::array<const char*, N>& names)
{
    for (const char* name : names) {
        const std::string call = std::string(name) + '(';
        const std::size_t at = code.find(call);
        const bool whole =
            at != std::string::npos &&
            (at == 0 || (std::isalnum(static_cast<unsigned char>(code[at - 1])) == 0 && code[at - 1] != '_'));
        if (whole)
            return name;
    }
    return nullptr;
}

template <std::size_t N>
const char* namedOne(const std::string& code, const std::array<const char*, N>& words)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const char* word) { return hasWord(code, word); });
    return found == words.end() ? nullptr : *found;
}

void checkTr(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    static constexpr std::array kCalls = {"tr", "translate", "trUtf8"};
    static constexpr std::array kWords = {"Q_DECLARE_TR_FUNCTIONS", "QTranslator"};
    if (!source.isCpp() || !source.isUnder("core"))
        return;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const std::string& code = source.lines[i].code;
        if (calledOne(code, kCalls) != nullptr || namedOne(code, kWords) != nullptr)
            out.push_back({source.path, static_cast<int>(i) + 1, rule.name,
                           "core marks text with QT_TRANSLATE_NOOP; only ui and app translate"});
    }
}

bool isHexColour(const std::string& literal)
{
    if (literal.empty() || literal.front() != '#' ||
        (literal.size() != 4 && literal.size() != 7 && literal.size() != 9))
        return false;
    return std::all_of(literal.begin() + 1, literal.end(), [](unsigned char c) { return std::isxdigit(c) != 0; });
}

bool buildsColour(const std::string& code)
{
    for (const std::string_view call : {std::string_view("QColor("), std::string_view("QColor{"),
                                        std::string_view("qRgb("), std::string_view("qRgba(")}) {
        for (std::size_t at = code.find(call); at != std::string::npos; at = code.find(call, at + 1)) {
            const std::size_t argument = code.find_first_not_of(' ', at + call.size());
            if (argument != std::string::npos && std::isdigit(static_cast<unsigned char>(code[argument])) != 0)
                return true;
        }
    }
    return code.find("QColorConstants::") != std::string::npos;
}

void checkColour(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    static constexpr std::array kNamed = {"red",    "green",     "blue",      "cyan",      "magenta",
                                          "yellow", "darkRed",   "darkGreen", "darkBlue",  "darkGray",
                                          "gray",   "lightGray", "darkCyan",  "darkYellow"};
    if (!source.isCpp() || !(source.isUnder("ui") || source.isUnder("app")) || source.isUnder("ui/style"))
        return;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const SourceLine& line = source.lines[i];
        const bool named = std::any_of(kNamed.begin(), kNamed.end(), [&](const char* name) {
            return hasWord(line.code, std::string("Qt::") + name);
        });
        if (named || buildsColour(line.code) || std::any_of(line.literals.begin(), line.literals.end(), isHexColour))
            out.push_back(
                {source.path, static_cast<int>(i) + 1, rule.name, "colours come from ui/style (tokens.json)"});
    }
}

void checkClock(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    static constexpr std::array kWall = {"currentDateTime",       "currentDateTimeUtc", "currentMSecsSinceEpoch",
                                         "currentSecsSinceEpoch", "currentDate",        "currentTime",
                                         "system_clock"};
    static constexpr std::array kAny = {"steady_clock", "high_resolution_clock", "QElapsedTimer", "sleep_for",
                                        "sleep_until"};
    const bool isTheClock = source.path == "core/base/clock.cpp";
    if (!source.isCpp() || !source.isUnder("core") || isTheClock)
        return;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const std::string& code = source.lines[i].code;
        const char* word = namedOne(code, kWall);
        if (word == nullptr && isPure(source))
            word = namedOne(code, kAny);
        if (word != nullptr)
            out.push_back({source.path, static_cast<int>(i) + 1, rule.name,
                           std::string(word) + ": core is given its time by base::Clock"});
    }
}

void checkRandom(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    static constexpr std::array kWords = {"QRandomGenerator", "random_device",         "mt19937",
                                          "mt19937_64",       "default_random_engine", "srand"};
    if (!source.isCpp() || !(source.isUnder("core/domain") || source.isUnder("core/engine")))
        return;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        if (const char* word = namedOne(source.lines[i].code, kWords))
            out.push_back({source.path, static_cast<int>(i) + 1, rule.name,
                           std::string(word) + ": draws come from base::CounterRng"});
    }
}

void checkSingleton(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    static constexpr std::array kNames = {"instance", "theInstance", "sharedInstance"};
    if (!isProduct(source))
        return;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const std::string& code = source.lines[i].code;
        // An immutable table that is built once is no global state.
        const bool constant = code.find("static const ") != std::string::npos;
        if (hasWord(code, "static") && !constant && calledOne(code, kNames) != nullptr)
            out.push_back(
                {source.path, static_cast<int>(i) + 1, rule.name, "no singletons: app/composition hands objects on"});
    }
}

void checkEventLoop(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    static constexpr std::array kEverywhere = {"processEvents", "QEventLoop"};
    static constexpr std::array kScreen = {"waitForFinished", "msleep", "usleep", "sleep_for", "waitForDone"};
    if (!isProduct(source))
        return;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const std::string& code = source.lines[i].code;
        const char* word = namedOne(code, kEverywhere);
        if (word == nullptr && source.isUnder("ui"))
            word = namedOne(code, kScreen);
        if (word != nullptr)
            out.push_back({source.path, static_cast<int>(i) + 1, rule.name,
                           std::string(word) + ": the event loop is neither nested nor blocked"});
    }
}

void checkOldConnect(const Rule& rule, const SourceText& source, const RuleContext&, Findings& out)
{
    static constexpr std::array kMacros = {"SIGNAL", "SLOT"};
    // A D-Bus signal can be connected by string alone.
    if (!isProduct(source) || source.raw.find("QDBusConnection") != std::string::npos)
        return;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        if (calledOne(source.lines[i].code, kMacros) != nullptr)
            out.push_back(
                {source.path, static_cast<int>(i) + 1, rule.name, "connect by function pointer, not by string"});
    }
}

} // namespace

std::vector<Rule> wordRules()
{
    return {
        {"sql-outside-store", checkSql}, {"tr-in-core", checkTr},          {"raw-colour", checkColour},
        {"wall-clock", checkClock},      {"randomness", checkRandom},      {"singleton", checkSingleton},
        {"event-loop", checkEventLoop},  {"old-connect", checkOldConnect},
    };
}

} // namespace lumos::lint
