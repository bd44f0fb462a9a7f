// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/network.h"
#include "engine/isolation/check.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace lumos::engine::isolation {

/// Both ends inclusive; empty when low > high.
struct AxisRange {
    std::uint32_t low = 0;
    std::uint32_t high = 0;

    [[nodiscard]] bool isEmpty() const { return low > high; }
    [[nodiscard]] bool contains(std::uint32_t v) const { return low <= v && v <= high; }
    friend bool operator==(const AxisRange&, const AxisRange&) = default;
};

enum class Axis : unsigned char { Source, Destination, Protocol, Port };
inline constexpr std::size_t kAxes = 4;

/// All packets whose source, destination, IP protocol number and port lie in four ranges.
struct PacketBox {
    std::array<AxisRange, kAxes> ranges{AxisRange{0, 0xFFFFFFFFU}, AxisRange{0, 0xFFFFFFFFU}, AxisRange{0, 255},
                                        AxisRange{0, 65535}};

    [[nodiscard]] AxisRange& operator[](Axis a) { return ranges[static_cast<std::size_t>(a)]; }
    [[nodiscard]] const AxisRange& operator[](Axis a) const { return ranges[static_cast<std::size_t>(a)]; }
    [[nodiscard]] bool isEmpty() const
    {
        return std::any_of(ranges.begin(), ranges.end(), [](const AxisRange& r) { return r.isEmpty(); });
    }
    [[nodiscard]] bool overlaps(const PacketBox& o) const
    {
        for (std::size_t a = 0; a < kAxes; ++a)
            if (std::max(ranges[a].low, o.ranges[a].low) > std::min(ranges[a].high, o.ranges[a].high))
                return false;
        return true;
    }
    [[nodiscard]] PacketBox intersected(const PacketBox& o) const
    {
        PacketBox r;
        for (std::size_t a = 0; a < kAxes; ++a)
            r.ranges[a] = {std::max(ranges[a].low, o.ranges[a].low), std::min(ranges[a].high, o.ranges[a].high)};
        return r;
    }
    [[nodiscard]] bool contains(const std::array<std::uint32_t, kAxes>& packet) const
    {
        for (std::size_t a = 0; a < kAxes; ++a)
            if (!ranges[a].contains(packet[a]))
                return false;
        return true;
    }
    /// The least packet; the protocol is TCP, UDP or ICMP where the box holds one of them. The box is not empty.
    [[nodiscard]] WitnessPacket witness() const;
    friend bool operator==(const PacketBox&, const PacketBox&) = default;
};

/// Numbers of a domain protocol: one, or all for Any.
[[nodiscard]] AxisRange protocolRange(domain::Protocol protocol);
[[nodiscard]] inline AxisRange addressRange(const domain::Ipv4Range& r) { return {r.low, r.high}; }

/// A set of packets as disjoint boxes; exact, not sampled. Every operation keeps the boxes disjoint. A subtraction
/// splits a box into at most eight. Value type; not thread-safe while it is changed.
class PacketSet final {
public:
    PacketSet() = default;
    explicit PacketSet(const PacketBox& box) { unite(box); }

    [[nodiscard]] bool isEmpty() const { return m_boxes.empty(); }
    [[nodiscard]] const std::vector<PacketBox>& boxes() const { return m_boxes; }
    [[nodiscard]] bool contains(const std::array<std::uint32_t, kAxes>& packet) const;
    void subtract(const PacketBox& box);
    void subtract(const PacketSet& set);
    void unite(const PacketBox& box);
    void unite(const PacketSet& set);
    void intersect(const PacketBox& box);
    [[nodiscard]] bool overlaps(const PacketBox& box) const;
    [[nodiscard]] PacketSet intersected(const PacketSet& set) const;

private:
    std::vector<PacketBox> m_boxes;
};

} // namespace lumos::engine::isolation
