// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/audit_detail.h"

#include "domain/change_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace lumos::store {

namespace {

constexpr QLatin1String kWith("with");

// What the first change says already is left out of the others: the log is hashed and kept for years.
constexpr QLatin1String kTenant("tenant");
constexpr QLatin1String kKind("kind");
constexpr QLatin1String kQuota("quota");
// First limits mostly come from one source with one set of thresholds: these are said once, the limits by kind.
constexpr QLatin1String kQuotas("quotas");
constexpr QLatin1String kLimits("limits");
constexpr QLatin1String kLimit("limit");

QJsonObject withoutOwner(QJsonObject object)
{
    object.remove(kTenant);
    if (QJsonObject quota = object.value(kQuota).toObject(); !quota.isEmpty()) {
        quota.remove(kTenant);
        quota.remove(kKind);
        object.insert(kQuota, quota);
    }
    return object;
}

QJsonObject withOwner(QJsonObject object, const QString& tenant)
{
    object.insert(kTenant, tenant);
    if (QJsonObject quota = object.value(kQuota).toObject(); !quota.isEmpty()) {
        quota.insert(kTenant, tenant);
        quota.insert(kKind, object.value(kKind));
        object.insert(kQuota, quota);
    }
    return object;
}

/// How many changes from the first on set limits of rising kinds that differ in kind and limit only.
std::size_t quotasAlike(std::span<const domain::Change> changes)
{
    const domain::Quota* previous = nullptr;
    std::size_t count = 0;
    for (; count < changes.size(); ++count) {
        const auto* set = std::get_if<domain::SetQuota>(&changes[count]);
        if (set == nullptr || !set->quota || set->quota->tenant != set->tenant || set->quota->kind != set->kind)
            break;
        const domain::Quota& quota = *set->quota;
        if (previous != nullptr && (quota.kind <= previous->kind || quota.source != previous->source ||
                                    quota.thresholds != previous->thresholds))
            break;
        previous = &quota;
    }
    return count;
}

/// The `quotas` of an entry: what its changes have in common, and the limits by kind.
QJsonObject quotasTogether(std::span<const domain::Change> changes, const domain::ResourceCatalog& catalog)
{
    QJsonObject object = domain::toJson(changes.front(), catalog).value(kQuota).toObject();
    for (const QLatin1String own : {kTenant, kKind, kLimit})
        object.remove(own);
    QJsonObject limits;
    for (const domain::Change& change : changes) {
        const domain::Quota& quota = *std::get<domain::SetQuota>(change).quota;
        limits.insert(catalog.at(quota.kind).key, static_cast<qint64>(quota.limit.value));
    }
    object.insert(kLimits, limits);
    return object;
}

/// What quotasTogether told, as changes in the order of the kinds.
base::Result<std::vector<domain::Change>> quotasApart(QJsonObject together, const QString& tenant,
                                                      const domain::ResourceCatalog& catalog)
{
    const QJsonObject limits = together.take(kLimits).toObject();
    if (limits.isEmpty())
        return base::fail(base::ErrorCode::Parse,
                          {QT_TRANSLATE_NOOP("core", "The quotas of an audit entry have no limits."), {}});
    std::vector<domain::Change> out;
    for (auto limit = limits.begin(); limit != limits.end(); ++limit) {
        QJsonObject quota = together;
        quota.insert(kLimit, limit.value());
        const QJsonObject told = withOwner(
            {{QLatin1String("type"), QStringLiteral("set_quota")}, {kKind, limit.key()}, {kQuota, quota}}, tenant);
        LUMOS_ASSIGN(domain::Change next,
                     domain::changeFromJson(told, catalog, QStringLiteral("quotas.limits.") + limit.key()));
        out.push_back(std::move(next));
    }
    std::sort(out.begin(), out.end(), [](const domain::Change& a, const domain::Change& b) {
        return std::get<domain::SetQuota>(a).kind < std::get<domain::SetQuota>(b).kind;
    });
    return out;
}

bool belongsTo(domain::TenantId tenant, const domain::Change& change)
{
    if (const auto* quota = std::get_if<domain::SetQuota>(&change))
        return quota->tenant == tenant;
    const auto* act = std::get_if<domain::ActOnTenant>(&change);
    return act != nullptr && act->tenant == tenant && act->action == domain::TenantAction::Activate;
}

} // namespace

std::size_t auditedTogether(std::span<const domain::Change> changes)
{
    const auto* put = std::get_if<domain::PutTenant>(&changes.front());
    std::size_t count = 1;
    while (put != nullptr && count < changes.size() && belongsTo(put->tenant.id, changes[count]))
        ++count;
    return count;
}

QString auditDetail(std::span<const domain::Change> changes, const domain::ResourceCatalog& catalog)
{
    QJsonObject object = domain::toJson(changes.front(), catalog);
    changes = changes.subspan(1);
    if (const std::size_t alike = quotasAlike(changes); alike > 1) {
        object.insert(kQuotas, quotasTogether(changes.first(alike), catalog));
        changes = changes.subspan(alike);
    }
    QJsonArray with;
    for (const domain::Change& change : changes)
        with.append(withoutOwner(domain::toJson(change, catalog)));
    if (!with.isEmpty())
        object.insert(kWith, with);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QStringList auditDetails(std::span<const domain::Change> changes, const domain::ResourceCatalog& catalog)
{
    QStringList details;
    while (!changes.empty()) {
        const std::size_t count = auditedTogether(changes);
        details += auditDetail(changes.first(count), catalog);
        changes = changes.subspan(count);
    }
    return details;
}

base::Result<std::vector<domain::Change>> auditedChanges(const QString& detail, const domain::ResourceCatalog& catalog)
{
    QJsonObject object = QJsonDocument::fromJson(detail.toUtf8()).object();
    const QJsonArray with = object.take(kWith).toArray();
    const QJsonValue quotas = object.take(kQuotas);
    std::vector<domain::Change> out;
    LUMOS_ASSIGN(domain::Change first, domain::changeFromJson(object, catalog));
    const auto* put = std::get_if<domain::PutTenant>(&first);
    const QString owner = put != nullptr ? put->tenant.id.toString() : QString();
    out.push_back(std::move(first));
    if (!quotas.isUndefined()) {
        LUMOS_ASSIGN(const std::vector<domain::Change> alike, quotasApart(quotas.toObject(), owner, catalog));
        out.insert(out.end(), alike.begin(), alike.end());
    }
    for (qsizetype i = 0; i < with.size(); ++i) {
        const QJsonObject told = withOwner(with[i].toObject(), owner);
        LUMOS_ASSIGN(domain::Change next, domain::changeFromJson(told, catalog, QStringLiteral("with[%1]").arg(i)));
        out.push_back(std::move(next));
    }
    return out;
}

} // namespace lumos::store
