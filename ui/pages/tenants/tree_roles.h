// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/roles.h"
#include "style/icon.h"
#include "viewmodels/tenant_tree_model.h"

#include <QtCore/QIdentityProxyModel>

namespace lumos::pages {

/// Gives the tree's facts the roles that the tree delegate paints: glyph, icon of the level, count or percent at the right.
class TreeRoles final : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    void setFormats(const viewmodels::Formats& formats) { m_formats = formats; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        using Model = viewmodels::TenantTreeModel;
        if (role == delegates::LevelRole)
            return QIdentityProxyModel::data(index, Model::WorstLevelRole);
        if (role == delegates::IconRole)
            return static_cast<int>(iconOf(level(index)));
        if (role == delegates::TrailingRole)
            return trailing(index);
        return QIdentityProxyModel::data(index, role);
    }

private:
    [[nodiscard]] domain::TenantLevel level(const QModelIndex& index) const
    {
        return static_cast<domain::TenantLevel>(
            QIdentityProxyModel::data(index, viewmodels::TenantTreeModel::TreeLevelRole).toInt());
    }
    static style::Icon iconOf(domain::TenantLevel level)
    {
        return level == domain::TenantLevel::Organisation ? style::Icon::Folder
               : level == domain::TenantLevel::Tenant     ? style::Icon::Building2
                                                          : style::Icon::Box;
    }
    [[nodiscard]] QString trailing(const QModelIndex& index) const
    {
        if (level(index) == domain::TenantLevel::Organisation)
            return m_formats.integer(
                QIdentityProxyModel::data(index, viewmodels::TenantTreeModel::ChildCountRole).toInt());
        const qint64 points =
            QIdentityProxyModel::data(index, viewmodels::TenantTreeModel::SharePointsRole).toLongLong();
        return points >= 8000 ? m_formats.percent(points, 0) : QString();
    }

    viewmodels::Formats m_formats;
};

} // namespace lumos::pages
