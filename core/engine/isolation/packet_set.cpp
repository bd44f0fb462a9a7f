// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/packet_set.h"

namespace lumos::engine::isolation {

namespace {

/// The parts of `box` outside `hole`, which overlaps it, appended to `out`: on each axis what lies below and above
/// the hole is cut off, and the rest goes on to the next axis.
void cutAround(PacketBox box, const PacketBox& hole, std::vector<PacketBox>& out)
{
    for (std::size_t a = 0; a < kAxes; ++a) {
        const AxisRange range = box.ranges[a];
        const AxisRange gap = hole.ranges[a];
        if (range.low < gap.low) {
            PacketBox below = box;
            below.ranges[a].high = gap.low - 1;
            out.push_back(below);
            box.ranges[a].low = gap.low;
        }
        if (range.high > gap.high) {
            PacketBox above = box;
            above.ranges[a].low = gap.high + 1;
            out.push_back(above);
            box.ranges[a].high = gap.high;
        }
    }
}

} // namespace

AxisRange protocolRange(domain::Protocol protocol)
{
    const auto number = static_cast<std::uint32_t>(protocol);
    return protocol == domain::Protocol::Any ? AxisRange{0, 255} : AxisRange{number, number};
}

WitnessPacket PacketBox::witness() const
{
    const AxisRange protocols = (*this)[Axis::Protocol];
    auto protocol = static_cast<domain::Protocol>(protocols.low);
    for (const domain::Protocol common : {domain::Protocol::Icmp, domain::Protocol::Udp, domain::Protocol::Tcp})
        if (protocols.contains(static_cast<std::uint32_t>(common)))
            protocol = common;
    return {(*this)[Axis::Source].low, (*this)[Axis::Destination].low, protocol,
            static_cast<std::uint16_t>((*this)[Axis::Port].low)};
}

bool PacketSet::contains(const std::array<std::uint32_t, kAxes>& packet) const
{
    return std::any_of(m_boxes.begin(), m_boxes.end(), [&](const PacketBox& b) { return b.contains(packet); });
}

bool PacketSet::overlaps(const PacketBox& box) const
{
    return std::any_of(m_boxes.begin(), m_boxes.end(), [&](const PacketBox& b) { return b.overlaps(box); });
}

void PacketSet::subtract(const PacketBox& box)
{
    if (!overlaps(box))
        return;
    std::vector<PacketBox> left;
    left.reserve(m_boxes.size() + 8);
    for (const PacketBox& b : m_boxes) {
        if (b.overlaps(box))
            cutAround(b, box, left);
        else
            left.push_back(b);
    }
    m_boxes = std::move(left);
}

void PacketSet::subtract(const PacketSet& set)
{
    for (const PacketBox& b : set.m_boxes)
        subtract(b);
}

void PacketSet::unite(const PacketBox& box)
{
    if (box.isEmpty())
        return;
    PacketSet fresh;
    fresh.m_boxes.push_back(box);
    fresh.subtract(*this);
    m_boxes.insert(m_boxes.end(), fresh.m_boxes.begin(), fresh.m_boxes.end());
}

void PacketSet::unite(const PacketSet& set)
{
    for (const PacketBox& b : set.m_boxes)
        unite(b);
}

void PacketSet::intersect(const PacketBox& box)
{
    std::erase_if(m_boxes, [&](const PacketBox& b) { return !b.overlaps(box); });
    for (PacketBox& b : m_boxes)
        b = b.intersected(box);
}

PacketSet PacketSet::intersected(const PacketSet& set) const
{
    PacketSet result;
    for (const PacketBox& a : m_boxes)
        for (const PacketBox& b : set.m_boxes)
            if (a.overlaps(b))
                result.m_boxes.push_back(a.intersected(b));
    return result;
}

} // namespace lumos::engine::isolation
