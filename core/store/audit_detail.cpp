// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/audit_detail.h"

#include "domain/change_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lumos::store {

namespace {

constexpr QLatin1String kWith("with");

// What the first change says already is left out of the others: the log is hashed and kept for years.
constexpr QLatin1String kTenant("tenant");
constexpr QLatin1String kKind("kind");
constexpr QLatin1String kQuota("quota");

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
    if (changes.size() > 1) {
        QJsonArray with;
        for (const domain::Change& change : changes.subspan(1))
            with.append(withoutOwner(domain::toJson(change, catalog)));
        object.insert(kWith, with);
    }
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
    std::vector<domain::Change> out;
    LUMOS_ASSIGN(domain::Change first, domain::changeFromJson(object, catalog));
    const auto* put = std::get_if<domain::PutTenant>(&first);
    const QString owner = put != nullptr ? put->tenant.id.toString() : QString();
    out.push_back(std::move(first));
    for (qsizetype i = 0; i < with.size(); ++i) {
        const QJsonObject told = withOwner(with[i].toObject(), owner);
        LUMOS_ASSIGN(domain::Change next, domain::changeFromJson(told, catalog, QStringLiteral("with[%1]").arg(i)));
        out.push_back(std::move(next));
    }
    return out;
}

} // namespace lumos::store
