// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/scaling_decision_model.h"

#include <algorithm>

namespace lumos::viewmodels {

void ScalingDecisionModel::setRecords(const std::vector<domain::ScalingRecord>& oldestFirst,
                                      const base::Money& hourCost, bool all, const Formats& formats)
{
    beginResetModel();
    m_records.clear();
    domain::ScalingLimit lastHeldBy = domain::ScalingLimit::None;
    for (const domain::ScalingRecord& r : oldestFirst) {
        // A decision that is held every five minutes for the same reason is one event, not two hundred.
        const bool held = r.result == domain::ScalingResult::Held;
        const bool repeats = held && r.limitedBy == lastHeldBy;
        lastHeldBy = held                                      ? r.limitedBy
                     : r.result == domain::ScalingResult::Kept ? lastHeldBy
                                                               : domain::ScalingLimit::None;
        if (all || (r.result != domain::ScalingResult::Kept && !repeats))
            m_records.push_back(r);
    }
    std::reverse(m_records.begin(), m_records.end());
    m_hourCost = hourCost;
    m_formats = formats;
    endResetModel();
}

const domain::ScalingRecord* ScalingDecisionModel::record(int row) const
{
    return row >= 0 && row < static_cast<int>(m_records.size()) ? &m_records[static_cast<std::size_t>(row)] : nullptr;
}

domain::Level ScalingDecisionModel::levelOf(const domain::ScalingRecord& record)
{
    if (record.result != domain::ScalingResult::Held)
        return domain::Level::Normal;
    return record.needed > record.decided ? domain::Level::High : domain::Level::Info;
}

QString ScalingDecisionModel::limitName(domain::ScalingLimit limit) const
{
    switch (limit) {
    case domain::ScalingLimit::None: return tr("none");
    case domain::ScalingLimit::Bounds: return tr("minimum or maximum");
    case domain::ScalingLimit::StepLimit: return tr("step limit");
    case domain::ScalingLimit::Cooldown: return tr("settling time");
    case domain::ScalingLimit::QuotaGuard: return tr("quota guard");
    case domain::ScalingLimit::NodeRoom: return tr("node room");
    case domain::ScalingLimit::Disabled: return tr("policy is off");
    }
    return {};
}

QString ScalingDecisionModel::resultName(domain::ScalingResult result) const
{
    switch (result) {
    case domain::ScalingResult::Kept: return tr("kept");
    case domain::ScalingResult::Raised: return tr("raised");
    case domain::ScalingResult::Lowered: return tr("lowered");
    case domain::ScalingResult::Held: return tr("held");
    }
    return {};
}

int ScalingDecisionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}
int ScalingDecisionModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumnCount; }

QVariant ScalingDecisionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::ScalingRecord& r = *record(index.row());
    if (role == LevelValue)
        return index.column() == Time ? QVariant(static_cast<int>(levelOf(r))) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time: return m_formats.dateTime(r.at);
    case Replicas: return QStringLiteral("%1 → %2").arg(m_formats.integer(r.current), m_formats.integer(r.decided));
    case Use: return m_formats.percent(std::int64_t{r.usePercent} * 100, 0);
    case Needed: return m_formats.integer(r.needed);
    case LimitedBy: return limitName(r.limitedBy);
    case Result: return resultName(r.result);
    case HourCost: {
        const base::Money change{m_hourCost.amount * (r.decided - r.current), m_hourCost.currency};
        return (change.amount > base::Decimal() ? QStringLiteral("+") : QString()) +
               m_formats.decimal(change.amount.toDouble(), 2);
    }
    default: return {};
    }
}

QVariant ScalingDecisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Replicas: return tr("Replicas");
    case Use: return tr("Use");
    case Needed: return tr("Needed");
    case LimitedBy: return tr("Limited by");
    case Result: return tr("Result");
    case HourCost: return tr("%1 / h").arg(m_hourCost.currency.symbol());
    default: return {};
    }
}

} // namespace lumos::viewmodels
