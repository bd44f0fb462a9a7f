// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/change_dialog.h"

namespace lumos::dialogs {

/// Turns a scenario into changes of the platform: those that are due now, with what they would do, isolation included.
/// What has a later date or exists in simulations only is listed with the reason why it is not applied.
class ApplyDialog final : public ChangeDialog {
    Q_OBJECT
public:
    ApplyDialog(const DialogContext& context, const QString& scenario, std::vector<domain::TimedChange> changes);

    /// A change of the plan.
    struct Step {
        enum class When : unsigned char { Now, Later, SimulatedOnly };
        When when = When::Now;
        std::optional<base::Instant> at;
        QString sentence;
    };
    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }

protected:
    [[nodiscard]] base::Result<std::vector<domain::Change>> changes() const override;
    [[nodiscard]] Reviewer reviewer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString command() const override { return {}; }

private:
    void sortOut(const std::vector<domain::TimedChange>& changes);
    void showSteps();

    QString m_scenario;
    std::vector<Step> m_steps;
    std::vector<domain::Change> m_due;
};

} // namespace lumos::dialogs
