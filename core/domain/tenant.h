// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "domain/ids.h"

#include <QString>

#include <array>
#include <optional>

namespace lumos::domain {

/// Where a tenant stands in the tree: an organisation groups tenants, a project belongs to one tenant.
enum class TenantLevel : unsigned char { Organisation, Tenant, Project };
/// The five types that carry defaults for quota, isolation and price plan.
enum class TenantType : unsigned char { Individual, SmallBusiness, Enterprise, Government, Educational };
enum class TenantState : unsigned char { Provisioning, Active, Suspended, Offboarding, Deleted };
/// Only an active tenant is served, placed and scaled: offboarding has ended what it ran.
[[nodiscard]] constexpr bool serves(TenantState state) { return state == TenantState::Active; }
/// Lifecycle steps; `transition` says which are allowed from where.
enum class TenantAction : unsigned char { Activate, Suspend, Resume, Offboard, Delete };
/// pool = shared everything, bridge = shared nodes with own network, silo = dedicated nodes.
enum class IsolationMode : unsigned char { Pool, Bridge, Silo };

inline constexpr std::array kTenantTypes{TenantType::Individual, TenantType::SmallBusiness, TenantType::Enterprise,
                                         TenantType::Government, TenantType::Educational};

/// A node of the tenant tree. Slugs ("tenant-0007") are unique and are what operators type.
struct Tenant {
    TenantId id;
    TenantId parent; ///< null for a root
    TenantLevel level = TenantLevel::Tenant;
    TenantType type = TenantType::SmallBusiness;
    TenantState state = TenantState::Provisioning;
    IsolationMode isolation = IsolationMode::Pool;
    QString slug;
    QString name;
    QString owner;
    QString tier; ///< price plan key, such as "gold"
    QString region;
    QString residency; ///< region prefix that data must stay in; empty = anywhere
    base::Instant createdAt;
    std::optional<base::Date> contractEnd;
    bool deleteProtected = false;

    friend bool operator==(const Tenant&, const Tenant&) = default;
};

/// Next state, or InvalidTransition naming state and action. Provisioning -Activate-> Active; Active -Suspend->
/// Suspended -Resume-> Active; Active|Suspended -Offboard-> Offboarding -Delete-> Deleted; Provisioning -Delete-> Deleted.
[[nodiscard]] base::Result<TenantState> transition(TenantState from, TenantAction action);
/// The step that leads from one state to the other, nullopt if no single step does.
[[nodiscard]] std::optional<TenantAction> actionBetween(TenantState from, TenantState to);
/// Refuses an empty or overlong name, a malformed slug ([a-z0-9-], 1..63), a project without a parent, an
/// organisation with one, a deleted tenant that is protected against deletion.
[[nodiscard]] base::Status validate(const Tenant& tenant);

/// Stable lower-case words for files, SQL and the command line ("small_business"); parse returns nullopt if unknown.
[[nodiscard]] QLatin1String name(TenantLevel);
[[nodiscard]] QLatin1String name(TenantType);
[[nodiscard]] QLatin1String name(TenantState);
[[nodiscard]] QLatin1String name(TenantAction);
[[nodiscard]] QLatin1String name(IsolationMode);
[[nodiscard]] std::optional<TenantLevel> parseTenantLevel(QStringView);
[[nodiscard]] std::optional<TenantType> parseTenantType(QStringView);
[[nodiscard]] std::optional<TenantState> parseTenantState(QStringView);
[[nodiscard]] std::optional<TenantAction> parseTenantAction(QStringView);
[[nodiscard]] std::optional<IsolationMode> parseIsolationMode(QStringView);

} // namespace lumos::domain
