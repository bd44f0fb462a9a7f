// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tenant_defaults.h"

namespace lumos::domain {

namespace {

constexpr std::int64_t kThousand = 1'000;
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kBillion = 1'000'000'000;
constexpr std::int64_t kGiB = std::int64_t{1} << 30;
constexpr std::int64_t kTiB = std::int64_t{1} << 40;

/// One row of defaults in units that people speak of.
struct TypeRow {
    const char* tier;
    IsolationMode isolation;
    bool deleteProtected;
    std::int64_t cores;
    std::int64_t memoryGiB;
    std::int64_t storageTiB;
    std::int64_t gpuCards;
    std::int64_t gpuModels;
    std::int64_t egressTiB; ///< a month
    std::int64_t apiCalls;  ///< a month
    std::int64_t tokensIn;  ///< a month
    std::int64_t tokensOut; ///< a month
    std::int64_t tokensPerMinute;
    std::int64_t concurrency;
    std::int64_t apiKeys;
};

constexpr TypeRow kIndividual{"individual",   IsolationMode::Pool, false,          16, 64, 1, 1, 1, 1, 500 * kThousand,
                              100 * kMillion, 50 * kMillion,       60 * kThousand, 16, 3};
constexpr TypeRow kSmallBusiness{
    "team",   IsolationMode::Pool, false, 128, 512, 8, 8, 2, 10, 10 * kMillion, 2 * kBillion,
    kBillion, 600 * kThousand,     128,   20};
constexpr TypeRow kEnterprise{"gold", IsolationMode::Bridge, true,          2048,          8192,         64,   64, 4,
                              100,    200 * kMillion,        50 * kBillion, 25 * kBillion, 4 * kMillion, 1024, 200};
constexpr TypeRow kGovernment{"government", IsolationMode::Silo, true,          1024,          4096,         64,  32, 2,
                              20,           50 * kMillion,       20 * kBillion, 10 * kBillion, 2 * kMillion, 512, 100};
constexpr TypeRow kEducational{"education", IsolationMode::Pool, false,        256,          1024,     16,  16, 3,
                               10,          20 * kMillion,       5 * kBillion, 2 * kBillion, kMillion, 256, 50};

const TypeRow& rowOf(TenantType type)
{
    switch (type) {
    case TenantType::Individual: return kIndividual;
    case TenantType::SmallBusiness: return kSmallBusiness;
    case TenantType::Enterprise: return kEnterprise;
    case TenantType::Government: return kGovernment;
    case TenantType::Educational: break;
    }
    return kEducational;
}

} // namespace

TenantDefaults defaultsOf(TenantType type)
{
    const TypeRow& row = rowOf(type);
    TenantDefaults defaults{QString::fromLatin1(row.tier), row.isolation, row.deleteProtected, {}};
    defaults.limits = {
        {kinds::kCpu, {row.cores * 1000}},          {kinds::kMemory, {row.memoryGiB * kGiB}},
        {kinds::kStorage, {row.storageTiB * kTiB}}, {kinds::kGpu, {row.gpuCards * 1000}},
        {kinds::kGpuType, {row.gpuModels}},         {kinds::kEgress, {row.egressTiB * kTiB}},
        {kinds::kApiCalls, {row.apiCalls}},         {kinds::kTokensIn, {row.tokensIn}},
        {kinds::kTokensOut, {row.tokensOut}},       {kinds::kTokensPerMin, {row.tokensPerMinute}},
        {kinds::kConcurrency, {row.concurrency}},   {kinds::kApiKeys, {row.apiKeys}},
    };
    return defaults;
}

std::vector<Quota> defaultQuotas(const Tenant& tenant)
{
    std::vector<Quota> quotas;
    for (const auto& [kind, limit] : defaultsOf(tenant.type).limits)
        quotas.push_back({tenant.id, kind, limit, {}, QuotaSource::TypeDefault});
    return quotas;
}

} // namespace lumos::domain
