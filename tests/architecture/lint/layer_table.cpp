// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layer_table.h"

#include <filesystem>
#include <sstream>

namespace lumos::lint {

namespace {

std::vector<std::string> columnsOf(const std::string& line)
{
    std::vector<std::string> columns;
    std::istringstream stream(line);
    for (std::string column; std::getline(stream, column, '|');)
        columns.push_back(column);
    return columns;
}

std::set<std::string> wordsOf(const std::string& text)
{
    std::istringstream stream(text);
    std::set<std::string> words;
    for (std::string word; stream >> word;)
        words.insert(word);
    return words;
}

std::string trimmed(const std::string& text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    const std::size_t end = text.find_last_not_of(" \t");
    return begin == std::string::npos ? std::string() : text.substr(begin, end - begin + 1);
}

} // namespace

std::optional<LayerTable> LayerTable::parse(const std::string& text, std::string& error)
{
    LayerTable table;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        line = trimmed(line);
        if (line.empty() || line.front() == '#')
            continue;
        const bool refusal = line.front() == '!';
        const std::vector<std::string> columns = columnsOf(refusal ? line.substr(1) : line);
        if (columns.size() != (refusal ? 2U : 4U)) {
            error = line;
            return std::nullopt;
        }
        const std::string folder = trimmed(columns[0]);
        Layer& layer = table.m_layers[folder];
        layer.folder = folder;
        if (refusal) {
            layer.forbidden = wordsOf(columns[1]);
        } else {
            layer.own = wordsOf(columns[1]);
            layer.qtModules = wordsOf(columns[2]);
            layer.libraries = wordsOf(columns[3]);
        }
    }
    return table;
}

const Layer* LayerTable::layerOf(const std::string& path) const
{
    std::string folder = path;
    for (std::size_t slash = folder.rfind('/'); slash != std::string::npos; slash = folder.rfind('/')) {
        folder.resize(slash);
        const auto found = m_layers.find(folder);
        if (found != m_layers.end())
            return &found->second;
    }
    return nullptr;
}

QtHeaders QtHeaders::scan(const std::string& directory)
{
    namespace fs = std::filesystem;
    QtHeaders headers;
    std::error_code failure;
    for (const fs::directory_entry& module : fs::directory_iterator(directory, failure)) {
        const std::string folder = module.path().filename().string();
        if (!module.is_directory() || folder.rfind("Qt", 0) != 0)
            continue;
        headers.m_modules.insert(folder);
        for (const fs::directory_entry& header : fs::directory_iterator(module.path(), failure)) {
            if (!header.is_directory())
                headers.m_moduleOf.emplace(header.path().filename().string(), folder.substr(2));
        }
    }
    return headers;
}

std::optional<std::string> QtHeaders::moduleOf(const std::string& name) const
{
    const std::size_t slash = name.find('/');
    if (slash != std::string::npos) {
        const std::string folder = name.substr(0, slash);
        return m_modules.count(folder) != 0 ? std::optional(folder.substr(2)) : std::nullopt;
    }
    const auto found = m_moduleOf.find(name);
    return found == m_moduleOf.end() ? std::nullopt : std::optional(found->second);
}

bool QtHeaders::isUmbrella(const std::string& name) const
{
    const std::size_t slash = name.find('/');
    return m_modules.count(slash == std::string::npos ? name : name.substr(slash + 1)) != 0;
}

} // namespace lumos::lint
