// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/roles.h"
#include "viewmodels/project_model.h"

#include <QtCore/QIdentityProxyModel>

namespace lumos::pages {

/// Roles of the projects table for the delegates.
class ProjectRoles final : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == delegates::LevelRole)
            return QIdentityProxyModel::data(index, viewmodels::ProjectModel::LevelValue);
        if (role == delegates::SparkRole)
            return QIdentityProxyModel::data(index, viewmodels::ProjectModel::SeriesValue);
        if (role == delegates::LinkRole && index.column() == viewmodels::ProjectModel::Name)
            return true;
        return QIdentityProxyModel::data(index, role);
    }
};

} // namespace lumos::pages
