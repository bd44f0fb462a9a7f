// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/focus_reader.h"
#include "services/focus_sums.h"
#include "services/import_task.h"
#include "services/usage_limit.h"

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using exchange::FocusRow;

namespace {

/// What the platform counts in: its profile says it, else its prices, else the costs that it has. None before the first.
base::Result<base::Currency> currencyOf(const domain::PlatformSnapshot& snapshot, const store::HistoryReader& history)
{
    if (snapshot.profile.currency != base::Currency())
        return snapshot.profile.currency;
    if (!snapshot.priceBooks.empty())
        return snapshot.priceBooks.back().currency;
    LUMOS_ASSIGN(const std::vector<base::Currency> stored, history.costCurrencies());
    return stored.empty() ? base::Currency() : stored.front();
}

base::Result<bool> readRows(ImportTask& task, const ImportFile& file, int pass,
                            const std::function<void(const FocusRow&)>& take)
{
    return task.readFile(file, pass, [&](QIODevice& device, const exchange::ReadOptions& options) {
        return exchange::readFocus(device, options, [&](std::vector<FocusRow>&& rows) -> base::Status {
            for (const FocusRow& row : rows)
                take(row);
            return {};
        });
    });
}

void refuseConsumed(ImportTask& task, const ImportFile& file, const FocusRow& row, const QString& expected)
{
    task.refuse(file, row.line, QStringLiteral("ConsumedQuantity"), row.consumedQuantity->toString(), moreThanAnHour(),
                expected);
}

/// First pass: every row is checked, and all must count in one currency, that of the platform where it has one.
base::Status check(ImportTask& task, base::Currency& currency)
{
    for (const ImportFile& file : task.files) {
        LUMOS_TRY(readRows(task, file, 0, [&](const FocusRow& row) {
            if (currency == base::Currency())
                currency = row.currency;
            if (row.currency != currency)
                task.refuse(file, row.line, QStringLiteral("BillingCurrency"), row.currency.code(),
                            {QT_TRANSLATE_NOOP("core", "All rows must count in the currency of the platform."), {}},
                            currency.code());
            const auto most = FocusSums::mostConsumed(row);
            if (most && !isWithin(*row.consumedQuantity, *most))
                refuseConsumed(task, file, row, atMost(*most, row.consumedUnit));
        }));
    }
    return {};
}

/// Second pass: adds up, refusing what an hour cannot hold. Returns how many rows say what the platform paid.
base::Result<qint64> addUp(ImportTask& task, FocusSums& sums)
{
    qint64 own = 0;
    for (const ImportFile& file : task.files) {
        LUMOS_ASSIGN(const bool good, readRows(task, file, 1, [&](const FocusRow& row) {
                         own += row.platformCost ? 1 : 0;
                         if (!sums.add(file, row))
                             refuseConsumed(task, file, row,
                                            atMost(*FocusSums::mostConsumed(row), row.consumedUnit) +
                                                QStringLiteral(", with the rows before it"));
                     }));
        if (!good && task.isGood())
            return fail(ErrorCode::Conflict, {QT_TRANSLATE_NOOP("core", "%1 changed while it was read."), {file.path}});
    }
    return own;
}

void refuse(ImportTask& task, const std::vector<FocusOverlap>& overlaps)
{
    for (const FocusOverlap& o : overlaps)
        task.refuse(
            *o.file, o.line, o.field, o.found,
            {QT_TRANSLATE_NOOP("core", "The store has another amount for this tenant, day, category and service. "
                                       "Import all parts of a bill together, or say whether this one replaces "
                                       "what is there or adds to it (lumosctl import --overlap)."),
             {}},
            o.stored);
}

void note(ImportTask& task, const AccountTenants& tenants, base::Currency currency, qint64 ownRows)
{
    ImportOutcome& out = task.outcome;
    out.tenantsCreated = static_cast<qint64>(tenants.created().size());
    if (out.tenantsCreated > 0)
        out.notes.push_back(
            {QT_TRANSLATE_NOOP("core", "%1 tenants come from sub-accounts."), {QString::number(out.tenantsCreated)}});
    if (ownRows < out.rows)
        out.notes.push_back({QT_TRANSLATE_NOOP("core", "BilledCost becomes the cost, EffectiveCost the charge, in %1."),
                             {currency.code()}});
    if (ownRows > 0)
        out.notes.push_back(
            {QT_TRANSLATE_NOOP("core", "x_PlatformCost becomes the cost, BilledCost the charge, in %1."),
             {currency.code()}});
}

base::Status commit(ImportTask& task, const AccountTenants& tenants, const FocusSums& sums, base::Currency currency)
{
    LUMOS_ASSIGN(auto bulk, task.context.store.writer().beginBulk({task.context.actor.name, QStringLiteral("import")}));
    for (const domain::Change& change : tenants.changes())
        LUMOS_TRY(bulk->add(change));
    // Asked again while nobody else writes: another import may have brought a part of the same bill, or a currency.
    const auto closing = [&](const domain::PlatformSnapshot& now) -> base::Result<store::ClosingRows> {
        LUMOS_TRY(task.checkStop());
        LUMOS_ASSIGN(const base::Currency present, currencyOf(now, task.context.store.history()));
        LUMOS_ASSIGN(FocusSums::Merged merged, sums.onto(task.context.store.history(), task.spec.overlap, task.stop));
        if (merged.overlaps.empty() && (present == currency || present == base::Currency()))
            return store::ClosingRows{std::move(merged.batch), {}, currency};
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP(
                         "core", "The platform was changed by somebody else in the meantime; nothing was written."),
                     {}},
                    {QT_TRANSLATE_NOOP("core", "Run it again: it then starts from the new state."), {}});
    };
    LUMOS_TRY(bulk->commitTotals(task.files.front().path,
                                 QStringLiteral("Import %1 rows of FOCUS.").arg(task.outcome.rows), closing));
    task.outcome.committed = true;
    return {};
}

} // namespace

base::Status importFocus(ImportTask& task)
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, task.context.store.snapshot());
    LUMOS_ASSIGN(base::Currency currency, currencyOf(*snapshot, task.context.store.history()));
    LUMOS_TRY(check(task, currency));
    if (!task.isGood())
        return {};
    AccountTenants tenants(task.context, *snapshot);
    FocusSums sums(tenants, currency);
    LUMOS_ASSIGN(const qint64 ownRows, addUp(task, sums));
    if (!task.isGood())
        return {};
    LUMOS_ASSIGN(const FocusSums::Merged merged, sums.onto(task.context.store.history(), task.spec.overlap, task.stop));
    refuse(task, merged.overlaps);
    if (!task.isGood())
        return {};
    task.outcome.written = sums.rows();
    note(task, tenants, currency, ownRows);
    LUMOS_TRY(task.checkStop());
    return task.spec.dryRun ? base::Status() : commit(task, tenants, sums, currency);
}

} // namespace lumos::services
