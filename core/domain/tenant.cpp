// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/tenant.h"

#include "domain/word_table.h"

#include <algorithm>

namespace lumos::domain {

namespace {

constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestSlug = 63;

constexpr Word<TenantLevel> kTenantLevels[] = {
    {TenantLevel::Organisation, "organisation"}, {TenantLevel::Tenant, "tenant"}, {TenantLevel::Project, "project"}};
constexpr Word<TenantType> kTypes[] = {{TenantType::Individual, "individual"},
                                       {TenantType::SmallBusiness, "small_business"},
                                       {TenantType::Enterprise, "enterprise"},
                                       {TenantType::Government, "government"},
                                       {TenantType::Educational, "educational"}};
constexpr Word<TenantState> kTenantStates[] = {{TenantState::Provisioning, "provisioning"},
                                               {TenantState::Active, "active"},
                                               {TenantState::Suspended, "suspended"},
                                               {TenantState::Offboarding, "offboarding"},
                                               {TenantState::Deleted, "deleted"}};
constexpr Word<TenantAction> kTenantActions[] = {{TenantAction::Activate, "activate"},
                                                 {TenantAction::Suspend, "suspend"},
                                                 {TenantAction::Resume, "resume"},
                                                 {TenantAction::Offboard, "offboard"},
                                                 {TenantAction::Delete, "delete"}};
constexpr Word<IsolationMode> kModes[] = {
    {IsolationMode::Pool, "pool"}, {IsolationMode::Bridge, "bridge"}, {IsolationMode::Silo, "silo"}};

struct Step {
    TenantState from;
    TenantAction action;
    TenantState to;
};

constexpr Step kSteps[] = {
    {TenantState::Provisioning, TenantAction::Activate, TenantState::Active},
    {TenantState::Provisioning, TenantAction::Delete, TenantState::Deleted},
    {TenantState::Active, TenantAction::Suspend, TenantState::Suspended},
    {TenantState::Active, TenantAction::Offboard, TenantState::Offboarding},
    {TenantState::Suspended, TenantAction::Resume, TenantState::Active},
    {TenantState::Suspended, TenantAction::Offboard, TenantState::Offboarding},
    {TenantState::Offboarding, TenantAction::Delete, TenantState::Deleted},
};

bool isSlug(const QString& slug)
{
    const auto allowed = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return !slug.isEmpty() && slug.size() <= kLongestSlug && std::all_of(slug.begin(), slug.end(), allowed);
}

} // namespace

base::Result<TenantState> transition(TenantState from, TenantAction action)
{
    for (const Step& step : kSteps)
        if (step.from == from && step.action == action)
            return step.to;
    return base::fail(
        base::ErrorCode::InvalidTransition,
        {QT_TRANSLATE_NOOP("core", "The step \"%1\" is not allowed in the state \"%2\"."), {name(action), name(from)}});
}

std::optional<TenantAction> actionBetween(TenantState from, TenantState to)
{
    for (const Step& step : kSteps)
        if (step.from == from && step.to == to)
            return step.action;
    return std::nullopt;
}

base::Status validate(const Tenant& tenant)
{
    using base::ErrorCode;
    if (tenant.id.isNull())
        return base::fail(ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "The tenant \"%1\" has no id."), {tenant.slug}});
    if (tenant.name.trimmed().isEmpty())
        return base::fail(ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "The tenant \"%1\" has no name."), {tenant.slug}});
    if (tenant.name.size() > kLongestName)
        return base::fail(ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "The name of the tenant \"%1\" is longer than %2 characters."),
                           {tenant.slug, QString::number(kLongestName)}});
    if (!isSlug(tenant.slug))
        return base::fail(ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "\"%1\" is not a valid slug."), {tenant.slug}},
                          {QT_TRANSLATE_NOOP("core", "Use 1 to 63 lower-case letters, digits and dashes."), {}});
    if (tenant.level == TenantLevel::Project && tenant.parent.isNull())
        return base::fail(ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "The project \"%1\" has no parent."), {tenant.slug}});
    if (tenant.level == TenantLevel::Organisation && !tenant.parent.isNull())
        return base::fail(
            ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "The organisation \"%1\" must not have a parent."), {tenant.slug}});
    if (tenant.state == TenantState::Deleted && tenant.deleteProtected)
        return base::fail(
            ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "%1 is deleted and cannot be protected against deletion."), {tenant.name}});
    return {};
}

QLatin1String name(TenantLevel v) { return wordOf(kTenantLevels, v); }
QLatin1String name(TenantType v) { return wordOf(kTypes, v); }
QLatin1String name(TenantState v) { return wordOf(kTenantStates, v); }
QLatin1String name(TenantAction v) { return wordOf(kTenantActions, v); }
QLatin1String name(IsolationMode v) { return wordOf(kModes, v); }
std::optional<TenantLevel> parseTenantLevel(QStringView text) { return valueOf(kTenantLevels, text); }
std::optional<TenantType> parseTenantType(QStringView text) { return valueOf(kTypes, text); }
std::optional<TenantState> parseTenantState(QStringView text) { return valueOf(kTenantStates, text); }
std::optional<TenantAction> parseTenantAction(QStringView text) { return valueOf(kTenantActions, text); }
std::optional<IsolationMode> parseIsolationMode(QStringView text) { return valueOf(kModes, text); }

} // namespace lumos::domain
