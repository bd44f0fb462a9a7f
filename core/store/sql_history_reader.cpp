// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql_history_reader.h"

#include "domain/change_json.h"
#include "store/audit_repository.h"
#include "store/history_repository.h"
#include "store/repository.h"
#include "store/scaling_repository.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>
#include <tuple>

namespace lumos::store {

namespace {

constexpr std::size_t kRowsBetweenPolls = 1024;

/// A WHERE clause and its values, grown together.
struct Conditions {
    QStringList clauses;
    QVariantList values;

    void add(const QString& clause, const QVariantList& bound)
    {
        clauses += clause;
        values += bound;
    }
    [[nodiscard]] QString text() const { return clauses.join(QStringLiteral(" AND ")); }
};

void addTenant(Conditions& conditions, const Dialect& dialect, const HistoryFilter& filter, const QString& column)
{
    if (!filter.tenant)
        return;
    const QVariant id = toSql(dialect, *filter.tenant);
    if (!filter.withProjects)
        conditions.add(column + QStringLiteral(" = ?"), {id});
    else
        conditions.add(
            column +
                QStringLiteral(
                    " IN (WITH RECURSIVE below (id) AS (SELECT tenant_id FROM tenant WHERE tenant_id = ? UNION ALL "
                    "SELECT t.tenant_id FROM tenant t JOIN below b ON t.parent_id = b.id) SELECT id FROM below)"),
            {id});
}

base::Status addKind(Conditions& conditions, const KindNumbers& kinds, const HistoryFilter& filter)
{
    if (!filter.kind)
        return {};
    if (!kinds.knows(*filter.kind))
        return base::fail(base::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no resource kind number %1."),
                                                      {QString::number(filter.kind->index)}});
    conditions.add(QStringLiteral("kind = ?"), {kinds.numberOf(*filter.kind)});
    return {};
}

void addDays(Conditions& conditions, const HistoryFilter& filter)
{
    conditions.add(QStringLiteral("day >= ? AND day < ?"), {filter.from.days, filter.to.days});
}

constexpr std::size_t kKeysPerQuery = 128;

/// Those of the keys of at most kKeysPerQuery records that are stored. The last key fills up, so that one statement is
/// prepared for every number of records.
base::Result<std::set<std::pair<QString, QString>>> storedKeys(Session& session,
                                                               std::span<const domain::UsageRecord> records)
{
    static const QString select =
        QStringLiteral("SELECT source, record_id FROM usage_record WHERE (source, record_id) IN (VALUES %1)")
            .arg(QStringList(kKeysPerQuery, QStringLiteral("(?, ?)")).join(QStringLiteral(", ")));
    Query row(session, select);
    for (std::size_t i = 0; i < kKeysPerQuery; ++i) {
        const domain::UsageRecord& record = records[std::min(i, records.size() - 1)];
        row.bind(record.source, record.id);
    }
    LUMOS_TRY(row.exec());
    std::set<std::pair<QString, QString>> out;
    while (row.next()) {
        const QString source = row.text();
        out.emplace(source, row.text());
    }
    LUMOS_TRY(row.status());
    return out;
}

/// Reads the rows that fit, in the order of `key`.
template <class Repository, class Key>
base::Result<std::vector<typename Repository::Value>> readRows(Session& session, const Repository& repository,
                                                               const Conditions& conditions,
                                                               const base::StopToken& stop, Key key)
{
    std::vector<typename Repository::Value> out;
    Query row(session, session.dialect().select(Repository::table(), conditions.text()));
    for (const QVariant& value : conditions.values)
        row.bindValue(value);
    LUMOS_TRY(row.exec());
    while (row.next()) {
        if (out.size() % kRowsBetweenPolls == 0 && stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled,
                              {QT_TRANSLATE_NOOP("core", "Reading the history was cancelled."), {}});
        out.push_back(repository.read(row));
    }
    LUMOS_TRY(row.status());
    // The database sorts words and numbers of its own; the domain's order counts.
    const auto less = [&](const auto& a, const auto& b) { return key(a) < key(b); };
    if (!std::is_sorted(out.begin(), out.end(), less))
        std::sort(out.begin(), out.end(), less);
    return out;
}

} // namespace

base::Result<std::vector<domain::UsageDay>> SqlHistoryReader::usageDays(const HistoryFilter& filter,
                                                                        base::StopToken stop) const
{
    return m_sessions.read([&](Session& session) -> base::Result<std::vector<domain::UsageDay>> {
        LUMOS_ASSIGN(const KindNumbers kinds, CatalogRepository(session).kindNumbers());
        Conditions conditions;
        addTenant(conditions, session.dialect(), filter, QStringLiteral("tenant_id"));
        LUMOS_TRY(addKind(conditions, kinds, filter));
        addDays(conditions, filter);
        return readRows(session, UsageDayRepository{kinds}, conditions, stop,
                        [](const domain::UsageDay& d) { return std::tie(d.tenant, d.kind, d.day); });
    });
}

base::Result<std::vector<domain::CostDay>> SqlHistoryReader::costDays(const HistoryFilter& filter,
                                                                      base::StopToken stop) const
{
    return m_sessions.read([&](Session& session) {
        Conditions conditions;
        addTenant(conditions, session.dialect(), filter, QStringLiteral("tenant_id"));
        addDays(conditions, filter);
        return readRows(session, CostDayRepository{}, conditions, stop,
                        [](const domain::CostDay& d) { return std::tie(d.tenant, d.category, d.day, d.service); });
    });
}

base::Result<std::vector<domain::SloDay>> SqlHistoryReader::sloDays(const HistoryFilter& filter,
                                                                    base::StopToken stop) const
{
    return m_sessions.read([&](Session& session) {
        Conditions conditions;
        addDays(conditions, filter);
        if (filter.tenant) {
            Conditions ofTenant;
            addTenant(ofTenant, session.dialect(), filter, QStringLiteral("tenant_id"));
            conditions.add(QStringLiteral("slo_key IN (SELECT slo_key FROM slo WHERE %1)").arg(ofTenant.text()),
                           ofTenant.values);
        }
        return readRows(session, SloDayRepository{}, conditions, stop,
                        [](const domain::SloDay& d) { return std::tie(d.slo, d.day); });
    });
}

base::Result<std::vector<domain::ScalingRecord>> SqlHistoryReader::scalingRecords(
    std::optional<domain::WorkloadId> workload, base::TimeRange range, base::StopToken stop) const
{
    return m_sessions.read([&](Session& session) {
        Conditions conditions;
        if (workload)
            conditions.add(QStringLiteral("workload_id = ?"), {toSql(session.dialect(), *workload)});
        conditions.add(QStringLiteral("at >= ? AND at < ?"),
                       {toSql(session.dialect(), range.from), toSql(session.dialect(), range.to)});
        return readRows(session, ScalingRecordRepository{}, conditions, stop,
                        [](const domain::ScalingRecord& r) { return std::tie(r.workload, r.at); });
    });
}

base::Result<std::vector<domain::UsageRecord>> SqlHistoryReader::usageRecords(const HistoryFilter& filter,
                                                                              base::StopToken stop) const
{
    return m_sessions.read([&](Session& session) -> base::Result<std::vector<domain::UsageRecord>> {
        LUMOS_ASSIGN(const KindNumbers kinds, CatalogRepository(session).kindNumbers());
        Conditions conditions;
        addTenant(conditions, session.dialect(), filter, QStringLiteral("tenant_id"));
        LUMOS_TRY(addKind(conditions, kinds, filter));
        conditions.add(QStringLiteral("at >= ? AND at < ?"), {toSql(session.dialect(), base::Instant::at(filter.from)),
                                                              toSql(session.dialect(), base::Instant::at(filter.to))});
        return readRows(session, UsageRecordRepository{kinds}, conditions, stop,
                        [](const domain::UsageRecord& r) { return std::tie(r.tenant, r.kind, r.at, r.source, r.id); });
    });
}

base::Result<std::vector<OwnHour>> SqlHistoryReader::ownHours(base::Date from, base::Date to,
                                                              base::StopToken stop) const
{
    constexpr std::int64_t kHourMs = 3'600'000;
    return m_sessions.read([&](Session& session) -> base::Result<std::vector<OwnHour>> {
        LUMOS_ASSIGN(const KindNumbers kinds, CatalogRepository(session).kindNumbers());
        Query row(session,
                  QStringLiteral("SELECT DISTINCT tenant_id, kind, at / %1 FROM usage_record WHERE at >= ? AND "
                                 "at < ? AND tenant_id IN (SELECT parent_id FROM tenant)")
                      .arg(kHourMs));
        row.bind(base::Instant::at(from), base::Instant::at(to));
        LUMOS_TRY(row.exec());
        std::vector<OwnHour> out;
        while (row.next() && !stop.stop_requested())
            out.push_back({row.id<domain::TenantId>(), kinds.read(row), {row.big() * kHourMs}});
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled,
                              {QT_TRANSLATE_NOOP("core", "Reading the history was cancelled."), {}});
        LUMOS_TRY(row.status());
        return out;
    });
}

base::Result<std::vector<bool>> SqlHistoryReader::areKnown(std::span<const domain::UsageRecord> records,
                                                           base::StopToken stop) const
{
    return m_sessions.read([&](Session& session) -> base::Result<std::vector<bool>> {
        std::vector<bool> out;
        out.reserve(records.size());
        for (std::size_t first = 0; first < records.size(); first += kKeysPerQuery) {
            if (stop.stop_requested())
                return base::fail(base::ErrorCode::Cancelled,
                                  {QT_TRANSLATE_NOOP("core", "Reading the history was cancelled."), {}});
            const auto part = records.subspan(first, std::min(kKeysPerQuery, records.size() - first));
            LUMOS_ASSIGN(const auto known, storedKeys(session, part));
            for (const domain::UsageRecord& record : part)
                out.push_back(known.contains({record.source, record.id}));
        }
        return out;
    });
}

base::Result<std::vector<base::Currency>> SqlHistoryReader::costCurrencies() const
{
    return m_sessions.read([&](Session& session) -> base::Result<std::vector<base::Currency>> {
        Query row(session, QStringLiteral("SELECT cost_currency AS code FROM cost_day UNION "
                                          "SELECT charge_currency FROM cost_day ORDER BY code"));
        LUMOS_TRY(row.exec());
        std::vector<base::Currency> out;
        while (row.next())
            out.push_back(row.currency());
        LUMOS_TRY(row.status());
        return out;
    });
}

base::Result<std::vector<AuditEntry>> SqlHistoryReader::audit(qint64 limit, std::optional<QString> subject,
                                                              std::optional<qint64> before) const
{
    return m_sessions.read([&](Session& session) { return AuditRepository(session).newest(limit, subject, before); });
}

base::Result<qint64> SqlHistoryReader::verifyAudit(base::StopToken stop) const
{
    return m_sessions.read([&](Session& session) { return AuditRepository(session).verify(stop); });
}

base::Result<std::vector<domain::Scenario>> SqlHistoryReader::scenarios() const
{
    return m_sessions.read([&](Session& session) -> base::Result<std::vector<domain::Scenario>> {
        domain::PlatformSnapshot platform;
        LUMOS_TRY(CatalogRepository(session).read(platform));
        Query row(session, QStringLiteral("SELECT body FROM scenario ORDER BY scenario_id"));
        LUMOS_TRY(row.exec());
        std::vector<domain::Scenario> out;
        while (row.next()) {
            LUMOS_ASSIGN(
                domain::Scenario scenario,
                domain::scenarioFromJson(QJsonDocument::fromJson(row.text().toUtf8()).object(), platform.catalog));
            out.push_back(std::move(scenario));
        }
        LUMOS_TRY(row.status());
        return out;
    });
}

base::Result<std::optional<std::pair<base::Date, base::Date>>> SqlHistoryReader::coveredDays() const
{
    using Span = std::optional<std::pair<base::Date, base::Date>>;
    return m_sessions.read([&](Session& session) -> base::Result<Span> {
        Query row(session,
                  QStringLiteral(
                      "SELECT MIN(first), MAX(last) FROM (SELECT MIN(day) AS first, MAX(day) AS last FROM usage_day "
                      "UNION ALL SELECT MIN(day), MAX(day) FROM cost_day UNION ALL SELECT MIN(day), MAX(day) FROM "
                      "slo_day) AS spans"));
        LUMOS_TRY(row.exec());
        Span span;
        if (row.next()) {
            const auto first = row.maybeDate();
            const auto last = row.maybeDate();
            if (first && last)
                span = std::pair(*first, *last);
        }
        LUMOS_TRY(row.status());
        return span;
    });
}

} // namespace lumos::store
