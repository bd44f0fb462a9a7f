// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/focus_reader.h"
#include "services/account_tenants.h"
#include "services/import_task.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using exchange::FocusRow;

namespace {

constexpr std::size_t kRowsPerBatch = 5000;

/// A consumed quantity that is one of our counters: which, and how many base units one of its units is.
struct Counter {
    domain::ResourceKindId kind;
    std::int64_t perUnit = 1;
};
std::optional<Counter> counterOf(const FocusRow& row)
{
    const QString unit = row.consumedUnit.toLower();
    if (unit == u"requests" || unit == u"calls" || unit == u"api calls" || unit == u"api requests")
        return Counter{domain::kinds::kApiCalls, 1};
    if (unit == u"tokens")
        return Counter{row.chargeDescription.contains(QLatin1String("output"), Qt::CaseInsensitive)
                           ? domain::kinds::kTokensOut
                           : domain::kinds::kTokensIn,
                       1};
    if (row.serviceCategory == u"Networking" && unit == u"gb")
        return Counter{domain::kinds::kEgress, 1'000'000'000};
    return std::nullopt;
}

/// Sums by (tenant, day, category, service) and by (tenant, kind, day, hour). Exact; as large as the sums, not the file.
class FocusSums {
public:
    FocusSums(AccountTenants& tenants, base::Currency currency) : m_tenants(tenants), m_zero{{}, currency} {}

    void add(const FocusRow& row)
    {
        const domain::TenantId tenant = m_tenants.of(row.tenantKey(), row.tenantName());
        domain::CostDay& day =
            m_costs.try_emplace({tenant, row.day(), exchange::costCategoryOf(row), row.serviceName}, domain::CostDay{})
                .first->second;
        if (day.tenant.isNull())
            day = {tenant, row.day(), exchange::costCategoryOf(row), row.serviceName, m_zero, m_zero};
        day.cost.amount += row.billedCost;
        day.charge.amount += row.effectiveCost;
        const auto counter = row.consumedQuantity ? counterOf(row) : std::nullopt;
        if (!counter)
            return;
        auto& hours = m_usage[{tenant, counter->kind, row.day()}];
        const auto hour = static_cast<std::size_t>(row.chargePeriod.from.timeOfDay().ms / 3'600'000);
        hours[hour] = hours[hour].value_or(base::Decimal()) + *row.consumedQuantity * counter->perUnit;
    }

    [[nodiscard]] qint64 rows() const { return static_cast<qint64>(m_costs.size() + m_usage.size()); }

    base::Status writeTo(store::BulkWrite& bulk) const
    {
        store::HistoryBatch batch;
        for (const auto& [key, day] : m_costs) {
            batch.costDays.push_back(day);
            if (batch.costDays.size() >= kRowsPerBatch)
                LUMOS_TRY(bulk.add(std::exchange(batch, {})));
        }
        for (const auto& [key, hours] : m_usage)
            batch.usageDays.push_back(dayOf(key, hours));
        return bulk.add(batch);
    }

private:
    using CostKey = std::tuple<domain::TenantId, base::Date, domain::CostCategory, QString>;
    using UsageKey = std::tuple<domain::TenantId, domain::ResourceKindId, base::Date>;
    using Hours = std::array<std::optional<base::Decimal>, 24>;

    static domain::UsageDay dayOf(const UsageKey& key, const Hours& hours)
    {
        domain::UsageDay day{std::get<0>(key), std::get<1>(key), std::get<2>(key), {}, {}};
        for (std::size_t h = 0; h < 24; ++h) {
            day.hours[h] =
                hours[h] ? static_cast<std::int64_t>(hours[h]->rounded(0).atoms() / base::Decimal::kOne) : -1;
            day.peak.value = std::max(day.peak.value, day.hours[h]);
        }
        return day;
    }

    AccountTenants& m_tenants;
    const base::Money m_zero;
    std::map<CostKey, domain::CostDay> m_costs;
    std::map<UsageKey, Hours> m_usage;
};

/// First pass: every row is checked, and all must count in one currency, that of the platform where it has one.
base::Status check(ImportTask& task, base::Currency& currency)
{
    for (const ImportFile& file : task.files) {
        LUMOS_ASSIGN(
            [[maybe_unused]] const bool good,
            task.readFile(file, 0, [&](QIODevice& device, const exchange::ReadOptions& options) {
                return exchange::readFocus(device, options, [&](std::vector<FocusRow>&& rows) -> base::Status {
                    for (const FocusRow& row : rows) {
                        if (currency == base::Currency())
                            currency = row.currency;
                        if (row.currency != currency)
                            task.refuse(
                                file, row.line, QStringLiteral("BillingCurrency"), row.currency.code(),
                                {QT_TRANSLATE_NOOP("core", "All rows must count in the currency of the platform."), {}},
                                currency.code());
                    }
                    return {};
                });
            }));
    }
    return {};
}

} // namespace

base::Status importFocus(ImportTask& task)
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, task.context.store.snapshot());
    base::Currency currency = snapshot->profile.currency;
    LUMOS_TRY(check(task, currency));
    if (!task.isGood())
        return {};
    AccountTenants tenants(task.context, *snapshot);
    FocusSums sums(tenants, currency);
    for (const ImportFile& file : task.files) {
        LUMOS_ASSIGN(const bool good,
                     task.readFile(file, 1, [&](QIODevice& device, const exchange::ReadOptions& options) {
                         return exchange::readFocus(device, options, [&](std::vector<FocusRow>&& rows) -> base::Status {
                             for (const FocusRow& row : rows)
                                 sums.add(row);
                             return {};
                         });
                     }));
        if (!good)
            return fail(ErrorCode::Conflict, {QT_TRANSLATE_NOOP("core", "%1 changed while it was read."), {file.path}});
    }
    ImportOutcome& out = task.outcome;
    out.tenantsCreated = static_cast<qint64>(tenants.created().size());
    out.written = sums.rows();
    if (out.tenantsCreated > 0)
        out.notes.push_back(
            {QT_TRANSLATE_NOOP("core", "%1 tenants come from sub-accounts."), {QString::number(out.tenantsCreated)}});
    out.notes.push_back({QT_TRANSLATE_NOOP("core", "BilledCost becomes the cost, EffectiveCost the charge, in %1."),
                         {currency.code()}});
    LUMOS_TRY(task.checkStop());
    if (task.spec.dryRun)
        return {};
    LUMOS_ASSIGN(auto bulk, task.context.store.writer().beginBulk({task.context.actor.name, QStringLiteral("import")}));
    for (const domain::Change& change : tenants.changes())
        LUMOS_TRY(bulk->add(change));
    LUMOS_TRY(sums.writeTo(*bulk));
    LUMOS_TRY(task.checkStop());
    LUMOS_TRY(bulk->commit(task.files.front().path, QStringLiteral("Import %1 rows of FOCUS.").arg(out.rows)));
    out.committed = true;
    return {};
}

} // namespace lumos::services
