// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes.h"
#include "viewmodels/formats.h"

#include <QtCore/QAbstractTableModel>

namespace lumos::viewmodels {

/// Cost of a period by tenant: sorted by the model itself over an index, so that large tables stay off the GUI thread's
/// budget (a sort of 100,000 rows is one std::sort of integers).
class CostModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Tenant, Cost, Share, Forecast, BudgetAmount, Judged, kColumnCount };
    enum Role : int { LevelValue = Qt::UserRole + 1, ShareValue };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<services::CostRow> rows, const Formats& formats);
    [[nodiscard]] const services::CostRow* row(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void sortIndex();
    std::vector<services::CostRow> m_rows;
    std::vector<std::size_t> m_index;
    Formats m_formats;
    int m_sortColumn = Cost;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace lumos::viewmodels
