// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/roles.h"
#include "viewmodels/scaling_decision_model.h"

#include <QtCore/QIdentityProxyModel>

namespace lumos::pages {

/// Roles of the decisions table for the delegates.
class ScalingRoles final : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        return QIdentityProxyModel::data(index, role == delegates::LevelRole
                                                    ? static_cast<int>(viewmodels::ScalingDecisionModel::LevelValue)
                                                    : role);
    }
};

} // namespace lumos::pages
