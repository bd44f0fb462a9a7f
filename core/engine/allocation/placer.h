// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop_token.h"
#include "base/text.h"
#include "domain/platform_snapshot.h"

#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace lumos::engine::allocation {

using domain::parsePlacementPolicy;
using domain::PlacementPolicy;

/// Why a node cannot take a replica; the first constraint in this order counts.
enum class Constraint : unsigned char { NodeState, DedicatedPool, GpuModel, Cpu, Memory, GpuCount, GpuShare };
inline constexpr std::size_t kConstraintCount = 7;

/// A place, or per constraint the number of nodes that it excludes.
struct PlacementOutcome {
    std::optional<domain::Placement> placement;
    std::array<std::int32_t, kConstraintCount> excluded{};
    /// One sentence: "None of 1,213 nodes fits: 812 lack GPU share, 401 lack CPU."
    [[nodiscard]] base::Text reason() const;
};

struct PlacerConfig {
    PlacementPolicy policy = PlacementPolicy::Lumos;
    std::uint64_t seed = 42;
};

/// Free capacity of all nodes, changed by placing and releasing. Deterministic: ties are broken by the node order of
/// the snapshot (or the seeded order). Not thread-safe; a copy goes its own way.
class Placer final {
public:
    Placer(const domain::PlatformSnapshot& snapshot, const PlacerConfig& config);
    Placer(std::vector<domain::Node> nodes, const PlacerConfig& config);
    ~Placer();
    Placer(const Placer& other);
    Placer& operator=(const Placer& other);
    Placer(Placer&&) noexcept;
    Placer& operator=(Placer&&) noexcept;

    /// Tells the policy which requests to expect (fragmentation is measured against them). Call before placing.
    void expect(const std::vector<domain::ResourceRequest>& workload);
    /// Chooses a node and devices and takes the capacity.
    [[nodiscard]] PlacementOutcome place(const domain::Workload& workload, std::int32_t replica);
    /// The same without taking it.
    [[nodiscard]] PlacementOutcome tryPlace(const domain::Workload& workload) const;
    /// Gives capacity back.
    void release(const domain::Placement& placement, const domain::ResourceRequest& request);
    /// How many more replicas of the workload would fit now, up to `most`; nothing is taken.
    [[nodiscard]] std::int32_t room(const domain::Workload& workload, std::int32_t most) const;
    [[nodiscard]] std::int64_t totalGpuMilli() const;
    [[nodiscard]] std::int64_t allocatedGpuMilli() const;
    /// Expected GPU fragmentation F (milli-GPU) against the expected workload, as in the FGD paper (USENIX ATC'23).
    [[nodiscard]] double fragmentedGpuMilli() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace lumos::engine::allocation
