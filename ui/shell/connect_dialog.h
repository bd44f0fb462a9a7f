// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    static void show(MainWindow& window, const style::Theme& theme);

private:
    ConnectDialog(MainWindow& window, const style::Theme& theme);
    void check();

    QLineEdit* m_address;
    QLabel* m_verdict;
    QPushButton* m_connect;
};

} // namespace lumos::shell
