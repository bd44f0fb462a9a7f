// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/measure_model.h"

#include <cmath>

namespace lumos::viewmodels {

namespace {

/// Differences smaller than what the text shows are no difference.
bool isZero(const services::MeasureRow& row, double d)
{
    const bool fine = row.unit == services::MeasureUnit::Percent || row.unit == services::MeasureUnit::Minutes;
    return std::abs(d) < (row.unit == services::MeasureUnit::Money ? 5'000.0 : fine ? 0.05 : 0.5);
}

} // namespace

void MeasureModel::setOutcome(const services::PlanningOutcome& outcome, const base::Currency& currency,
                              const Formats& formats)
{
    beginResetModel();
    m_rows = outcome.measures;
    m_names.clear();
    for (const services::ScenarioOutcome& s : outcome.scenarios)
        m_names.append(s.scenario.id.isNull() ? tr("0 Baseline") : s.scenario.name);
    m_currency = currency;
    m_formats = formats;
    endResetModel();
}

void MeasureModel::setReference(Reference reference)
{
    if (m_reference == reference)
        return;
    m_reference = reference;
    if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

std::optional<services::PairedDifference> MeasureModel::intervalAt(const services::MeasureRow& row,
                                                                   std::size_t scenario) const
{
    // The runs are compared with those of the scenario on the left only.
    return scenario > 0 && referenceOf(scenario) == scenario - 1 && scenario < row.differences.size()
               ? row.differences[scenario]
               : std::nullopt;
}

QString MeasureModel::intervalText(const services::MeasureRow& row, std::size_t scenario) const
{
    const auto interval = intervalAt(row, scenario);
    if (!interval)
        return {};
    const QString range = tr("%1 to %2 with %3 confidence")
                              .arg(differenceText(row, interval->low), differenceText(row, interval->high),
                                   m_formats.percent(std::llround(interval->confidencePercent * 100), 0));
    return interval->low <= 0 && interval->high >= 0
               ? tr("%1. The interval contains 0: the runs do not tell that they differ.").arg(range)
               : range;
}

std::size_t MeasureModel::scenarioOf(int column) const
{
    return column == 2 ? 0 : static_cast<std::size_t>((column - 1) / 2);
}

int MeasureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int MeasureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_names.isEmpty() ? 0 : 1 + 2 * static_cast<int>(m_names.size());
}

QString MeasureModel::unitText(services::MeasureUnit unit) const
{
    switch (unit) {
    case services::MeasureUnit::Cards: return tr("cards");
    case services::MeasureUnit::Days: return tr("days");
    case services::MeasureUnit::Minutes: return tr("min");
    case services::MeasureUnit::Money: return tr("%1 M").arg(m_formats.currencyUnit(m_currency));
    case services::MeasureUnit::Percent:
    case services::MeasureUnit::Count: return {};
    }
    return {};
}

QString MeasureModel::valueText(const services::MeasureRow& row, double value) const
{
    switch (row.unit) {
    case services::MeasureUnit::Percent: return m_formats.percent(std::llround(value * 100.0));
    case services::MeasureUnit::Minutes: return m_formats.decimal(value, 1);
    case services::MeasureUnit::Money: return m_formats.decimal(value / 1e6, 2);
    default: return m_formats.decimal(value, 0);
    }
}

QString MeasureModel::differenceText(const services::MeasureRow& row, double difference) const
{
    if (isZero(row, difference))
        return QStringLiteral("0");
    const QString sign = difference > 0 ? QStringLiteral("+") : QString();
    switch (row.unit) {
    case services::MeasureUnit::Percent: return tr("%1 pt").arg(sign + m_formats.decimal(difference, 1));
    case services::MeasureUnit::Minutes: return sign + m_formats.decimal(difference, 1);
    case services::MeasureUnit::Money: return sign + m_formats.decimal(difference / 1e6, 2);
    default: return sign + m_formats.decimal(difference, 0);
    }
}

QVariant MeasureModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const services::MeasureRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const std::size_t scenario = column < 2 ? 0 : scenarioOf(column);
    if (column >= 2 && scenario >= row.values.size())
        return {};
    const double difference = isDifference(column) ? row.values[scenario] - row.values[referenceOf(scenario)] : 0.0;
    if (role == UncertainValue) {
        const auto interval = isDifference(column) ? intervalAt(row, scenario) : std::nullopt;
        return interval && interval->low <= 0 && interval->high >= 0 && !isZero(row, difference);
    }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return isDifference(column) ? QVariant(intervalText(row, scenario)) : QVariant();
    if (role == JudgementValue) {
        if (!isDifference(column) || row.sense == services::MeasureSense::Neutral || isZero(row, difference))
            return 0;
        return (difference < 0) == (row.sense == services::MeasureSense::LessIsBetter) ? 1 : -1;
    }
    if (role != Qt::DisplayRole)
        return {};
    if (column == 0)
        return m_formats.text(row.measure);
    if (column == 1)
        return unitText(row.unit);
    return isDifference(column) ? differenceText(row, difference) : valueText(row, row.values[scenario]);
}

QVariant MeasureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Measure");
    if (section == 1)
        return tr("Unit");
    const auto scenario = static_cast<qsizetype>(scenarioOf(section));
    if (!isDifference(section))
        return m_names.value(scenario);
    const auto reference = static_cast<qsizetype>(referenceOf(static_cast<std::size_t>(scenario)));
    return QStringLiteral("%1 − %2").arg(m_names.value(scenario).left(1), m_names.value(reference).left(1));
}

} // namespace lumos::viewmodels
