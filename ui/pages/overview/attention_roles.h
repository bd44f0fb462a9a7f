// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/roles.h"
#include "style/icon.h"
#include "viewmodels/attention_model.h"

#include <QtCore/QIdentityProxyModel>

namespace lumos::pages {

/// Gives the attention model's facts the roles that the delegates paint: glyph level, icon of the kind, links.
class AttentionRoles final : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        using Model = viewmodels::AttentionModel;
        if (role == delegates::LevelRole && index.column() == Model::LevelColumn)
            return QIdentityProxyModel::data(index, Model::LevelValue);
        if (role == delegates::IconRole && index.column() == Model::What)
            return static_cast<int>(iconOf(
                static_cast<services::AttentionKind>(QIdentityProxyModel::data(index, Model::KindValue).toInt())));
        return QIdentityProxyModel::data(index, role);
    }

private:
    static style::Icon iconOf(services::AttentionKind kind)
    {
        switch (kind) {
        case services::AttentionKind::Isolation: return style::Icon::ShieldAlert;
        case services::AttentionKind::Quota: return style::Icon::Gauge;
        case services::AttentionKind::Slo: return style::Icon::Target;
        case services::AttentionKind::Budget: return style::Icon::Coins;
        case services::AttentionKind::Queue: return style::Icon::Hourglass;
        case services::AttentionKind::Incident: return style::Icon::Siren;
        }
        return style::Icon::None;
    }
};

} // namespace lumos::pages
