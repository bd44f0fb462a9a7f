// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/seen_keys.h"
#include "exchange/usage_reader.h"
#include "services/cost_tracker.h"
#include "services/import_task.h"
#include "services/usage_fold.h"

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

/// Keys of the records that the store has of these days.
base::Result<exchange::SeenKeys> storedKeys(ImportTask& task, const Span& span)
{
    exchange::SeenKeys keys;
    for (base::Date day = *span.first; day <= span.last; day = day + 1) {
        LUMOS_ASSIGN(const auto records,
                     task.context.store.history().usageRecords({day, day + 1, std::nullopt, std::nullopt}, task.stop));
        for (const domain::UsageRecord& r : records)
            keys.insert(r.source.toStdString(), r.id.toStdString());
    }
    return keys;
}

/// Second pass: hands what is new to `take`, batch by batch.
base::Status eachNew(ImportTask& task, RecordMaker& maker, exchange::SeenKeys& known,
                     const std::function<base::Status(std::vector<domain::UsageRecord>&&)>& take)
{
    for (const ImportFile& file : task.files) {
        LUMOS_ASSIGN(const bool good, readRows(task, file, 1, [&](std::vector<UsageRow>&& rows) -> base::Status {
                         std::vector<domain::UsageRecord> fresh;
                         for (const UsageRow& row : rows) {
                             auto record = maker.make(file, row);
                             if (!record)
                                 continue;
                             if (known.insert(record->source.toStdString(), record->id.toStdString()))
                                 fresh.push_back(std::move(*record));
                             else
                                 ++task.outcome.skipped;
                         }
                         task.outcome.written += static_cast<qint64>(fresh.size());
                         return take(std::move(fresh));
                     }));
        if (!good)
            return fail(ErrorCode::Conflict, {QT_TRANSLATE_NOOP("core", "%1 changed while it was read."), {file.path}});
    }
    return {};
}

/// The cost of what is imported goes into the same commit, so that usage never stands without its cost.
base::Status addCosts(ImportTask& task, const domain::PlatformSnapshot& snapshot, std::vector<domain::UsageDay> fresh,
                      store::BulkWrite& bulk)
{
    CostScope scope;
    scope.tenants.emplace();
    Span span;
    for (const domain::UsageDay& d : fresh) {
        scope.tenants->insert(d.tenant);
        span.include(d.day);
    }
    scope.to = span.last + 1;
    scope.from = *span.first;
    while (scope.from < scope.to && !snapshot.priceBook(scope.from))
        scope.from = scope.from + 1;
    if (scope.from > *span.first)
        task.outcome.notes.push_back(
            {QT_TRANSLATE_NOOP("core", "No price book is in force on %1: the usage has no cost until there is one."),
             {span.first->toIso()}});
    scope.fresh = std::move(fresh);
    base::NullProgress quiet;
    LUMOS_TRY(CostTracker(task.context).addTo(bulk, scope, task.stop, quiet));
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
    LUMOS_ASSIGN(exchange::SeenKeys known, storedKeys(task, span));
    UsageFold fold(*snapshot);
    std::unique_ptr<store::BulkWrite> bulk;
    if (!task.spec.dryRun) {
        LUMOS_ASSIGN(bulk, task.context.store.writer().beginBulk({task.context.actor.name, QStringLiteral("import")}));
    }
    LUMOS_TRY(eachNew(task, maker, known, [&](std::vector<domain::UsageRecord>&& fresh) -> base::Status {
        for (const domain::UsageRecord& r : fresh)
            fold.add(r);
        if (!bulk)
            return {};
        store::HistoryBatch batch;
        batch.usageRecords = std::move(fresh);
        return bulk->add(batch);
    }));
    if (!bulk || task.outcome.written == 0)
        return {};
    store::HistoryBatch batch;
    LUMOS_ASSIGN(batch.usageDays, fold.days(task.context.store.history(), task.stop));
    for (const domain::Change& change : fold.levels(batch.usageDays))
        LUMOS_TRY(bulk->add(change));
    LUMOS_TRY(bulk->add(batch));
    LUMOS_TRY(addCosts(task, *snapshot, std::move(batch.usageDays), *bulk));
    LUMOS_TRY(task.checkStop());
    LUMOS_TRY(
        bulk->commit(task.files.front().path, QStringLiteral("Import %1 usage records.").arg(task.outcome.written)));
    task.outcome.committed = true;
    return {};
}

} // namespace lumos::services
