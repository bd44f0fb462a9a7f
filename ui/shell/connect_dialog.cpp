// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/connect_dialog.h"

#include "shell/main_window.h"
#include "widgets/text_label.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace lumos::shell {

void ConnectDialog::show(MainWindow& window, const style::Theme& theme, const ConsoleOperations& operations)
{
    auto* dialog = new ConnectDialog(window, theme, operations);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

ConnectDialog::ConnectDialog(MainWindow& window, const style::Theme& theme, const ConsoleOperations& operations)
    : QDialog(&window), m_checkAddress(operations.checkAddress), m_address(new QLineEdit(this)),
      m_verdict(new QLabel(this))
{
    setWindowTitle(tr("Connect to a store"));
    setMinimumWidth(560);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new widgets::TextLabel(theme, tr("Address of the store"), style::TextSize::Body,
                                             style::Token::Text, true, this));
    m_address->setPlaceholderText(QStringLiteral("postgresql://operator@db.example/lumos"));
    m_address->setAccessibleName(tr("Address of the store"));
    layout->addWidget(m_address);
    auto* help = new widgets::TextLabel(theme,
                                        tr("A PostgreSQL URL for a team, or the path of a store file for one desk. The "
                                           "password may come from ~/.pgpass."),
                                        style::TextSize::Caption, style::Token::Text2, false, this);
    help->setWordWrap(true);
    layout->addWidget(help);
    auto* create = new QCheckBox(tr("Create an empty platform there if there is none"), this);
    layout->addWidget(create);
    m_verdict->setWordWrap(true);
    layout->addWidget(m_verdict);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_connect = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, &window, create] {
        window.openPlatform(m_address->text().trimmed(), create->isChecked());
        accept();
    });
    connect(m_address, &QLineEdit::textChanged, this, &ConnectDialog::check);
    check();
}

void ConnectDialog::check()
{
    const QString text = m_address->text().trimmed();
    const base::Status verdict = text.isEmpty() ? base::Status() : m_checkAddress(text);
    m_connect->setEnabled(!text.isEmpty() && verdict.has_value());
    m_verdict->setText(verdict ? QString() : viewmodels::Formats(locale()).error(verdict.error()));
}

} // namespace lumos::shell
