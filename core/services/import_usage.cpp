// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/seen_keys.h"
#include "exchange/usage_reader.h"
#include "services/cost_tracker.h"
#include "services/import_task.h"
#include "services/usage_fold.h"
#include "services/usage_limit.h"

#include <algorithm>
#include <optional>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using exchange::FileFormat;
using exchange::UsageRow;

namespace {

/// The days that a file reports about.
struct Span {
    std::optional<base::Date> first;
    base::Date last;
    void include(base::Date d)
    {
        first = std::min(first.value_or(d), d);
        last = std::max(last, d);
    }
};

/// Turns rows into records of the platform and says what does not fit.
class RecordMaker {
public:
    RecordMaker(ImportTask& task, const domain::PlatformSnapshot& snapshot) : m_task(task), m_snapshot(snapshot)
    {
        for (const domain::Tenant& t : snapshot.tenants)
            m_bySlug.emplace(t.slug, t.id);
    }

    std::optional<domain::UsageRecord> make(const ImportFile& file, const UsageRow& row)
    {
        const bool json = file.format == FileFormat::CloudEvents;
        const auto tenant = m_bySlug.find(row.tenantSlug);
        if (tenant == m_bySlug.end()) {
            m_task.refuse(file, row.line, json ? QStringLiteral("subject") : QStringLiteral("tenant"), row.tenantSlug,
                          {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {row.tenantSlug}},
                          QStringLiteral("the slug of a tenant"));
            return std::nullopt;
        }
        const auto kind = m_snapshot.catalog.find(row.kindKey);
        if (!kind) {
            m_task.refuse(file, row.line, json ? QStringLiteral("data.kind") : QStringLiteral("kind"), row.kindKey,
                          {QT_TRANSLATE_NOOP("core", "There is no resource kind %1."), {row.kindKey}},
                          QStringLiteral("the key of a resource kind"));
            return std::nullopt;
        }
        const auto amount = exchange::amountOf(row, m_snapshot.catalog.at(*kind));
        if (!amount) {
            m_task.refuse(file, row.line, json ? QStringLiteral("data.amount") : QStringLiteral("amount"), row.amount,
                          amount.error().text, QStringLiteral("an amount of the kind"));
            return std::nullopt;
        }
        if (amount->value > kMostInHour) {
            m_task.refuse(file, row.line, json ? QStringLiteral("data.amount") : QStringLiteral("amount"), row.amount,
                          moreThanAnHour(), atMost(kMostInHour, m_snapshot.catalog.at(*kind).unit));
            return std::nullopt;
        }
        return domain::UsageRecord{row.source, row.id, tenant->second, *kind, *amount, row.time};
    }

private:
    ImportTask& m_task;
    const domain::PlatformSnapshot& m_snapshot;
    std::map<QString, domain::TenantId> m_bySlug;
};

base::Result<bool> readRows(ImportTask& task, const ImportFile& file, int pass, const exchange::RowSink<UsageRow>& sink)
{
    return task.readFile(file, pass, [&](QIODevice& device, exchange::ReadOptions options) {
        // While checking, a row is looked at before the reader sees the next: a bad one must not hide those before it.
        if (pass == 0)
            options.batchRows = 1;
        return file.format == FileFormat::CloudEvents ? exchange::readCloudEvents(device, options, sink)
                                                      : exchange::readUsageCsv(device, options, sink);
    });
}

base::Result<Span> check(ImportTask& task, RecordMaker& maker)
{
    Span span;
    for (const ImportFile& file : task.files) {
        LUMOS_ASSIGN([[maybe_unused]] const bool good,
                     readRows(task, file, 0, [&](std::vector<UsageRow>&& rows) -> base::Status {
                         for (const UsageRow& row : rows) {
                             if (task.isFull())
                                 break;
                             if (maker.make(file, row))
                                 span.include(row.time.date());
                         }
                         return {};
                     }));
    }
    return span;
}

/// Those of a batch that neither came before in this import nor are stored, of whatever day.
base::Result<std::vector<domain::UsageRecord>> newOf(ImportTask& task, exchange::SeenKeys& seen,
                                                     std::vector<domain::UsageRecord>&& records)
{
    LUMOS_ASSIGN(const std::vector<bool> known, task.context.store.history().areKnown(records, task.stop));
    std::vector<domain::UsageRecord> fresh;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (!known[i] && seen.insert(records[i].source.toStdString(), records[i].id.toStdString()))
            fresh.push_back(std::move(records[i]));
        else
            ++task.outcome.skipped;
    }
    task.outcome.written += static_cast<qint64>(fresh.size());
    return fresh;
}

/// Second pass: hands what is new to `take`, batch by batch.
base::Status eachNew(ImportTask& task, RecordMaker& maker,
                     const std::function<base::Status(std::vector<domain::UsageRecord>&&)>& take)
{
    exchange::SeenKeys seen;
    for (const ImportFile& file : task.files) {
        LUMOS_ASSIGN(const bool good, readRows(task, file, 1, [&](std::vector<UsageRow>&& rows) -> base::Status {
                         std::vector<domain::UsageRecord> records;
                         records.reserve(rows.size());
                         for (const UsageRow& row : rows)
                             if (auto record = maker.make(file, row))
                                 records.push_back(std::move(*record));
                         LUMOS_ASSIGN(std::vector<domain::UsageRecord> fresh, newOf(task, seen, std::move(records)));
                         return take(std::move(fresh));
                     }));
        if (!good)
            return fail(ErrorCode::Conflict, {QT_TRANSLATE_NOOP("core", "%1 changed while it was read."), {file.path}});
    }
    return {};
}

/// The cost of these days of these tenants alone, from the first on that a price book is in force.
CostScope costScope(const domain::PlatformSnapshot& now, const std::vector<domain::UsageDay>& days)
{
    CostScope scope;
    scope.days.emplace();
    Span span;
    for (const domain::UsageDay& d : days) {
        scope.days->emplace(d.tenant, d.day);
        span.include(d.day);
    }
    scope.to = span.last + 1;
    scope.from = *span.first;
    while (scope.from < scope.to && !now.priceBook(scope.from))
        scope.from = scope.from + 1;
    scope.fresh = days;
    return scope;
}

/// Totals, levels and costs, on what the store holds while nobody else writes. The cost goes into the same commit, so that
/// usage never stands without it.
base::Result<store::ClosingRows> closingRows(ImportTask& task, const UsageFold& fold,
                                             const domain::PlatformSnapshot& now)
{
    const store::HistoryReader& history = task.context.store.history();
    store::ClosingRows out;
    LUMOS_ASSIGN(const std::set<store::OwnHour> own, fold.ownHours(history, task.stop));
    LUMOS_ASSIGN(out.batch.usageDays, fold.days(own, history, task.stop));
    LUMOS_ASSIGN(out.changes, fold.levels(now, out.batch.usageDays, own, history, task.stop));
    base::NullProgress quiet;
    const auto take = [&out](const store::HistoryBatch& costs) -> base::Status {
        std::vector<domain::CostDay>& erased = out.batch.erasedCostDays;
        erased.insert(erased.end(), costs.erasedCostDays.begin(), costs.erasedCostDays.end());
        out.batch.costDays.insert(out.batch.costDays.end(), costs.costDays.begin(), costs.costDays.end());
        return {};
    };
    LUMOS_TRY(CostTracker(task.context).compute(now, costScope(now, out.batch.usageDays), task.stop, quiet, take));
    LUMOS_TRY(task.checkStop());
    return out;
}

base::Status commit(ImportTask& task, const domain::PlatformSnapshot& before, const UsageFold& fold,
                    store::BulkWrite& bulk)
{
    const auto closing = [&](const domain::PlatformSnapshot& now) -> base::Result<store::ClosingRows> {
        if (now.catalog == before.catalog)
            return closingRows(task, fold, now);
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP(
                         "core", "The platform was changed by somebody else in the meantime; nothing was written."),
                     {}},
                    {QT_TRANSLATE_NOOP("core", "Run it again: it then starts from the new state."), {}});
    };
    LUMOS_TRY(bulk.commitTotals(task.files.front().path,
                                QStringLiteral("Import %1 usage records.").arg(task.outcome.written), closing));
    task.outcome.committed = true;
    return {};
}

} // namespace

base::Status importUsage(ImportTask& task)
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, task.context.store.snapshot());
    RecordMaker maker(task, *snapshot);
    LUMOS_ASSIGN(const Span span, check(task, maker));
    if (!task.isGood() || !span.first)
        return {};
    UsageFold fold(*snapshot);
    std::unique_ptr<store::BulkWrite> bulk;
    if (!task.spec.dryRun) {
        LUMOS_ASSIGN(bulk, task.context.store.writer().beginBulk({task.context.actor.name, QStringLiteral("import")}));
    }
    const auto take = [&](std::vector<domain::UsageRecord>&& fresh) -> base::Status {
        for (const domain::UsageRecord& r : fresh)
            LUMOS_TRY(fold.add(r));
        if (!bulk)
            return {};
        store::HistoryBatch batch;
        batch.usageRecords = std::move(fresh);
        return bulk->add(batch);
    };
    LUMOS_TRY(eachNew(task, maker, take));
    if (!snapshot->priceBook(*span.first))
        task.outcome.notes.push_back(
            {QT_TRANSLATE_NOOP("core", "No price book is in force on %1: the usage has no cost until there is one."),
             {span.first->toIso()}});
    if (!bulk || task.outcome.written == 0)
        return {};
    return commit(task, *snapshot, fold, *bulk);
}

} // namespace lumos::services
