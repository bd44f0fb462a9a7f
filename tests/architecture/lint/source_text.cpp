// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_text.h"

#include <cctype>

namespace lumos::lint {

namespace {

bool isIdentifier(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool endsWith(std::string_view text, std::string_view tail)
{
    return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
}

/// A small C++ lexer: it knows comments, strings, raw strings, characters and digit separators, nothing else.
class Lexer final {
public:
    explicit Lexer(std::string_view text) : m_text(text) { m_lines.emplace_back(); }

    std::vector<SourceLine> run()
    {
        while (m_at < m_text.size())
            step();
        return std::move(m_lines);
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    void newLine() { m_lines.emplace_back(); }

    void step()
    {
        const char c = peek();
        if (c == '\n') {
            newLine();
            ++m_at;
        } else if (c == '/' && peek(1) == '/') {
            lineComment();
        } else if (c == '/' && peek(1) == '*') {
            blockComment();
        } else if (c == '"') {
            isRawPrefix() ? rawString() : quoted('"');
        } else if (c == '\'' && !(m_at > 0 && std::isdigit(static_cast<unsigned char>(m_text[m_at - 1])) != 0)) {
            quoted('\'');
        } else {
            m_lines.back().code += c;
            ++m_at;
        }
    }

    [[nodiscard]] bool isRawPrefix() const
    {
        const std::string& code = m_lines.back().code;
        if (code.empty() || code.back() != 'R')
            return false;
        std::size_t begin = code.size();
        while (begin > 0 && isIdentifier(code[begin - 1]))
            --begin;
        const std::string prefix = code.substr(begin);
        return prefix == "R" || prefix == "uR" || prefix == "UR" || prefix == "LR" || prefix == "u8R";
    }

    void lineComment()
    {
        while (m_at < m_text.size() && peek() != '\n')
            m_lines.back().comment += m_text[m_at++];
    }

    void blockComment()
    {
        while (m_at < m_text.size() && !(peek() == '*' && peek(1) == '/')) {
            if (peek() == '\n')
                newLine();
            else
                m_lines.back().comment += peek();
            ++m_at;
        }
        m_at += 2;
        m_lines.back().code += ' ';
    }

    void quoted(char quote)
    {
        std::string content;
        ++m_at;
        while (m_at < m_text.size() && peek() != quote && peek() != '\n') {
            if (peek() == '\\' && peek(1) != '\n')
                content += m_text[m_at++];
            content += m_text[m_at++];
        }
        if (peek() == quote)
            ++m_at;
        m_lines.back().code += quote;
        m_lines.back().code += quote;
        if (quote == '"')
            m_lines.back().literals.push_back(std::move(content));
    }

    void rawString()
    {
        const std::size_t open = m_text.find('(', m_at);
        if (open == std::string_view::npos) {
            m_at = m_text.size();
            return;
        }
        const std::string close = ")" + std::string(m_text.substr(m_at + 1, open - m_at - 1)) + "\"";
        const std::size_t end = m_text.find(close, open);
        const std::string content(m_text.substr(open + 1, end == std::string_view::npos ? end : end - open - 1));
        m_lines.back().code += "\"\"";
        m_lines.back().literals.push_back(content);
        for (const char c : content) {
            if (c == '\n')
                newLine();
        }
        m_at = end == std::string_view::npos ? m_text.size() : end + close.size();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<SourceLine> m_lines;
};

std::vector<SourceLine> plainLines(std::string_view text)
{
    std::vector<SourceLine> lines(1);
    for (const char c : text) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back().code += c;
    }
    return lines;
}

} // namespace

bool SourceText::isCpp() const { return endsWith(path, ".cpp") || isHeader(); }

bool SourceText::isHeader() const { return endsWith(path, ".h"); }

bool SourceText::isUnder(std::string_view folder) const
{
    return path.size() > folder.size() && std::string_view(path).substr(0, folder.size()) == folder &&
           path[folder.size()] == '/';
}

std::string SourceText::fileName() const
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

SourceText parseSource(std::string path, std::string content)
{
    SourceText source{std::move(path), std::move(content), {}};
    source.lines = source.isCpp() ? Lexer(source.raw).run() : plainLines(source.raw);
    if (!source.raw.empty() && source.raw.back() == '\n')
        source.lines.pop_back();
    return source;
}

bool hasWord(std::string_view text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !isIdentifier(text[at - 1]);
        const std::size_t end = at + word.size();
        const bool ends = end >= text.size() || !isIdentifier(text[end]);
        if (begins && ends)
            return true;
    }
    return false;
}

} // namespace lumos::lint
