// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/icon.h"

#include <algorithm>
#include <array>

namespace lumos::style {

namespace {

// In the order of the enumeration.
constexpr std::array<QLatin1String, kIconCount> kNames = {
    QLatin1String(""), QLatin1String("activity"), QLatin1String("arrow-down-right"), QLatin1String("arrow-left"),
    QLatin1String("arrow-right"), QLatin1String("arrow-up-right"), QLatin1String("bell"), QLatin1String("book-open"),
    QLatin1String("bookmark"), QLatin1String("box"), QLatin1String("boxes"), QLatin1String("building-2"),
    QLatin1String("calendar-clock"), QLatin1String("check"), QLatin1String("chevron-down"),
    QLatin1String("chevron-left"), QLatin1String("chevron-right"), QLatin1String("chevron-up"),
    QLatin1String("circle-check"), QLatin1String("circle-help"), QLatin1String("circle-pause"),
    QLatin1String("circle-play"), QLatin1String("circle-stop"), QLatin1String("circle-x"), QLatin1String("clock"),
    QLatin1String("coins"), QLatin1String("columns-3"), QLatin1String("copy"), QLatin1String("cpu"),
    QLatin1String("database"), QLatin1String("download"), QLatin1String("ellipsis"), QLatin1String("external-link"),
    QLatin1String("eye"), QLatin1String("eye-off"), QLatin1String("file-down"), QLatin1String("file-text"),
    QLatin1String("flask-conical"), QLatin1String("folder"), QLatin1String("folder-open"), QLatin1String("funnel"),
    QLatin1String("gauge"), QLatin1String("git-branch"), QLatin1String("git-compare"), QLatin1String("globe"),
    QLatin1String("gpu"), QLatin1String("hard-drive"), QLatin1String("history"), QLatin1String("hourglass"),
    QLatin1String("house"), QLatin1String("import"), QLatin1String("inbox"), QLatin1String("info"),
    QLatin1String("key-round"), QLatin1String("keyboard"), QLatin1String("languages"), QLatin1String("layers"),
    QLatin1String("layout-dashboard"), QLatin1String("lightbulb"), QLatin1String("link"),
    QLatin1String("list-checks"), QLatin1String("lock"), QLatin1String("log-out"), QLatin1String("mail"),
    QLatin1String("memory-stick"), QLatin1String("message-square"), QLatin1String("minus"), QLatin1String("monitor"),
    QLatin1String("moon"), QLatin1String("network"), QLatin1String("package"), QLatin1String("panel-right"),
    QLatin1String("pause"), QLatin1String("pencil"), QLatin1String("play"), QLatin1String("plug"),
    QLatin1String("plus"), QLatin1String("printer"), QLatin1String("receipt-text"), QLatin1String("redo-2"),
    QLatin1String("refresh-cw"), QLatin1String("route"), QLatin1String("save"), QLatin1String("scaling"),
    QLatin1String("search"), QLatin1String("search-x"), QLatin1String("server"), QLatin1String("settings"),
    QLatin1String("shield-alert"), QLatin1String("shield-check"), QLatin1String("siren"),
    QLatin1String("sliders-horizontal"), QLatin1String("sun"), QLatin1String("table-2"), QLatin1String("tag"),
    QLatin1String("target"), QLatin1String("terminal"), QLatin1String("trash-2"), QLatin1String("trending-up"),
    QLatin1String("triangle-alert"), QLatin1String("undo-2"), QLatin1String("upload"), QLatin1String("user"),
    QLatin1String("users"), QLatin1String("wallet"), QLatin1String("wifi-off"), QLatin1String("workflow"),
    QLatin1String("wrench"), QLatin1String("x"), QLatin1String("zap"),
};

} // namespace

QLatin1String iconName(Icon icon)
{
    return kNames[static_cast<std::size_t>(icon)];
}

Icon iconFromName(QLatin1String name)
{
    const auto it = std::find(kNames.begin(), kNames.end(), name);
    return it == kNames.end() ? Icon::None : static_cast<Icon>(it - kNames.begin());
}

} // namespace lumos::style
