// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/change_dialog.h"

namespace lumos::dialogs {

/// Protects a tenant against deletion, or lifts the protection that it has.
class ProtectionDialog final : public ChangeDialog {
    Q_OBJECT
public:
    ProtectionDialog(const DialogContext& context, const domain::Tenant& tenant);

protected:
    [[nodiscard]] base::Result<std::vector<domain::Change>> changes() const override;
    [[nodiscard]] std::function<base::Result<std::vector<domain::Change>>(const services::MultiTenantArchitecture&)>
    planner() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString command() const override;

private:
    domain::Tenant m_tenant;
};

} // namespace lumos::dialogs
