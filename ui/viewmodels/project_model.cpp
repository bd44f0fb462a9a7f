// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/project_model.h"

#include <QtCore/QVector>

namespace lumos::viewmodels {

void ProjectModel::setProjects(std::vector<services::ProjectRow> projects, const Formats& formats)
{
    beginResetModel();
    m_projects = std::move(projects);
    m_formats = formats;
    endResetModel();
}

int ProjectModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_projects.size());
}
int ProjectModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumnCount; }

QVariant ProjectModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::ProjectRow& p = m_projects[static_cast<std::size_t>(index.row())];
    if (role == LevelValue && index.column() == Name)
        return static_cast<int>(p.level);
    if (role == SeriesValue && index.column() == Days)
        return QVariant::fromValue(QVector<double>(p.cost7Days.values.begin(), p.cost7Days.values.end()));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return p.name;
    case Gpu: return m_formats.decimal(static_cast<double>(p.gpuMilli) / 1000.0, p.gpuMilli % 1000 == 0 ? 0 : 1);
    case Cost: return m_formats.decimal(p.cost.amount.rounded(0).toDouble(), 0);
    default: return {};
    }
}

QVariant ProjectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Project");
    case Gpu: return tr("GPU");
    case Cost: return m_projects.empty() ? tr("Month") : tr("%1 month").arg(m_projects.front().cost.currency.symbol());
    case Days: return tr("7 days");
    default: return {};
    }
}

} // namespace lumos::viewmodels
