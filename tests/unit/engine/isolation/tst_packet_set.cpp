// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/isolation/packet_set.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lumos;
using namespace lumos::engine::isolation;

namespace {

using Packet = std::array<std::uint32_t, kAxes>;

/// Boxes over small numbers, so that they often touch, overlap and enclose each other.
constexpr std::uint32_t kSmall = 5;

AxisRange anyRange()
{
    const auto low = *rc::gen::inRange<std::uint32_t>(0, kSmall);
    return {low, *rc::gen::inRange<std::uint32_t>(low, kSmall)};
}

PacketBox anyBox()
{
    PacketBox box;
    for (AxisRange& r : box.ranges)
        r = anyRange();
    return box;
}

std::vector<PacketBox> anyBoxes()
{
    std::vector<PacketBox> boxes(*rc::gen::inRange<std::size_t>(0, 6));
    for (PacketBox& b : boxes)
        b = anyBox();
    return boxes;
}

template <class Visit>
void forEachSmallPacket(const Visit& visit)
{
    for (std::uint32_t s = 0; s < kSmall; ++s)
        for (std::uint32_t d = 0; d < kSmall; ++d)
            for (std::uint32_t p = 0; p < kSmall; ++p)
                for (std::uint32_t q = 0; q < kSmall; ++q)
                    visit(Packet{s, d, p, q});
}

bool inAny(const std::vector<PacketBox>& boxes, const Packet& packet)
{
    return std::any_of(boxes.begin(), boxes.end(), [&](const PacketBox& b) { return b.contains(packet); });
}

PacketSet unionOf(const std::vector<PacketBox>& boxes)
{
    PacketSet set;
    for (const PacketBox& b : boxes)
        set.unite(b);
    return set;
}

void assertDisjoint(const PacketSet& set)
{
    for (std::size_t i = 0; i < set.boxes().size(); ++i) {
        RC_ASSERT(!set.boxes()[i].isEmpty());
        for (std::size_t j = 0; j < i; ++j)
            RC_ASSERT(!set.boxes()[i].overlaps(set.boxes()[j]));
    }
}

} // namespace

class TestPacketSet final : public QObject {
    Q_OBJECT

private slots:
    void cutsABoxIntoAtMostEight();
    void reachesTheEndsOfTheAxes();
    void namesAWitnessInside();
    void agreesWithEveryPacket();
};

void TestPacketSet::cutsABoxIntoAtMostEight()
{
    PacketSet set{PacketBox()};
    PacketBox hole;
    for (AxisRange& r : hole.ranges)
        r = {10, 20};
    set.subtract(hole);
    QCOMPARE(set.boxes().size(), std::size_t{8});
    QVERIFY(!set.contains({10, 20, 15, 12}));
    QVERIFY(set.contains({9, 20, 15, 12}));
    QVERIFY(set.contains({10, 20, 15, 21}));
    set.unite(hole);
    QVERIFY(set.contains({10, 20, 15, 12}));
    set.subtract(PacketBox());
    QVERIFY(set.isEmpty());
}

void TestPacketSet::reachesTheEndsOfTheAxes()
{
    PacketBox top;
    top[Axis::Source] = {0xFFFFFFFFU, 0xFFFFFFFFU};
    PacketSet set{PacketBox()};
    set.subtract(top);
    QVERIFY(!set.contains({0xFFFFFFFFU, 0, 0, 0}));
    QVERIFY(set.contains({0xFFFFFFFEU, 0xFFFFFFFFU, 255, 65535}));
    PacketBox empty;
    empty[Axis::Port] = {2, 1};
    QVERIFY(PacketSet(empty).isEmpty());
}

void TestPacketSet::namesAWitnessInside()
{
    PacketBox box;
    box[Axis::Source] = {7, 9};
    box[Axis::Port] = {443, 445};
    WitnessPacket w = box.witness();
    QCOMPARE(w.source, 7U);
    QCOMPARE(w.port, std::uint16_t{443});
    QCOMPARE(w.protocol, domain::Protocol::Tcp);
    box[Axis::Protocol] = {7, 20};
    QCOMPARE(box.witness().protocol, domain::Protocol::Udp);
    box[Axis::Protocol] = {40, 50};
    QCOMPARE(static_cast<int>(box.witness().protocol), 40);
}

void TestPacketSet::agreesWithEveryPacket()
{
    QVERIFY(rc::check("union, difference and intersection agree with each single packet", [] {
        const std::vector<PacketBox> a = anyBoxes();
        const std::vector<PacketBox> b = anyBoxes();
        PacketSet difference = unionOf(a);
        difference.subtract(unionOf(b));
        PacketSet both = unionOf(a);
        both.unite(unionOf(b));
        const PacketSet common = unionOf(a).intersected(unionOf(b));
        PacketSet clipped = unionOf(a);
        const PacketBox window = anyBox();
        clipped.intersect(window);
        for (const PacketSet* set : std::initializer_list<const PacketSet*>{&difference, &both, &common, &clipped})
            assertDisjoint(*set);
        forEachSmallPacket([&](const Packet& p) {
            const bool inA = inAny(a, p);
            const bool inB = inAny(b, p);
            RC_ASSERT(difference.contains(p) == (inA && !inB));
            RC_ASSERT(both.contains(p) == (inA || inB));
            RC_ASSERT(common.contains(p) == (inA && inB));
            RC_ASSERT(clipped.contains(p) == (inA && window.contains(p)));
        });
    }));
}

QTEST_APPLESS_MAIN(TestPacketSet)
#include "tst_packet_set.moc"
