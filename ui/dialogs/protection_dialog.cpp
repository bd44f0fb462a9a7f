// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/protection_dialog.h"

#include "services/tenant_manager.h"
#include "viewmodels/command_line.h"

namespace lumos::dialogs {

ProtectionDialog::ProtectionDialog(const DialogContext& context, const domain::Tenant& tenant)
    : ChangeDialog(context, tenant.deleteProtected ? tr("Lift protection") : tr("Protect")), m_tenant(tenant)
{
    setWindowTitle(sentence());
    edited();
}

base::Result<std::vector<domain::Change>> ProtectionDialog::changes() const { return std::vector<domain::Change>{}; }

std::function<base::Result<std::vector<domain::Change>>(const services::MultiTenantArchitecture&)>
ProtectionDialog::planner() const
{
    return
        [id = m_tenant.id, isProtected = !m_tenant.deleteProtected](const services::MultiTenantArchitecture& platform) {
            return platform.tenants().planProtection(id, isProtected);
        };
}

QString ProtectionDialog::sentence() const
{
    return m_tenant.deleteProtected ? tr("Lift the delete protection of %1").arg(m_tenant.name)
                                    : tr("Protect %1 against deletion").arg(m_tenant.name);
}

QString ProtectionDialog::command() const
{
    const QString verb = m_tenant.deleteProtected ? QStringLiteral("unprotect") : QStringLiteral("protect");
    return viewmodels::commandLine({QStringLiteral("tenants"), verb, m_tenant.slug}, {},
                                   context().workspace.storeAddress());
}

} // namespace lumos::dialogs
