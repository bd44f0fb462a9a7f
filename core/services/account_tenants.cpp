// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/account_tenants.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lumos::services {

QString AccountTenants::slugOf(const QString& accountId)
{
    constexpr qsizetype kLongestPart = 40;
    constexpr qsizetype kDigestLetters = 8;
    QString slug = QStringLiteral("acct-");
    bool exact = accountId.size() <= kLongestPart;
    for (const QChar c : accountId.left(kLongestPart)) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        const bool upper = c >= u'A' && c <= u'Z';
        exact = exact && plain;
        slug += plain ? c : upper ? c.toLower() : QChar(u'-');
    }
    if (!exact)
        slug +=
            u'-' +
            QString::fromLatin1(
                QCryptographicHash::hash(accountId.toUtf8(), QCryptographicHash::Sha256).toHex().left(kDigestLetters));
    return slug;
}

domain::TenantId AccountTenants::of(const QString& accountId, const QString& accountName)
{
    if (const auto it = m_known.find(accountId); it != m_known.end())
        return it->second;
    const QString slug = slugOf(accountId);
    domain::TenantId id;
    const domain::Tenant* same = m_snapshot.tenantBySlug(accountId); // as our own export names them
    if (const domain::Tenant* t = same ? same : m_snapshot.tenantBySlug(slug)) {
        id = t->id;
    } else {
        domain::Tenant made;
        const base::Instant now = m_context.clock.now();
        made.id = id = m_context.ids.make<domain::TenantId>(now);
        made.level = domain::TenantLevel::Tenant;
        made.type = domain::TenantType::Enterprise;
        made.slug = slug;
        made.name = accountName.trimmed().isEmpty() ? accountId : accountName.trimmed();
        made.createdAt = now;
        m_created.push_back(std::move(made));
    }
    m_known.emplace(accountId, id);
    return id;
}

std::vector<domain::Change> AccountTenants::changes() const
{
    std::vector<domain::Change> out;
    for (const domain::Tenant& t : m_created) {
        out.emplace_back(domain::PutTenant{t});
        out.emplace_back(domain::ActOnTenant{t.id, domain::TenantAction::Activate});
    }
    return out;
}

} // namespace lumos::services
