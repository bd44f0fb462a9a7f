// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/tenant_dialog.h"

#include "viewmodels/command_line.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace lumos::dialogs {

TenantDialog::TenantDialog(const DialogContext& context, domain::TenantId parent)
    : ChangeDialog(context, tr("Create tenant")), m_name(new QLineEdit(this)), m_parent(new QComboBox(this)),
      m_type(new QComboBox(this)), m_owner(new QLineEdit(this))
{
    const viewmodels::Formats f = formats();
    m_parent->addItem(tr("None"), QString());
    for (const domain::Tenant& t : snapshot()->tenants)
        if (t.level == domain::TenantLevel::Organisation && t.state != domain::TenantState::Deleted)
            m_parent->addItem(t.name, t.id.toString());
    if (const int at = m_parent->findData(parent.toString()); !parent.isNull() && at >= 0)
        m_parent->setCurrentIndex(at);
    else if (m_parent->count() > 1)
        m_parent->setCurrentIndex(1);
    for (const domain::TenantType type : domain::kTenantTypes)
        m_type->addItem(f.typeName(type), static_cast<int>(type));
    m_type->setCurrentIndex(static_cast<int>(domain::TenantType::SmallBusiness));
    addField(tr("Name"), m_name);
    addField(tr("Organisation"), m_parent);
    addField(tr("Type"), m_type,
             tr("The type brings default quotas, price plan and isolation; each can be changed later."));
    addField(tr("Owner"), m_owner);
    for (QLineEdit* edit : {m_name, m_owner})
        connect(edit, &QLineEdit::textChanged, this, [this] { edited(); });
    for (QComboBox* box : {m_parent, m_type})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { edited(); });
    m_name->setFocus();
    edited();
}

services::TenantSpec TenantDialog::spec() const
{
    services::TenantSpec s;
    s.name = m_name->text().trimmed();
    s.type = static_cast<domain::TenantType>(m_type->currentData().toInt());
    s.parent = domain::TenantId::parse(m_parent->currentData().toString()).value_or(domain::TenantId{});
    s.owner = m_owner->text().trimmed();
    return s;
}

base::Result<std::vector<domain::Change>> TenantDialog::changes() const { return std::vector<domain::Change>{}; }

std::function<base::Result<std::vector<domain::Change>>(const services::MultiTenantArchitecture&)>
TenantDialog::planner() const
{
    return [spec = spec()](const services::MultiTenantArchitecture& platform) {
        return platform.tenants().planCreate(spec);
    };
}

QString TenantDialog::sentence() const { return tr("Tenant %1 created").arg(m_name->text().trimmed()); }

QString TenantDialog::command() const
{
    const services::TenantSpec s = spec();
    const domain::Tenant* parent = snapshot()->tenant(s.parent);
    QList<viewmodels::CommandOption> options{{QStringLiteral("--type"), QString(domain::name(s.type))}};
    if (parent != nullptr)
        options.append({QStringLiteral("--parent"), parent->slug});
    if (!s.owner.isEmpty())
        options.append({QStringLiteral("--owner"), s.owner});
    return viewmodels::commandLine({QStringLiteral("tenants"), QStringLiteral("create"), s.name}, options,
                                   context().workspace.storeAddress());
}

} // namespace lumos::dialogs
