// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rng.h"
#include "services/sample_story.h"

#include <array>

namespace lumos::services::sample {

namespace {

constexpr std::array kFirst{u"Amber",    u"Birch",  u"Cedar",  u"Delta",   u"Ember",   u"Falcon",
                            u"Granite",  u"Helio",  u"Indigo", u"Juniper", u"Kestrel", u"Lotus",
                            u"Meridian", u"Nimbus", u"Opal",   u"Pioneer", u"Quarry",  u"Raven",
                            u"Saffron",  u"Tundra", u"Umbra",  u"Violet",  u"Willow",  u"Zephyr"};
constexpr std::array kSecond{u"Analytics", u"Bakery",   u"Capital",    u"Dental",   u"Energy",   u"Freight",
                             u"Genomics",  u"Hotels",   u"Imaging",    u"Joinery",  u"Kitchens", u"Logistics",
                             u"Motors",    u"Networks", u"Optics",     u"Press",    u"Quality",  u"Realty",
                             u"Studios",   u"Travel",   u"University", u"Ventures", u"Works",    u"Yards"};

} // namespace

QString storyName(std::uint64_t seed, std::int64_t index)
{
    // A walk with a stride coprime to the number of pairs visits every pair once before a number is appended.
    constexpr std::int64_t pairs = std::int64_t{kFirst.size()} * std::int64_t{kSecond.size()};
    const auto offset = static_cast<std::int64_t>(base::CounterRng::below({seed, kStreamName, 0, 0, 0}, pairs));
    const std::int64_t at = (offset + index * 127) % pairs;
    const QString name = QString::fromUtf16(kFirst[static_cast<std::size_t>(at) % kFirst.size()]) + u' ' +
                         QString::fromUtf16(kSecond[static_cast<std::size_t>(at) / kFirst.size()]);
    return index < pairs ? name : name + u' ' + QString::number(index / pairs + 1);
}

} // namespace lumos::services::sample
