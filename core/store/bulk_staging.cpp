// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/bulk_staging.h"

#include "store/history_repository.h"
#include "store/repository.h"
#include "store/scaling_repository.h"
#include "store/write_transaction.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lumos::store {

namespace {

/// A reference of staged rows that must exist when they are merged.
struct Reference {
    const Table& table;
    const char* column;
    const char* target;
    const char* missing; ///< translatable, %1 = the value
};

const std::vector<Reference>& references()
{
    static const std::vector<Reference> all{
        {UsageDayRepository::table(), "tenant_id", "tenant (tenant_id)",
         QT_TRANSLATE_NOOP("core", "The usage cannot be stored: there is no tenant %1.")},
        {UsageDayRepository::table(), "kind", "resource_kind (number)",
         QT_TRANSLATE_NOOP("core", "The usage cannot be stored: there is no resource kind %1.")},
        {CostDayRepository::table(), "tenant_id", "tenant (tenant_id)",
         QT_TRANSLATE_NOOP("core", "The costs cannot be stored: there is no tenant %1.")},
        {SloDayRepository::table(), "slo_key", "slo (slo_key)",
         QT_TRANSLATE_NOOP("core", "The requests cannot be stored: there is no objective %1.")},
        {ScalingRecordRepository::table(), "workload_id", "workload (workload_id)",
         QT_TRANSLATE_NOOP("core", "The scaling decisions cannot be stored: there is no workload %1.")},
        {UsageRecordRepository::table(), "tenant_id", "tenant (tenant_id)",
         QT_TRANSLATE_NOOP("core", "The usage records cannot be stored: there is no tenant %1.")},
        {UsageRecordRepository::table(), "kind", "resource_kind (number)",
         QT_TRANSLATE_NOOP("core", "The usage records cannot be stored: there is no resource kind %1.")},
    };
    return all;
}

base::Status requireReference(Session& session, const Reference& reference)
{
    const QString target = QString::fromLatin1(reference.target);
    const qsizetype space = target.indexOf(u' ');
    const QString targetColumn = target.mid(space + 2).chopped(1);
    Query row(session, QStringLiteral("SELECT %1 FROM %2 WHERE %1 NOT IN (SELECT %3 FROM %4) LIMIT 1")
                           .arg(QString::fromLatin1(reference.column), Dialect::stagingName(reference.table),
                                targetColumn, target.left(space)));
    LUMOS_TRY(row.exec());
    if (row.next()) {
        const QVariant value = row.value();
        const base::Uuid id = session.dialect().toUuid(value);
        return base::fail(base::ErrorCode::NotFound,
                          {reference.missing, {id.isNull() ? value.toString() : id.toString()}});
    }
    return row.status();
}

} // namespace

struct BulkStaging::Rows {
    struct Counts {
        qint64 usageDays = 0;
        qint64 costDays = 0;
        qint64 sloDays = 0;
        qint64 scalingRecords = 0;
        qint64 usageRecords = 0;
        [[nodiscard]] qint64 withoutUsageRecords() const { return usageDays + costDays + sloDays + scalingRecords; }
    };
    RowBatch usageDays;
    RowBatch costDays;
    RowBatch sloDays;
    RowBatch scalingRecords;
    RowBatch usageRecords;
    Counts counts;

    static RowBatch staged(Session& session, const Table& table)
    {
        return {session, table, OnConflict::Fail, Dialect::stagingName(table)};
    }
    explicit Rows(Session& session)
        : usageDays(staged(session, UsageDayRepository::table())),
          costDays(staged(session, CostDayRepository::table())), sloDays(staged(session, SloDayRepository::table())),
          scalingRecords(staged(session, ScalingRecordRepository::table())),
          usageRecords(staged(session, UsageRecordRepository::table()))
    {}
    base::Status finish()
    {
        for (RowBatch* batch : {&usageDays, &costDays, &sloDays, &scalingRecords, &usageRecords})
            LUMOS_TRY(batch->finish());
        return {};
    }
};

BulkStaging::BulkStaging(WriteLock& lock, const Actor& actor, std::function<void()> ended,
                         std::unique_ptr<Session> session, KindNumbers kinds)
    : m_lock(lock), m_actor(actor), m_ended(std::move(ended)), m_session(std::move(session)), m_kinds(std::move(kinds)),
      m_rows(std::make_unique<Rows>(*m_session))
{}

BulkStaging::~BulkStaging()
{
    m_staging.reset();
    m_rows.reset();
    m_session.reset();
    m_ended();
}

base::Result<std::unique_ptr<BulkStaging>> BulkStaging::begin(WriteLock& lock, const Actor& actor,
                                                              std::function<void()> ended)
{
    auto session = Session::open(lock.location, false);
    auto kinds =
        session ? CatalogRepository(**session).kindNumbers() : base::Result<KindNumbers>(base::fail(session.error()));
    if (!kinds) {
        ended();
        return base::fail(kinds.error());
    }
    std::unique_ptr<BulkStaging> bulk(
        new BulkStaging(lock, actor, std::move(ended), std::move(*session), std::move(*kinds)));
    LUMOS_TRY(bulk->open());
    return bulk;
}

base::Status BulkStaging::open()
{
    for (const Table* table : {&UsageDayRepository::table(), &CostDayRepository::table(), &SloDayRepository::table(),
                               &ScalingRecordRepository::table(), &UsageRecordRepository::table()})
        LUMOS_TRY(m_session->run(m_session->dialect().createStaging(*table)));
    // One transaction over the temporary tables alone: it saves a journal per statement and holds nothing of the store.
    LUMOS_ASSIGN(Transaction staging, Transaction::staging(*m_session));
    m_staging.emplace(std::move(staging));
    return {};
}

base::Status BulkStaging::add(const HistoryBatch& batch)
{
    const auto unknownKind = [](domain::ResourceKindId kind) {
        return base::fail(base::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no resource kind number %1."),
                                                      {QString::number(kind.index)}});
    };
    const UsageDayRepository usageDays{m_kinds};
    for (const domain::UsageDay& day : batch.usageDays) {
        if (!m_kinds.knows(day.kind))
            return unknownKind(day.kind);
        LUMOS_TRY(usageDays.write(m_rows->usageDays, day));
    }
    for (const domain::CostDay& day : batch.costDays)
        LUMOS_TRY(CostDayRepository{}.write(m_rows->costDays, day));
    for (const domain::SloDay& day : batch.sloDays)
        LUMOS_TRY(SloDayRepository{}.write(m_rows->sloDays, day));
    for (const domain::ScalingRecord& record : batch.scalingRecords)
        LUMOS_TRY(ScalingRecordRepository{}.write(m_rows->scalingRecords, record));
    const UsageRecordRepository usageRecords{m_kinds};
    for (const domain::UsageRecord& record : batch.usageRecords) {
        if (!m_kinds.knows(record.kind))
            return unknownKind(record.kind);
        LUMOS_TRY(usageRecords.write(m_rows->usageRecords, record));
    }
    m_erasedCostDays.insert(m_erasedCostDays.end(), batch.erasedCostDays.begin(), batch.erasedCostDays.end());
    Rows::Counts& counts = m_rows->counts;
    counts.usageDays += static_cast<qint64>(batch.usageDays.size());
    counts.costDays += static_cast<qint64>(batch.costDays.size());
    counts.sloDays += static_cast<qint64>(batch.sloDays.size());
    counts.scalingRecords += static_cast<qint64>(batch.scalingRecords.size());
    counts.usageRecords += static_cast<qint64>(batch.usageRecords.size());
    return {};
}

base::Status BulkStaging::add(const domain::Change& change)
{
    m_changes.push_back(change);
    return {};
}

QString BulkStaging::countsAsJson() const
{
    const QJsonObject counts{{QStringLiteral("changes"), static_cast<qint64>(m_changes.size())},
                             {QStringLiteral("cost_days"), m_rows->counts.costDays},
                             {QStringLiteral("cost_days_erased"), static_cast<qint64>(m_erasedCostDays.size())},
                             {QStringLiteral("scaling_records"), m_rows->counts.scalingRecords},
                             {QStringLiteral("slo_days"), m_rows->counts.sloDays},
                             {QStringLiteral("usage_days"), m_rows->counts.usageDays},
                             {QStringLiteral("usage_records"), m_rows->counts.usageRecords}};
    return QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact));
}

base::Status BulkStaging::mergeDays() const
{
    for (const domain::CostDay& day : m_erasedCostDays)
        LUMOS_TRY(
            eraseRows(*m_session, CostDayRepository::table(), day.tenant, name(day.category), day.day, day.service));
    for (const Table* table : {&UsageDayRepository::table(), &CostDayRepository::table(), &SloDayRepository::table(),
                               &ScalingRecordRepository::table()})
        LUMOS_TRY(m_session->run(m_session->dialect().mergeStaging(*table, OnConflict::Replace)));
    return {};
}

base::Result<qint64> BulkStaging::mergeRecords(bool mustBeNew) const
{
    Query records(*m_session, m_session->dialect().mergeStaging(UsageRecordRepository::table(), OnConflict::Skip));
    LUMOS_TRY(records.exec());
    const qint64 written = records.affectedRows();
    if (mustBeNew && written != m_rows->counts.usageRecords)
        return base::fail(
            base::ErrorCode::Conflict,
            {QT_TRANSLATE_NOOP("core",
                               "Somebody else wrote %1 of these usage records in the meantime; nothing was written."),
             {QString::number(m_rows->counts.usageRecords - written)}},
            {QT_TRANSLATE_NOOP("core", "Run it again: records that are known are left out then."), {}});
    return written;
}

base::Result<BulkOutcome> BulkStaging::merge(WriteTransaction& transaction, bool mustBeNew, const QString& subject,
                                             const QString& sentence) const
{
    LUMOS_TRY(transaction.writeTouched());
    for (const Reference& reference : references())
        LUMOS_TRY(requireReference(*m_session, reference));
    LUMOS_TRY(mergeDays());
    LUMOS_ASSIGN(const qint64 records, mergeRecords(mustBeNew));
    BulkOutcome outcome;
    outcome.skipped = m_rows->counts.usageRecords - records;
    outcome.written = m_rows->counts.withoutUsageRecords() + records;
    LUMOS_ASSIGN(outcome.revision,
                 transaction.note(m_actor, QStringLiteral("bulk_write"), subject, countsAsJson(), sentence));
    return outcome;
}

base::Result<BulkOutcome> BulkStaging::commit(const QString& auditSubject, const QString& auditSentence,
                                              std::optional<domain::Revision> expected)
{
    const auto prepare = [&](WriteTransaction& transaction) -> base::Status {
        if (expected && transaction.platform().snapshot().revision != *expected)
            return base::fail(
                base::ErrorCode::Conflict,
                {QT_TRANSLATE_NOOP("core", "The platform was changed by somebody else in the meantime."), {}},
                {QT_TRANSLATE_NOOP("core", "Look at the new values, then try again."), {}});
        return transaction.applySilently(m_changes);
    };
    return commitAfter(prepare, false, auditSubject, auditSentence);
}

base::Result<BulkOutcome> BulkStaging::commitTotals(const QString& auditSubject, const QString& auditSentence,
                                                    const Closing& closing)
{
    // A failed attempt leaves nothing in the staging tables, as they roll back with it; what is in memory is put back here.
    const Rows::Counts counts = m_rows->counts;
    const std::size_t changes = m_changes.size();
    const std::size_t erased = m_erasedCostDays.size();
    const auto prepare = [&](WriteTransaction& transaction) -> base::Status {
        m_rows->counts = counts;
        m_changes.resize(changes);
        m_erasedCostDays.resize(erased);
        LUMOS_TRY(transaction.applySilently(m_changes));
        LUMOS_ASSIGN(const ClosingRows last, closing(transaction.platform().snapshot()));
        LUMOS_TRY(transaction.applySilently(last.changes));
        m_changes.insert(m_changes.end(), last.changes.begin(), last.changes.end());
        LUMOS_TRY(add(last.batch));
        LUMOS_TRY(m_rows->finish());
        return last.currency ? transaction.adoptCurrency(*last.currency) : base::Status();
    };
    return commitAfter(prepare, true, auditSubject, auditSentence);
}

base::Result<BulkOutcome> BulkStaging::commitAfter(const std::function<base::Status(WriteTransaction&)>& prepare,
                                                   bool mustBeNew, const QString& subject, const QString& sentence)
{
    if (!m_staging)
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "The bulk write is already closed."), {}});
    LUMOS_TRY(m_rows->finish());
    LUMOS_TRY(m_staging->commit());
    m_staging.reset();
    const std::scoped_lock guard(m_lock.mutex);
    auto outcome = retrying(*m_session, [&]() -> base::Result<BulkOutcome> {
        LUMOS_ASSIGN(const std::unique_ptr<WriteTransaction> transaction, WriteTransaction::begin(*m_session, m_lock));
        LUMOS_TRY(prepare(*transaction));
        LUMOS_ASSIGN(const BulkOutcome merged, merge(*transaction, mustBeNew, subject, sentence));
        LUMOS_TRY(transaction->commit());
        return merged;
    });
    if (outcome)
        m_lock.committed(outcome->revision);
    return outcome;
}

} // namespace lumos::store
