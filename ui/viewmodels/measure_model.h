// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"
#include "viewmodels/formats.h"

#include <QtCore/QAbstractTableModel>

namespace lumos::viewmodels {

/// The difference table of a study: a value per scenario, and after each but the first the difference against the one on
/// its left. Columns: measure, unit, scenario 0, scenario 1, difference 1, scenario 2, difference 2, ...
class MeasureModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role : int {
        JudgementValue = Qt::UserRole + 1
    }; ///< -1 worse, 0 neutral, +1 better; only in difference columns

    using QAbstractTableModel::QAbstractTableModel;
    void setOutcome(const services::PlanningOutcome& outcome, const base::Currency& currency, const Formats& formats);
    [[nodiscard]] bool isDifference(int column) const { return column >= 4 && column % 2 == 0; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::size_t scenarioOf(int column) const;
    [[nodiscard]] QString valueText(const services::MeasureRow& row, double value) const;
    [[nodiscard]] QString differenceText(const services::MeasureRow& row, double difference) const;
    [[nodiscard]] QString unitText(services::MeasureUnit unit) const;

    std::vector<services::MeasureRow> m_rows;
    QStringList m_names;
    base::Currency m_currency;
    Formats m_formats;
};

} // namespace lumos::viewmodels
