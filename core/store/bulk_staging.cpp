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
    RowBatch usageDays;
    RowBatch costDays;
    RowBatch sloDays;
    RowBatch scalingRecords;
    RowBatch usageRecords;
    qint64 usageDayCount = 0;
    qint64 costDayCount = 0;
    qint64 sloDayCount = 0;
    qint64 scalingRecordCount = 0;
    qint64 usageRecordCount = 0;

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
    m_rows->usageDayCount += static_cast<qint64>(batch.usageDays.size());
    m_rows->costDayCount += static_cast<qint64>(batch.costDays.size());
    m_rows->sloDayCount += static_cast<qint64>(batch.sloDays.size());
    m_rows->scalingRecordCount += static_cast<qint64>(batch.scalingRecords.size());
    m_rows->usageRecordCount += static_cast<qint64>(batch.usageRecords.size());
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
                             {QStringLiteral("cost_days"), m_rows->costDayCount},
                             {QStringLiteral("cost_days_erased"), static_cast<qint64>(m_erasedCostDays.size())},
                             {QStringLiteral("scaling_records"), m_rows->scalingRecordCount},
                             {QStringLiteral("slo_days"), m_rows->sloDayCount},
                             {QStringLiteral("usage_days"), m_rows->usageDayCount},
                             {QStringLiteral("usage_records"), m_rows->usageRecordCount}};
    return QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact));
}

base::Result<BulkOutcome> BulkStaging::merge(WriteTransaction& transaction, const QString& subject,
                                             const QString& sentence) const
{
    LUMOS_TRY(transaction.applySilently(m_changes));
    LUMOS_TRY(transaction.writeTouched());
    for (const Reference& reference : references())
        LUMOS_TRY(requireReference(*m_session, reference));
    for (const domain::CostDay& day : m_erasedCostDays)
        LUMOS_TRY(
            eraseRows(*m_session, CostDayRepository::table(), day.tenant, name(day.category), day.day, day.service));
    const Dialect& dialect = m_session->dialect();
    for (const Table* table : {&UsageDayRepository::table(), &CostDayRepository::table(), &SloDayRepository::table(),
                               &ScalingRecordRepository::table()})
        LUMOS_TRY(m_session->run(dialect.mergeStaging(*table, OnConflict::Replace)));
    Query records(*m_session, dialect.mergeStaging(UsageRecordRepository::table(), OnConflict::Skip));
    LUMOS_TRY(records.exec());
    BulkOutcome outcome;
    outcome.skipped = m_rows->usageRecordCount - records.affectedRows();
    outcome.written = m_rows->usageDayCount + m_rows->costDayCount + m_rows->sloDayCount + m_rows->scalingRecordCount +
                      records.affectedRows();
    LUMOS_ASSIGN(outcome.revision,
                 transaction.note(m_actor, QStringLiteral("bulk_write"), subject, countsAsJson(), sentence));
    return outcome;
}

base::Result<BulkOutcome> BulkStaging::commit(const QString& auditSubject, const QString& auditSentence)
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
        LUMOS_ASSIGN(const BulkOutcome merged, merge(*transaction, auditSubject, auditSentence));
        LUMOS_TRY(transaction->commit());
        return merged;
    });
    if (outcome)
        m_lock.committed(outcome->revision);
    return outcome;
}

} // namespace lumos::store
