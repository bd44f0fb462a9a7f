// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/roles.h"
#include "domain/level.h"
#include "viewmodels/measure_model.h"

#include <QtCore/QIdentityProxyModel>

namespace lumos::pages {

/// Roles of the difference table: a worse difference carries the warning glyph, a better one the tick.
class MeasureRoles final : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != delegates::LevelRole)
            return QIdentityProxyModel::data(index, role);
        const int judgement = QIdentityProxyModel::data(index, viewmodels::MeasureModel::JudgementValue).toInt();
        return judgement < 0 ? QVariant(static_cast<int>(domain::Level::Warning)) : QVariant();
    }
};

} // namespace lumos::pages
