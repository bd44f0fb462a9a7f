// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/running_platform.h"

namespace lumos::tests {

namespace {

const store::Actor kOperator{QStringLiteral("li.wei"), QStringLiteral("console")};
constexpr std::uint64_t kIdSeed = 7;

template <class T>
T orEnd(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toEnglish()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

RunningPlatform::RunningPlatform(const TestDatabase& database, const domain::PlatformSnapshot& platform)
    : m_database(database)
{
    reopen();
    if (platform.tenants.empty() && platform.nodes.empty())
        return;
    base::NullProgress quiet;
    orEnd(m_facade->store().writer().replacePlatform(platform, kOperator, {}, quiet));
}

void RunningPlatform::reopen()
{
    m_facade.reset();
    m_facade = std::make_unique<services::MultiTenantArchitecture>(
        orEnd(store::Store::open(m_database.location(), store::OpenMode::CreateIfMissing, m_clock)), m_clock, kOperator,
        kIdSeed);
}

domain::SnapshotPtr RunningPlatform::now() const { return orEnd(m_facade->snapshot()); }

domain::Tenant RunningPlatform::tenant(QStringView slug) const
{
    const domain::SnapshotPtr snapshot = now();
    const domain::Tenant* t = snapshot->tenantBySlug(slug);
    if (!t)
        qFatal("there is no tenant %s", qPrintable(slug.toString()));
    return *t;
}

void RunningPlatform::write(const store::HistoryBatch& batch) const
{
    auto bulk = orEnd(m_facade->store().writer().beginBulk(kOperator));
    orEnd(bulk->add(batch));
    orEnd(bulk->commit(QStringLiteral("test"), QStringLiteral("Write history.")));
}

PlatformBuilder retailPlatform()
{
    PlatformBuilder builder;
    builder.currency(u"CNY")
        .organisation(u"retail", u"Retail & media")
        .tenant(u"jade-river", u"Jade River Retail")
        .type(domain::TenantType::Enterprise)
        .tier(u"gold")
        .quota(u"gpu", u"16")
        .quota(u"tokens_per_min", u"4M")
        .budget(u"50000")
        .project(u"chat-assist")
        .workload(u"chat",
                  {.cores = 8, .memoryGiB = 64, .gpus = 1, .replicas = 4, .state = domain::WorkloadState::Pending})
        .tenant(u"orchid", u"Orchid Media")
        .type(domain::TenantType::SmallBusiness)
        .tier(u"gold")
        .quota(u"gpu", u"8")
        .project(u"transcode")
        .cluster(u"cn-north-1")
        .nodes(u"gpu", 4, {.cores = 128, .memoryGiB = 1024, .gpus = 8, .gpuModel = u"H100"})
        .priceBook(simplePriceBook());
    return builder;
}

} // namespace lumos::tests
