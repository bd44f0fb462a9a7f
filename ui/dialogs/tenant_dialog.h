// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/change_dialog.h"
#include "services/tenant_manager.h"

class QComboBox;
class QLineEdit;

namespace lumos::dialogs {

/// Creates a tenant or a project; the type brings its default quotas, plan and isolation.
class TenantDialog final : public ChangeDialog {
    Q_OBJECT
public:
    TenantDialog(const DialogContext& context, domain::TenantId parent);

protected:
    [[nodiscard]] base::Result<std::vector<domain::Change>> changes() const override;
    [[nodiscard]] std::function<base::Result<std::vector<domain::Change>>(const services::MultiTenantArchitecture&)>
    planner() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString command() const override;

private:
    [[nodiscard]] services::TenantSpec spec() const;

    QLineEdit* m_name;
    QComboBox* m_parent;
    QComboBox* m_type;
    QLineEdit* m_owner;
};

} // namespace lumos::dialogs
