// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace lumos::tests {

/// Platforms and changes drawn from a seed: every list filled, names with marks and scripts that break careless code,
/// changes of every type, good ones and bad ones. The same seed gives the same sequence on every machine.
class RandomPlatform final {
public:
    explicit RandomPlatform(std::uint64_t seed) : m_seed(seed) {}

    /// A sound platform (it passes checkIntegrity).
    [[nodiscard]] domain::PlatformSnapshot snapshot();
    /// A change that `apply` accepts more often than not.
    [[nodiscard]] domain::Change change(const domain::PlatformSnapshot& s);
    /// Anything that can be written down, accepted or not.
    [[nodiscard]] std::optional<domain::FaultModel> faults(const domain::PlatformSnapshot& s);

private:
    [[nodiscard]] std::uint64_t bits();
    [[nodiscard]] std::int64_t below(std::int64_t n);
    [[nodiscard]] std::int32_t between(std::int32_t low, std::int32_t high);
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    [[nodiscard]] std::int64_t amount();
    [[nodiscard]] base::Decimal decimal();
    [[nodiscard]] base::Instant instant();
    [[nodiscard]] base::Uuid uuid();
    [[nodiscard]] QString text();
    [[nodiscard]] QString slug();
    template <class T>
    [[nodiscard]] const T& pick(const std::vector<T>& v)
    {
        return v[static_cast<std::size_t>(below(static_cast<std::int64_t>(v.size())))];
    }
    template <class Enum>
    [[nodiscard]] Enum any(int count)
    {
        return static_cast<Enum>(below(count));
    }

    [[nodiscard]] domain::TenantId tenantId(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::WorkloadId workloadId(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::ResourceKindId kind(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::Tenant tenant(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::Quota quota(domain::TenantId tenant, domain::ResourceKindId kind);
    [[nodiscard]] domain::Usage usage(domain::TenantId tenant, domain::ResourceKindId kind);
    [[nodiscard]] domain::Node node(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::Workload workload(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::ScalingPolicy policy(domain::WorkloadId workload);
    [[nodiscard]] std::vector<domain::Placement> placements(const domain::PlatformSnapshot& s,
                                                            domain::WorkloadId workload);
    [[nodiscard]] domain::PriceBook priceBook(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::Incident incident(const domain::PlatformSnapshot& s);

    void addTenants(domain::PlatformSnapshot& s);
    void addCompute(domain::PlatformSnapshot& s);
    void addNetwork(domain::PlatformSnapshot& s);
    void addService(domain::PlatformSnapshot& s);

    [[nodiscard]] domain::Change tenantChange(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::Change amountChange(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::Change computeChange(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::Change otherChange(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::Change nodesChange(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::Change demandChange(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::Change prospectChange(const domain::PlatformSnapshot& s);
    [[nodiscard]] domain::NodeSet nodeSet(const domain::PlatformSnapshot& s);
    [[nodiscard]] base::TimeRange period();

    std::uint64_t m_seed;
    std::uint64_t m_count = 0;
};

} // namespace lumos::tests
