// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/what_if_sentence.h"

#include "domain/what_if_apply.h"

namespace lumos::domain {

namespace {

using base::Text;

/// Periods mostly begin and end with a day; then its date says it all.
QString dayOrInstant(base::Instant at) { return at.timeOfDay().ms == 0 ? at.date().toIso() : at.toIso(); }

QStringList withPeriod(QStringList args, const base::TimeRange& period)
{
    return args << dayOrInstant(period.from) << dayOrInstant(period.to);
}

/// 120 basis points are "1.2".
QString percentOf(std::int32_t basisPoints) { return QString::number(basisPoints / 100.0); }

QString tenantName(const PlatformSnapshot& s, TenantId id)
{
    const Tenant* t = s.tenant(id);
    return t == nullptr ? id.toString() : t->name;
}

QString tenantNames(const PlatformSnapshot& s, const std::vector<TenantId>& ids)
{
    QStringList names;
    for (const TenantId id : ids)
        names.append(tenantName(s, id));
    return names.join(QStringLiteral(", "));
}

/// The sentence of a change of demand: of one tenant, of all, of all but some; args follow the tenants.
struct DemandPatterns {
    const char* one;
    const char* all;
    const char* others;
};

template <class DemandChange>
Text demandSentence(const PlatformSnapshot& s, const DemandChange& c, const DemandPatterns& patterns, QStringList args)
{
    args = withPeriod(std::move(args), c.period);
    if (c.withdrawn)
        return c.tenant.isNull()
                   ? Text{QT_TRANSLATE_NOOP("core", "Take back the change of the demand of all tenants from %1 to %2."),
                          withPeriod({}, c.period)}
                   : Text{QT_TRANSLATE_NOOP("core", "Take back the change of the demand of %1 from %2 to %3."),
                          withPeriod({tenantName(s, c.tenant)}, c.period)};
    if (!c.tenant.isNull())
        return {patterns.one, QStringList{tenantName(s, c.tenant)} + args};
    if (c.except.empty())
        return {patterns.all, args};
    return {patterns.others, QStringList{tenantNames(s, c.except)} + args};
}

/// By TenantType; one sentence each, as the words around a type differ by language.
constexpr const char* kOnboarding[] = {
    QT_TRANSLATE_NOOP("core", "Onboard %1 individual tenants from %2 to %3."),
    QT_TRANSLATE_NOOP("core", "Onboard %1 small businesses from %2 to %3."),
    QT_TRANSLATE_NOOP("core", "Onboard %1 enterprises from %2 to %3."),
    QT_TRANSLATE_NOOP("core", "Onboard %1 government tenants from %2 to %3."),
    QT_TRANSLATE_NOOP("core", "Onboard %1 educational tenants from %2 to %3."),
};
constexpr const char* kChurn[] = {
    QT_TRANSLATE_NOOP("core", "%1 percent of the individual tenants leave each month from %2 to %3."),
    QT_TRANSLATE_NOOP("core", "%1 percent of the small businesses leave each month from %2 to %3."),
    QT_TRANSLATE_NOOP("core", "%1 percent of the enterprises leave each month from %2 to %3."),
    QT_TRANSLATE_NOOP("core", "%1 percent of the government tenants leave each month from %2 to %3."),
    QT_TRANSLATE_NOOP("core", "%1 percent of the educational tenants leave each month from %2 to %3."),
};

template <std::size_t N>
const char* ofType(const char* const (&patterns)[N], TenantType type)
{
    static_assert(N == kTenantTypes.size());
    return patterns[static_cast<std::size_t>(type) % N];
}

} // namespace

Text whatIfSentence(const PlatformSnapshot& s, const AddNodes& c)
{
    const Node* like = s.node(c.like);
    const std::int32_t gpus = c.gpuCount.value_or(like == nullptr ? 0 : like->gpuCount);
    const QString model = c.gpuModel.value_or(like == nullptr ? QString() : like->gpuModel);
    const QString count = QString::number(c.count);
    const QString cluster = nameOf(s, NodeSet{c.cluster, {}, {}});
    const QString days = QString::number(c.leadTimeDays);
    if (gpus == 0)
        return c.leadTimeDays == 0
                   ? Text{QT_TRANSLATE_NOOP("core", "Add %1 nodes without GPUs to %2."), {count, cluster}}
                   : Text{QT_TRANSLATE_NOOP("core", "Order %1 nodes without GPUs for %2, %3 days ahead."),
                          {count, cluster, days}};
    return c.leadTimeDays == 0 ? Text{QT_TRANSLATE_NOOP("core", "Add %1 nodes of %2 × %3 to %4."),
                                      {count, QString::number(gpus), model, cluster}}
                               : Text{QT_TRANSLATE_NOOP("core", "Order %1 nodes of %2 × %3 for %4, %5 days ahead."),
                                      {count, QString::number(gpus), model, cluster, days}};
}

Text whatIfSentence(const PlatformSnapshot& s, const RemoveNodes& c)
{
    if (c.count)
        return {QT_TRANSLATE_NOOP("core", "Remove %1 nodes of %2."), {QString::number(*c.count), nameOf(s, c.where)}};
    return {QT_TRANSLATE_NOOP("core", "Remove the nodes: %1."), {nameOf(s, c.where)}};
}

Text whatIfSentence(const PlatformSnapshot& s, const ResizeNodes& c)
{
    QStringList sizes;
    if (c.gpuCount || c.gpuModel)
        sizes.append((c.gpuCount ? QString::number(*c.gpuCount) + QStringLiteral(" × ") : QString()) +
                     c.gpuModel.value_or(QStringLiteral("GPU")));
    if (c.cpuMilli)
        sizes.append(formatQuantity({*c.cpuMilli}, s.catalog.at(kinds::kCpu)));
    if (c.memoryBytes)
        sizes.append(formatQuantity({*c.memoryBytes}, s.catalog.at(kinds::kMemory)));
    return {QT_TRANSLATE_NOOP("core", "Resize the nodes %1: %2."),
            {nameOf(s, c.where), sizes.join(QStringLiteral(", "))}};
}

Text whatIfSentence(const PlatformSnapshot&, const RestoreNodes& c)
{
    return {QT_TRANSLATE_NOOP("core", "Take back a change of %1 nodes."),
            {QString::number(c.absent.size() + c.nodes.size())}};
}

Text whatIfSentence(const PlatformSnapshot&, const OnboardTenants& c)
{
    const QStringList args = withPeriod({QString::number(c.count)}, c.period);
    if (c.withdrawn)
        return {QT_TRANSLATE_NOOP("core", "Take back the onboarding of %1 tenants from %2 to %3."), args};
    return {ofType(kOnboarding, c.type), args};
}

Text whatIfSentence(const PlatformSnapshot&, const ChurnTenants& c)
{
    const QStringList args = withPeriod({percentOf(c.basisPointsPerMonth)}, c.period);
    if (c.withdrawn)
        return {QT_TRANSLATE_NOOP("core", "Take back the churn of %1 percent a month from %2 to %3."), args};
    if (!c.type)
        return {QT_TRANSLATE_NOOP("core", "%1 percent of all tenants leave each month from %2 to %3."), args};
    return {ofType(kChurn, *c.type), args};
}

Text whatIfSentence(const PlatformSnapshot& s, const ScaleDemand& c)
{
    return demandSentence(
        s, c,
        {QT_TRANSLATE_NOOP("core", "Scale the demand of %1 to %2 percent from %3 to %4."),
         QT_TRANSLATE_NOOP("core", "Scale the demand of all tenants to %1 percent from %2 to %3."),
         QT_TRANSLATE_NOOP("core", "Scale the demand of all tenants but %1 to %2 percent from %3 to %4.")},
        {QString::number(c.percent)});
}

Text whatIfSentence(const PlatformSnapshot& s, const RampDemand& c)
{
    return demandSentence(
        s, c,
        {QT_TRANSLATE_NOOP("core", "Move the demand of %1 from %2 to %3 percent between %4 and %5."),
         QT_TRANSLATE_NOOP("core", "Move the demand of all tenants from %1 to %2 percent between %3 and %4."),
         QT_TRANSLATE_NOOP("core", "Move the demand of all tenants but %1 from %2 to %3 percent between %4 and %5.")},
        {QString::number(c.fromPercent), QString::number(c.toPercent)});
}

Text whatIfSentence(const PlatformSnapshot& s, const GrowDemand& c)
{
    return demandSentence(
        s, c,
        {QT_TRANSLATE_NOOP("core", "The demand of %1 grows by %2 percent a month from %3 to %4."),
         QT_TRANSLATE_NOOP("core", "The demand of all tenants grows by %1 percent a month from %2 to %3."),
         QT_TRANSLATE_NOOP("core", "The demand of all tenants but %1 grows by %2 percent a month from %3 to %4.")},
        {percentOf(c.basisPointsPerMonth)});
}

Text whatIfSentence(const PlatformSnapshot& s, const Outage& c)
{
    const QStringList args = withPeriod({nameOf(s, c.where)}, c.period);
    if (c.withdrawn)
        return {QT_TRANSLATE_NOOP("core", "Take back the outage of %1 from %2 to %3."), args};
    if (c.capacityPercent == 0)
        return {QT_TRANSLATE_NOOP("core", "%1 is down from %2 to %3."), args};
    return {QT_TRANSLATE_NOOP("core", "%1 has %4 percent of its capacity from %2 to %3."),
            args + QStringList{QString::number(c.capacityPercent)}};
}

Text whatIfSentence(const PlatformSnapshot&, const SetPlacementPolicy& c)
{
    if (c.withdrawn)
        return {QT_TRANSLATE_NOOP("core", "Take back the placement policy \"%1\"."), {QString(name(c.policy))}};
    return {QT_TRANSLATE_NOOP("core", "Place replicas by the policy \"%1\"."), {QString(name(c.policy))}};
}

} // namespace lumos::domain
