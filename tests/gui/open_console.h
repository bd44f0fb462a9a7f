// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "services/jobs/job_runner.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "style/theme.h"
#include "viewmodels/workspace.h"

#include <QSet>

#include <latch>
#include <memory>

namespace lumos::tests {

/// A whole console as main() puts it together, on the offscreen platform, with real threads.
class OpenConsole final {
public:
    OpenConsole();

    /// Opens a store and waits until its snapshot is there; false after a minute.
    [[nodiscard]] bool open(const QString& store);
    /// Shows a page and waits until it is ready and no job runs; false after a minute.
    [[nodiscard]] bool show(const QString& page);
    /// Ready and nothing under way.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QStringList pageIds() const;
    [[nodiscard]] domain::TenantId tenant(QStringView slug) const;

    style::Theme theme;
    shell::Language language;
    services::JobRunner jobs;
    viewmodels::Workspace workspace;
    shell::MainWindow window;
};

/// Holds up every worker of a runner, so that a job that is started meanwhile begins only when this is gone.
class HeldWorkers final {
public:
    explicit HeldWorkers(services::JobRunner& jobs);
    ~HeldWorkers();
    HeldWorkers(const HeldWorkers&) = delete;
    HeldWorkers& operator=(const HeldWorkers&) = delete;

private:
    std::shared_ptr<std::latch> m_release;
};

[[nodiscard]] bool hasHan(const QString& text);
/// Texts that a person sees in the window now: labels, buttons, heads of tables.
[[nodiscard]] QStringList visibleTexts(const QWidget& root);
/// Words that come from the platform and are not translated: names of tenants, clusters, workloads, scenarios.
[[nodiscard]] QSet<QString> wordsOfThePlatform(const domain::PlatformSnapshot& snapshot,
                                               const std::vector<domain::Scenario>& scenarios);

} // namespace lumos::tests
