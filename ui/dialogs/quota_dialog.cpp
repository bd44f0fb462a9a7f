// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/quota_dialog.h"

#include "viewmodels/command_line.h"
#include "widgets/text_label.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace lumos::dialogs {

QuotaDialog::QuotaDialog(const DialogContext& context, const domain::Tenant& tenant,
                         std::optional<domain::ResourceKindId> kind)
    : ChangeDialog(context, tr("Set limit")), m_tenant(tenant), m_kind(new QComboBox(this)),
      m_limit(new QLineEdit(this)), m_use(new widgets::TextLabel(context.theme, QString()))
{
    setWindowTitle(tr("Edit quota of %1").arg(tenant.name));
    const auto s = snapshot();
    for (std::size_t i = 0; i < s->catalog.size(); ++i) {
        const domain::ResourceKindId id{static_cast<std::uint16_t>(i)};
        if (s->quota(tenant.id, id) != nullptr || i < domain::kinds::kBuiltInCount)
            m_kind->addItem(formats().kindName(s->catalog.at(id)), static_cast<int>(i));
    }
    // Without a wish, the quota that is nearest to its limit.
    domain::ResourceKindId wanted = kind.value_or(domain::ResourceKindId{});
    std::int64_t most = -1;
    for (const domain::Quota& q : s->quotas)
        if (!kind && q.tenant == tenant.id)
            if (const std::int64_t points = domain::sharePoints(s->used(tenant.id, q.kind), q.limit); points > most) {
                most = points;
                wanted = q.kind;
            }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(wanted.index)));
    addField(tr("Resource"), m_kind);
    addField(tr("In use now"), m_use);
    addField(tr("Limit"), m_limit, tr("Such as 72, 4.8M or 8TiB. Empty removes the limit."));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &QuotaDialog::showKind);
    connect(m_limit, &QLineEdit::textChanged, this, [this] { edited(); });
    showKind();
    m_limit->setFocus();
    m_limit->selectAll();
}

domain::ResourceKindId QuotaDialog::kind() const { return {static_cast<std::uint16_t>(m_kind->currentData().toInt())}; }

void QuotaDialog::showKind()
{
    const auto s = snapshot();
    const domain::ResourceKind& k = s->catalog.at(kind());
    const domain::Quota* quota = s->quota(m_tenant.id, kind());
    m_use->setText(formats().quantity(s->used(m_tenant.id, kind()), k));
    m_limit->setText(quota != nullptr ? domain::formatQuantity(quota->limit, k) : QString());
    edited();
}

base::Result<std::vector<domain::Change>> QuotaDialog::changes() const
{
    const auto s = snapshot();
    const domain::Quota* before = s->quota(m_tenant.id, kind());
    const QString text = m_limit->text().trimmed();
    if (text.isEmpty()) {
        if (before == nullptr)
            return std::vector<domain::Change>{};
        return std::vector<domain::Change>{domain::SetQuota{m_tenant.id, kind(), std::nullopt}};
    }
    LUMOS_ASSIGN(const domain::Quantity limit, domain::parseQuantity(text, s->catalog.at(kind())));
    if (before != nullptr && before->limit == limit)
        return std::vector<domain::Change>{};
    domain::Quota quota =
        before != nullptr ? *before : domain::Quota{m_tenant.id, kind(), {}, {}, domain::QuotaSource::Tenant};
    quota.limit = limit;
    quota.source = m_tenant.level == domain::TenantLevel::Project        ? domain::QuotaSource::Project
                   : m_tenant.level == domain::TenantLevel::Organisation ? domain::QuotaSource::Organisation
                                                                         : domain::QuotaSource::Tenant;
    return std::vector<domain::Change>{domain::SetQuota{m_tenant.id, kind(), quota}};
}

QString QuotaDialog::sentence() const
{
    const QString limit = m_limit->text().trimmed();
    return limit.isEmpty() ? tr("Limit of %1 of %2 removed").arg(m_kind->currentText(), m_tenant.name)
                           : tr("Limit of %1 of %2: %3").arg(m_kind->currentText(), m_tenant.name, limit);
}

QString QuotaDialog::command() const
{
    const QString limit = m_limit->text().trimmed();
    return viewmodels::commandLine(
        {QStringLiteral("quota"), QStringLiteral("set"), m_tenant.slug, snapshot()->catalog.at(kind()).key},
        {{limit.isEmpty() ? QStringLiteral("--remove") : QStringLiteral("--limit"), limit}},
        context().workspace.storeAddress());
}

} // namespace lumos::dialogs
