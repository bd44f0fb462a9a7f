// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/attention_model.h"

namespace lumos::viewmodels {

namespace {

QString tenantName(const domain::PlatformSnapshot* snapshot, domain::TenantId id)
{
    const domain::Tenant* tenant = snapshot != nullptr ? snapshot->tenant(id) : nullptr;
    return tenant != nullptr ? tenant->name : QString();
}

} // namespace

AttentionModel::Row AttentionModel::makeRow(services::AttentionItem item, const domain::PlatformSnapshot* snapshot,
                                            base::Instant now, const Formats& formats) const
{
    Row row;
    row.texts[LevelColumn] = formats.levelName(item.level);
    row.texts[What] = formats.text(item.what);
    row.texts[TenantName] = tenantName(snapshot, item.tenant);
    if (!item.otherTenant.isNull())
        row.texts[TenantName] =
            QStringLiteral("%1 → %2").arg(row.texts[TenantName], tenantName(snapshot, item.otherTenant));
    row.texts[Since] = item.since ? formats.ago(now - *item.since) : QStringLiteral("–");
    row.texts[Effect] = item.effect.isEmpty() ? QStringLiteral("–") : formats.text(item.effect);
    row.texts[IncidentNumber] = item.incident.isEmpty() ? QStringLiteral("–") : item.incident;
    row.item = std::move(item);
    return row;
}

void AttentionModel::setItems(std::vector<services::AttentionItem> items, domain::SnapshotPtr snapshot,
                              base::Instant now, const Formats& formats)
{
    std::vector<Row> rows;
    rows.reserve(items.size());
    for (services::AttentionItem& item : items)
        rows.push_back(makeRow(std::move(item), snapshot.get(), now, formats));
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    // Same length: only rows whose text or level changed are repainted, so that selection and scroll position stay.
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const bool same = rows[r].texts == m_rows[r].texts && rows[r].item.level == m_rows[r].item.level;
        m_rows[r] = std::move(rows[r]);
        if (!same)
            emit dataChanged(index(static_cast<int>(r), 0), index(static_cast<int>(r), kColumnCount - 1));
    }
}

const services::AttentionItem* AttentionModel::item(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? &m_rows[static_cast<std::size_t>(row)].item : nullptr;
}

int AttentionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int AttentionModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumnCount; }

QVariant AttentionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return row.texts[static_cast<std::size_t>(index.column())];
    case LevelValue: return static_cast<int>(row.item.level);
    case KindValue: return static_cast<int>(row.item.kind);
    default: return {};
    }
}

QVariant AttentionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LevelColumn: return tr("Level");
    case What: return tr("What");
    case TenantName: return tr("Tenant");
    case Since: return tr("Since");
    case Effect: return tr("Effect");
    case IncidentNumber: return tr("Incident");
    default: return {};
    }
}

} // namespace lumos::viewmodels
