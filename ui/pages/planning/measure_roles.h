// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/cell_delegate.h"
#include "delegates/roles.h"
#include "viewmodels/measure_model.h"

#include <QtCore/QIdentityProxyModel>

namespace lumos::pages {

/// Roles of the difference table: the values of the scenario that is selected are strong.
class MeasureRoles final : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    void setCurrent(int scenario);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    int m_current = 0;
};

/// A difference with its sense as colour and shape: warning sign, tick, or neither; a wave where the runs do not tell
/// that there is one.
class DifferenceDelegate final : public delegates::CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
};

} // namespace lumos::pages
