// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/change_dialog.h"

class QLineEdit;

namespace lumos::dialogs {

/// Suspends, resumes, offboards or deletes a tenant with everything below it. What cannot be undone asks for its name.
class LifecycleDialog final : public ChangeDialog {
    Q_OBJECT
public:
    LifecycleDialog(const DialogContext& context, const domain::Tenant& tenant, domain::TenantAction action);

protected:
    [[nodiscard]] base::Result<std::vector<domain::Change>> changes() const override;
    [[nodiscard]] std::function<base::Result<std::vector<domain::Change>>(const services::MultiTenantArchitecture&)>
    planner() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString command() const override;

private:
    domain::Tenant m_tenant;
    domain::TenantAction m_action;
    QLineEdit* m_typed = nullptr;
};

} // namespace lumos::dialogs
