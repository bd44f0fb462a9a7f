// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/lifecycle_dialog.h"

#include "services/tenant_manager.h"
#include "viewmodels/command_line.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QLineEdit>

namespace lumos::dialogs {

LifecycleDialog::LifecycleDialog(const DialogContext& context, const domain::Tenant& tenant,
                                 domain::TenantAction action)
    : ChangeDialog(
          context,
          viewmodels::Formats(context.parent != nullptr ? context.parent->locale() : QLocale()).actionName(action)),
      m_tenant(tenant), m_action(action)
{
    setWindowTitle(tr("%1: %2").arg(formats().actionName(action), tenant.name));
    if (action == domain::TenantAction::Delete) {
        m_typed = new QLineEdit(this);
        m_typed->setPlaceholderText(tenant.slug);
        addField(tr("Type %1").arg(tenant.slug), m_typed, tr("Deleting ends the tenant for good."));
        connect(m_typed, &QLineEdit::textChanged, this, [this] { edited(); });
    }
    edited();
}

base::Result<std::vector<domain::Change>> LifecycleDialog::changes() const { return std::vector<domain::Change>{}; }

std::function<base::Result<std::vector<domain::Change>>(const services::MultiTenantArchitecture&)>
LifecycleDialog::planner() const
{
    const bool confirmed = m_typed == nullptr || m_typed->text().trimmed() == m_tenant.slug;
    return [id = m_tenant.id, action = m_action, confirmed, slug = m_tenant.slug](
               const services::MultiTenantArchitecture& platform) -> base::Result<std::vector<domain::Change>> {
        if (!confirmed)
            return base::fail(base::ErrorCode::InvalidArgument,
                              {QT_TRANSLATE_NOOP("core", "Type %1 to confirm."), {slug}});
        return platform.tenants().planAction(id, action);
    };
}

QString LifecycleDialog::sentence() const { return tr("%1: %2").arg(formats().actionName(m_action), m_tenant.name); }
QString LifecycleDialog::command() const
{
    return viewmodels::commandLine({QStringLiteral("tenants"), QLatin1String(domain::name(m_action)), m_tenant.slug},
                                   {}, context().workspace.storeAddress());
}

} // namespace lumos::dialogs
