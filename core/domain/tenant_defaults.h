// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quota.h"
#include "domain/tenant.h"

#include <vector>

namespace lumos::domain {

/// What a type brings along until something nearer says otherwise.
struct TenantDefaults {
    QString tier;
    IsolationMode isolation = IsolationMode::Pool;
    bool deleteProtected = false;
    std::vector<std::pair<ResourceKindId, Quantity>> limits;
};

/// Defaults of a type. Pure.
[[nodiscard]] TenantDefaults defaultsOf(TenantType type);
/// Quotas of a new tenant by its type, source TypeDefault.
[[nodiscard]] std::vector<Quota> defaultQuotas(const Tenant& tenant);

} // namespace lumos::domain
