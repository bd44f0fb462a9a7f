// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/cost_model.h"

#include <algorithm>
#include <numeric>

namespace lumos::viewmodels {

namespace {

/// Three-way comparison of two rows by a column.
int compare(const services::CostRow& a, const services::CostRow& b, int column)
{
    const auto three = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
    const auto budget = [](const services::CostRow& r) { return r.budget ? r.budget->amount : base::Decimal(); };
    switch (column) {
    case CostModel::Tenant: return a.name.localeAwareCompare(b.name);
    case CostModel::Forecast: return three(a.forecast.amount, b.forecast.amount);
    case CostModel::BudgetAmount: return three(budget(a), budget(b));
    case CostModel::Judged: return three(a.budgetPoints.value_or(-1), b.budgetPoints.value_or(-1));
    default: return three(a.cost.amount, b.cost.amount);
    }
}

} // namespace

void CostModel::setRows(std::vector<services::CostRow> rows, const Formats& formats)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_formats = formats;
    m_index.resize(m_rows.size());
    std::iota(m_index.begin(), m_index.end(), std::size_t{0});
    sortIndex();
    endResetModel();
}

void CostModel::sortIndex()
{
    std::stable_sort(m_index.begin(), m_index.end(), [this](std::size_t a, std::size_t b) {
        const int c = compare(m_rows[a], m_rows[b], m_sortColumn);
        return m_order == Qt::AscendingOrder ? c < 0 : c > 0;
    });
}

void CostModel::sort(int column, Qt::SortOrder order)
{
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> sources;
    for (const QModelIndex& i : before)
        sources.push_back(m_index[static_cast<std::size_t>(i.row())]);
    m_sortColumn = column;
    m_order = order;
    sortIndex();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto at = std::find(m_index.begin(), m_index.end(), sources[static_cast<std::size_t>(i)]);
        after.append(index(static_cast<int>(at - m_index.begin()), before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const services::CostRow* CostModel::row(int row) const
{
    return row >= 0 && row < static_cast<int>(m_index.size()) ? &m_rows[m_index[static_cast<std::size_t>(row)]]
                                                              : nullptr;
}

int CostModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_index.size());
}
int CostModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumnCount; }

QVariant CostModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::CostRow& r = *row(index.row());
    if (role == LevelValue && index.column() == Judged)
        return static_cast<int>(r.level);
    if (role == ShareValue && index.column() == Share)
        return static_cast<double>(r.sharePoints) / 10'000.0;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Tenant: return r.name;
    case Cost: return m_formats.moneyExact(r.cost);
    case Share: return m_formats.percent(r.sharePoints);
    case Forecast: return m_formats.money(r.forecast);
    case BudgetAmount: return r.budget ? m_formats.money(*r.budget) : QStringLiteral("–");
    case Judged: return r.budgetPoints ? m_formats.percent(*r.budgetPoints) : QStringLiteral("–");
    default: return {};
    }
}

QVariant CostModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Tenant: return tr("Tenant");
    case Cost: return tr("Cost in the period");
    case Share: return tr("Share");
    case Forecast: return tr("Month forecast");
    case BudgetAmount: return tr("Month budget");
    case Judged: return tr("Forecast / budget");
    default: return {};
    }
}

} // namespace lumos::viewmodels
