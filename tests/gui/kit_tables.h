// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTreeView;

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class DataTable;
}

namespace lumos::gui {

// Tables and the tree of the sample pages, with models of their own.
widgets::DataTable* projectTable(const style::Theme& theme);
widgets::DataTable* attentionTable(const style::Theme& theme);
QTreeView* tenantTree(const style::Theme& theme);

} // namespace lumos::gui
