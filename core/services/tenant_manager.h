// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/change_service.h"

#include <memory>

namespace lumos::services {

/// What an operator says when a tenant is created; everything else comes from the type's defaults.
struct TenantSpec {
    QString slug; ///< empty = next free "tenant-NNNN" (projects: from the name)
    QString name;
    domain::TenantLevel level = domain::TenantLevel::Tenant;
    domain::TenantType type = domain::TenantType::SmallBusiness;
    domain::TenantId parent;
    QString owner;
    QString tier; ///< empty = default of the type
    QString region;
    bool activate = true;
};

/// Creation and lifecycle of tenants. Thread-safe.
class TenantManager final {
public:
    explicit TenantManager(ServiceContext context);
    ~TenantManager();
    /// The changes of a creation: tenant, default quotas, activation. Reads nothing when a slug is given: then it is the
    /// writer that refuses an unknown parent or a taken slug.
    [[nodiscard]] base::Result<std::vector<domain::Change>> planCreate(const TenantSpec& spec) const;
    /// The changes of a lifecycle step, everything below included (children first when offboarding or deleting). Whoever
    /// leaves Active gives its places on nodes back: suspended workloads wait as Pending, others are Stopped.
    [[nodiscard]] base::Result<std::vector<domain::Change>> planAction(domain::TenantId tenant,
                                                                       domain::TenantAction action) const;
    /// The change that protects a tenant against deletion or lifts that; none when it is so already.
    [[nodiscard]] base::Result<std::vector<domain::Change>> planProtection(domain::TenantId tenant,
                                                                           bool isProtected) const;
    [[nodiscard]] base::Result<domain::TenantId> create(const TenantSpec& spec) const;
    /// Plans and writes; plans again when somebody else changed what the plan rests on, and gives up with Conflict.
    [[nodiscard]] base::Result<domain::Revision> act(domain::TenantId tenant, domain::TenantAction action) const;
    /// By slug, id text or unique name; NotFound lists near matches.
    [[nodiscard]] base::Result<domain::Tenant> find(const QString& text) const;

private:
    struct Numbers;
    [[nodiscard]] base::Result<QString> nextSlug() const;
    ServiceContext m_context;
    std::unique_ptr<Numbers> m_numbers;
};

} // namespace lumos::services
