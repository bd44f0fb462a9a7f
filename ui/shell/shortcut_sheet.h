// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace lumos::style {
class Theme;
}

namespace lumos::shell {

class ConsoleActions;

/// All keyboard shortcuts by menu, made from the table of actions, so that it cannot go stale.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    static void show(QWidget& parent, const style::Theme& theme, const ConsoleActions& actions);

private:
    ShortcutSheet(QWidget& parent, const style::Theme& theme, const ConsoleActions& actions);
};

} // namespace lumos::shell
