// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/open_dialogs.h"

#include "dialogs/apply_dialog.h"
#include "dialogs/import_dialog.h"
#include "dialogs/lifecycle_dialog.h"
#include "dialogs/protection_dialog.h"
#include "dialogs/quota_dialog.h"
#include "dialogs/tenant_dialog.h"

namespace lumos::dialogs {

namespace {

const domain::Tenant* find(const DialogContext& context, domain::TenantId id)
{
    const auto snapshot = context.workspace.snapshot();
    return snapshot ? snapshot->tenant(id) : nullptr;
}

} // namespace

void openQuotaDialog(const DialogContext& context, domain::TenantId tenant, std::optional<domain::ResourceKindId> kind)
{
    if (const domain::Tenant* found = find(context, tenant))
        (new QuotaDialog(context, *found, kind))->open();
}

void openTenantDialog(const DialogContext& context, domain::TenantId parent)
{
    if (context.workspace.snapshot())
        (new TenantDialog(context, parent))->open();
}

void openLifecycleDialog(const DialogContext& context, domain::TenantId tenant, domain::TenantAction action)
{
    if (const domain::Tenant* found = find(context, tenant))
        (new LifecycleDialog(context, *found, action))->open();
}

void openProtectionDialog(const DialogContext& context, domain::TenantId tenant)
{
    if (const domain::Tenant* found = find(context, tenant))
        (new ProtectionDialog(context, *found))->open();
}

void openApplyDialog(const DialogContext& context, const QString& scenario,
                     const std::vector<domain::TimedChange>& changes)
{
    if (context.workspace.snapshot())
        (new ApplyDialog(context, scenario, changes))->open();
}

void openImportDialog(const DialogContext& context, const QStringList& files)
{
    if (context.workspace.platform())
        (new ImportDialog(context, files))->open();
}

} // namespace lumos::dialogs
