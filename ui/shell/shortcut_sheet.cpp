// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/shortcut_sheet.h"

#include "shell/console_actions.h"
#include "style/theme.h"
#include "widgets/key_badge.h"
#include "widgets/text_label.h"

#include <QtGui/QAction>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace lumos::shell {

void ShortcutSheet::show(QWidget& parent, const style::Theme& theme, const ConsoleActions& actions)
{
    auto* sheet = new ShortcutSheet(parent, theme, actions);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

ShortcutSheet::ShortcutSheet(QWidget& parent, const style::Theme& theme, const ConsoleActions& actions)
    : QDialog(&parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 640);
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setColumnStretch(0, 1);
    int row = 0;
    QString menu;
    for (const QAction* action : actions.all()) {
        if (action->shortcut().isEmpty())
            continue;
        if (const QString name = actions.menuOf(action); name != menu) {
            menu = name;
            grid->addWidget(new widgets::TextLabel(theme, menu, style::TextSize::Body, style::Token::Text, true), row++,
                            0, 1, 2);
        }
        grid->addWidget(new widgets::TextLabel(theme, action->statusTip()), row, 0);
        grid->addWidget(new widgets::KeyBadge(theme, action->shortcut().toString(QKeySequence::NativeText)), row++, 1,
                        Qt::AlignRight);
    }
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
}

} // namespace lumos::shell
