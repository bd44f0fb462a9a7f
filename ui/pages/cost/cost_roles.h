// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/roles.h"
#include "viewmodels/cost_model.h"

#include <QtCore/QIdentityProxyModel>

namespace lumos::pages {

/// Roles of the cost table for the delegates.
class CostRoles final : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == delegates::LevelRole)
            return QIdentityProxyModel::data(index, viewmodels::CostModel::LevelValue);
        if (role == delegates::LinkRole)
            return index.column() == viewmodels::CostModel::Tenant;
        return QIdentityProxyModel::data(index, role);
    }
};

} // namespace lumos::pages
