// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes.h"
#include "viewmodels/formats.h"

#include <QtCore/QAbstractTableModel>

namespace lumos::viewmodels {

/// Projects of a tenant by cost: name with level, GPU cards, cost in the month, seven days of cost.
class ProjectModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, Gpu, Cost, Days, kColumnCount };
    enum Role : int { LevelValue = Qt::UserRole + 1, SeriesValue };

    using QAbstractTableModel::QAbstractTableModel;
    void setProjects(std::vector<services::ProjectRow> projects, const Formats& formats);
    [[nodiscard]] const std::vector<services::ProjectRow>& projects() const { return m_projects; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<services::ProjectRow> m_projects;
    Formats m_formats;
};

} // namespace lumos::viewmodels
