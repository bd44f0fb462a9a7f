// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"
#include "viewmodels/formats.h"

#include <QtCore/QAbstractTableModel>

namespace lumos::viewmodels {

/// What each scenario is compared with.
enum class Reference : unsigned char { Left, Baseline };

/// The difference table of a study: a value per scenario, and after each but the first the difference against the one
/// on its left, or against the baseline. Columns: measure, unit, scenario 0, scenario 1, difference 1, scenario 2,
/// difference 2, ...
class MeasureModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role : int {
        JudgementValue = Qt::UserRole + 1, ///< -1 worse, 0 neutral, +1 better; only in difference columns
        UncertainValue ///< bool: the confidence interval of the difference contains 0; false where there is none
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setOutcome(const services::PlanningOutcome& outcome, const base::Currency& currency, const Formats& formats);
    void setReference(Reference reference);
    [[nodiscard]] bool isDifference(int column) const { return column >= 4 && column % 2 == 0; }
    /// The place of the scenario that a column is about; -1 = of none.
    [[nodiscard]] int scenarioAt(int column) const { return column < 2 ? -1 : static_cast<int>(scenarioOf(column)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::size_t scenarioOf(int column) const;
    [[nodiscard]] QString valueText(const services::MeasureRow& row, double value) const;
    [[nodiscard]] QString differenceText(const services::MeasureRow& row, double difference) const;
    [[nodiscard]] QString unitText(services::MeasureUnit unit) const;
    [[nodiscard]] std::size_t referenceOf(std::size_t scenario) const
    {
        return m_reference == Reference::Baseline ? 0 : scenario - 1;
    }
    /// Of the difference in a column, where runs tell it.
    [[nodiscard]] std::optional<services::PairedDifference> intervalAt(const services::MeasureRow& row,
                                                                       std::size_t scenario) const;
    [[nodiscard]] QString intervalText(const services::MeasureRow& row, std::size_t scenario) const;

    std::vector<services::MeasureRow> m_rows;
    QStringList m_names;
    base::Currency m_currency;
    Formats m_formats;
    Reference m_reference = Reference::Left;
};

} // namespace lumos::viewmodels
