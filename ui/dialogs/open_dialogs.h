// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "domain/resource.h"
#include "domain/tenant.h"

#include <QtCore/QStringList>

#include <optional>

class QWidget;

namespace lumos::style {
class Theme;
}
namespace lumos::viewmodels {
class Workspace;
}

namespace lumos::dialogs {

/// What every dialog is built from.
struct DialogContext {
    const style::Theme& theme;
    viewmodels::Workspace& workspace;
    QWidget* parent = nullptr;
};

/// Window-modal dialogs that are shown with open() (no nested event loop) and delete themselves. Each previews what it
/// would do (the blast radius) in a job, executes through Workspace::execute, and shows the same action as a command.
/// `kind` preselects a quota; none = the first.
void openQuotaDialog(const DialogContext& context, domain::TenantId tenant, std::optional<domain::ResourceKindId> kind);
/// `parent` null = choose an organisation.
void openTenantDialog(const DialogContext& context, domain::TenantId parent);
/// Protects the tenant against deletion, or lifts that.
void openProtectionDialog(const DialogContext& context, domain::TenantId tenant);
void openLifecycleDialog(const DialogContext& context, domain::TenantId tenant, domain::TenantAction action);
/// Applies what is due now of a scenario's changes, those of its bases first, and says what is not: what has a later
/// date, and what exists in simulations only.
void openApplyDialog(const DialogContext& context, const QString& scenario,
                     const std::vector<domain::TimedChange>& changes);
/// Checks the files in a job, shows what would happen or every bad row, and imports on confirmation. No files = choose.
void openImportDialog(const DialogContext& context, const QStringList& files);

} // namespace lumos::dialogs
