// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/change_dialog.h"

class QComboBox;
class QLineEdit;

namespace lumos::dialogs {

/// Sets or removes one limit of a tenant, and its thresholds stay as they are.
class QuotaDialog final : public ChangeDialog {
    Q_OBJECT
public:
    QuotaDialog(const DialogContext& context, const domain::Tenant& tenant, std::optional<domain::ResourceKindId> kind);

protected:
    [[nodiscard]] base::Result<std::vector<domain::Change>> changes() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString command() const override;

private:
    [[nodiscard]] domain::ResourceKindId kind() const;
    void showKind();

    domain::Tenant m_tenant;
    QComboBox* m_kind;
    QLineEdit* m_limit;
    widgets::TextLabel* m_use;
};

} // namespace lumos::dialogs
