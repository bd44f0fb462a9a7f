// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes.h"
#include "viewmodels/formats.h"

#include <QtCore/QAbstractTableModel>

namespace lumos::viewmodels {

/// Scaling decisions, newest first; by default only those that changed something or were held back.
class ScalingDecisionModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Time, Replicas, Use, Needed, LimitedBy, Result, HourCost, kColumnCount };
    enum Role : int { LevelValue = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;
    /// `hourCost` is what one replica costs an hour.
    void setRecords(const std::vector<domain::ScalingRecord>& oldestFirst, const base::Money& hourCost, bool all,
                    const Formats& formats);
    [[nodiscard]] const domain::ScalingRecord* record(int row) const;
    [[nodiscard]] QString limitName(domain::ScalingLimit limit) const;
    [[nodiscard]] static domain::Level levelOf(const domain::ScalingRecord& record);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString resultName(domain::ScalingResult result) const;
    std::vector<domain::ScalingRecord> m_records;
    base::Money m_hourCost;
    Formats m_formats;
};

} // namespace lumos::viewmodels
