// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/jobs/job_runner.h"
#include "shell/main_window.h"

#include <optional>

class QMenuBar;

namespace lumos::shell {

/// What the actions of the window do, apart from navigation: one function a group of actions.
class ShellCommands final {
public:
    ShellCommands() = delete;
    static void connectFiles(MainWindow& window, ConsoleActions& actions, const ShellContext& context);
    static void connectTenants(MainWindow& window, ConsoleActions& actions, const ShellContext& context);
    static void connectLook(MainWindow& window, ConsoleActions& actions, const ShellContext& context);
    /// Actions that need an open platform.
    static void setPlatformActionsEnabled(ConsoleActions& actions, bool enabled);
    static pages::Page* makeWelcome(MainWindow& window, const pages::PageContext& context, ConsoleActions& actions,
                                    QWidget* parent);
    static void setCornerText(QMenuBar& bar, const QString& text, const style::Theme& theme);
    static void focusNextRegion(const QVector<QWidget*>& regions);
    static std::vector<viewmodels::LocatorItem> locatorActions(const ConsoleActions& actions);
    /// Mean progress of the running jobs that know theirs.
    static std::optional<double> overallProgress(const services::JobRunner& jobs);
};

} // namespace lumos::shell
