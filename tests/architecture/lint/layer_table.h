// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lumos::lint {

/// What the files of one folder may include.
struct Layer {
    std::string folder;
    std::set<std::string> own;       ///< first components of quoted includes
    std::set<std::string> qtModules; ///< "Core", "Gui", ...
    std::set<std::string> libraries; ///< first components of angle includes that are neither Qt nor standard C++
    std::set<std::string> forbidden; ///< single headers that are refused whatever their module
};

/// The rules of layers.txt.
class LayerTable final {
public:
    /// Nullopt, with the line that is wrong in `error`, when a line is not understood.
    static std::optional<LayerTable> parse(const std::string& text, std::string& error);

    /// The layer with the longest folder that is a prefix of `path`; null when no rule speaks of it.
    [[nodiscard]] const Layer* layerOf(const std::string& path) const;

private:
    std::map<std::string, Layer> m_layers;
};

/// Header name ("QWidget", "qwidget.h") to Qt module ("Widgets"), read from the installed headers.
class QtHeaders final {
public:
    static QtHeaders scan(const std::string& directory);

    [[nodiscard]] bool isEmpty() const { return m_moduleOf.empty(); }
    /// Module of the include `name` ("QWidget", "QtWidgets/QWidget"); nullopt when it is no header of Qt.
    [[nodiscard]] std::optional<std::string> moduleOf(const std::string& name) const;
    /// True for a header that includes a whole module, such as "QtCore".
    [[nodiscard]] bool isUmbrella(const std::string& name) const;

private:
    std::map<std::string, std::string> m_moduleOf;
    std::set<std::string> m_modules;
};

} // namespace lumos::lint
