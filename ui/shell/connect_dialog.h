// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/console_operations.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lumos::style {
class Theme;
}

namespace lumos::shell {

class MainWindow;

/// Asks for the address of a store: a file, or a PostgreSQL URL. The address is checked before Connect is possible.
class ConnectDialog final : public QDialog {
    Q_OBJECT
public:
    static void show(MainWindow& window, const style::Theme& theme, const ConsoleOperations& operations);

private:
    ConnectDialog(MainWindow& window, const style::Theme& theme, const ConsoleOperations& operations);
    void check();

    std::function<base::Status(const QString& address)> m_checkAddress;
    QLineEdit* m_address;
    QLabel* m_verdict;
    QPushButton* m_connect;
};

} // namespace lumos::shell
