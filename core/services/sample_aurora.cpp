// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sample_story.h"

#include "base/rng.h"

#include <array>
#include <cmath>

namespace lumos::services::sample {

namespace {

using domain::TenantType;

constexpr std::int64_t kTib = std::int64_t{1} << 40;

/// A named tenant of Aurora: limits in plain units, use in hundredths of a percent of them.
struct AuroraRow {
    const char16_t* name;
    const char16_t* owner;
    std::int32_t group;
    TenantType type;
    const char16_t* tier;
    std::int64_t gpuLimit, gpuUsed;
    std::int64_t tokensLimitK; // thousand tokens a minute
    std::int64_t memoryTib, storageTib, cores, concurrency, keys;
    std::array<std::int32_t, 6> points; // tokens, memory, storage, CPU, concurrency, keys
    std::int32_t sloLossPpm;
    const char16_t* sloName;
    std::int32_t budgetPoints;
};

// Figures of the pictures. tenant-0001 .. tenant-0009; tenant-0007 is Jade River Retail.
constexpr AuroraRow kRows[] = {
    {u"Northstar Bank",
     u"Wang Min",
     0,
     TenantType::Enterprise,
     u"platinum",
     168,
     150,
     2400,
     16,
     400,
     4096,
     600,
     300,
     {6900, 7500, 8100, 7100, 4800, 6700},
     1260,
     u"embed latency",
     9720},
    {u"Cobalt Legal",
     u"Sara Lind",
     0,
     TenantType::SmallBusiness,
     u"gold",
     38,
     19,
     900,
     4,
     80,
     1024,
     200,
     120,
     {3100, 3900, 6200, 3300, 2200, 3500},
     120,
     u"availability",
     7990},
    {u"Harbor Insurance",
     u"Tom Reid",
     0,
     TenantType::Enterprise,
     u"gold",
     16,
     6,
     800,
     4,
     90,
     768,
     200,
     120,
     {4700, 5100, 5800, 4400, 3900, 2600},
     410,
     u"availability",
     9310},
    {u"Orchid Media",
     u"Zhao Lin",
     1,
     TenantType::Enterprise,
     u"gold",
     73,
     46,
     1600,
     8,
     200,
     1536,
     300,
     200,
     {5800, 6600, 8400, 4900, 3800, 1800},
     1130,
     u"transcode success",
     8870},
    {u"Redwood Games",
     u"Ana Duarte",
     1,
     TenantType::SmallBusiness,
     u"gold",
     47,
     34,
     1500,
     6,
     160,
     1280,
     350,
     150,
     {7700, 5300, 3900, 6000, 7100, 1300},
     360,
     u"availability",
     8410},
    {u"Qinghe Robotics",
     u"He Jun",
     2,
     TenantType::Enterprise,
     u"platinum",
     70,
     64,
     1800,
     8,
     240,
     2048,
     400,
     220,
     {7200, 8100, 5500, 7700, 6100, 2200},
     590,
     u"inference-api availability",
     9900},
    {u"Jade River Retail",
     u"Chen Yu",
     1,
     TenantType::Enterprise,
     u"gold",
     64,
     58,
     4000,
     8,
     500,
     2048,
     400,
     200,
     {9700, 9125, 8240, 6894, 5300, 3050},
     700,
     u"availability",
     10660},
    {u"Vega Mobility",
     u"Mia Sato",
     2,
     TenantType::Enterprise,
     u"gold",
     77,
     58,
     1400,
     8,
     220,
     1792,
     300,
     180,
     {6400, 5900, 4900, 7000, 5500, 2800},
     450,
     u"availability",
     10130},
    {u"Lumen Health",
     u"Dr. Osei",
     3,
     TenantType::Enterprise,
     u"gold",
     91,
     72,
     1500,
     8,
     300,
     2048,
     280,
     160,
     {4500, 7000, 7700, 5800, 2900, 4100},
     440,
     u"availability",
     9150},
};

struct ProjectRow {
    std::int32_t tenant;
    const char16_t* name;
    std::int32_t cards;
    std::int32_t costShare;
};

constexpr ProjectRow kProjects[] = {
    {0, u"fraud-train", 64, 3900},    {0, u"feature-cache", 20, 1500},   {0, u"advisor-chat", 46, 3100},
    {0, u"doc-embed", 20, 1500},      {1, u"contract-review", 13, 6800}, {1, u"case-search", 6, 3200},
    {2, u"claims-triage", 6, 10000},  {3, u"transcode", 28, 6000},       {3, u"clip-tagger", 18, 4000},
    {4, u"npc-dialogue", 22, 6400},   {4, u"cheat-detect", 12, 3600},    {5, u"inference-api", 38, 5800},
    {5, u"grasp-train", 26, 4200},    {6, u"chat-assist", 31, 4761},     {6, u"catalog-embed", 14, 2401},
    {6, u"price-vision", 8, 1664},    {6, u"returns-nlp", 5, 1174},      {7, u"route-planner", 34, 5900},
    {7, u"driver-copilot", 24, 4100}, {8, u"imaging-triage", 44, 6100},  {8, u"notes-summary", 28, 3900},
};

constexpr std::array kGroupSizes{9, 12, 11, 6, 4};

StoryTenant namedTenant(std::int32_t index)
{
    const AuroraRow& row = kRows[index];
    StoryTenant t;
    t.name = QString::fromUtf16(row.name);
    t.owner = QString::fromUtf16(row.owner);
    t.group = row.group;
    t.type = row.type;
    t.tier = QString::fromUtf16(row.tier);
    t.levels.limit = {row.gpuLimit * 1000,
                      row.tokensLimitK * 1000,
                      row.memoryTib * kTib,
                      row.storageTib * kTib,
                      row.cores * 1000,
                      row.concurrency,
                      row.keys};
    t.levels.used[0] = row.gpuUsed * 1000;
    for (std::size_t k = 1; k < 7; ++k)
        t.levels.used[k] =
            t.levels.limit[k] / 10000 * row.points[k - 1] + t.levels.limit[k] % 10000 * row.points[k - 1] / 10000;
    t.sloLossPpm = row.sloLossPpm;
    t.sloName = QString::fromUtf16(row.sloName);
    t.budgetPoints = row.budgetPoints;
    t.hasVpc = true;
    for (const ProjectRow& p : kProjects)
        if (p.tenant == index)
            t.projects.push_back({QString::fromUtf16(p.name), p.cards, p.costShare});
    return t;
}

double crowdDraw(const SampleSpec& spec, std::int64_t index, std::uint64_t what)
{
    return base::CounterRng::uniform({spec.seed, kStreamCrowd, 0, static_cast<std::uint64_t>(index), what});
}

TenantType crowdType(double u)
{
    if (u < 0.40)
        return TenantType::Individual;
    if (u < 0.70)
        return TenantType::SmallBusiness;
    if (u < 0.85)
        return TenantType::Enterprise;
    return u < 0.90 ? TenantType::Government : TenantType::Educational;
}

/// Limits of a tenant of the crowd: small ones have fewer kinds (limit 0 = no quota).
StoryLevels crowdLevels(const SampleSpec& spec, std::int64_t index, TenantType type)
{
    const double size = 0.5 + crowdDraw(spec, index, 1);
    const auto scaled = [size](std::int64_t base) {
        return std::max<std::int64_t>(1, std::llround(static_cast<double>(base) * size));
    };
    StoryLevels l;
    switch (type) {
    case TenantType::Individual: l.limit = {0, scaled(8) * 1000, 0, scaled(4) << 36, 0, 0, scaled(4)}; break;
    case TenantType::SmallBusiness:
        l.limit = {scaled(3) * 1000,  scaled(60) * 1000, scaled(2) << 38, scaled(8) << 38,
                   scaled(32) * 1000, scaled(20),        scaled(12)};
        break;
    case TenantType::Educational:
        l.limit = {scaled(3) * 1000,  scaled(50) * 1000, scaled(2) << 38, scaled(12) << 38,
                   scaled(48) * 1000, scaled(30),        scaled(30)};
        break;
    case TenantType::Enterprise:
        l.limit = {scaled(8) * 1000,   scaled(240) * 1000, scaled(8) << 38, scaled(40) << 38,
                   scaled(128) * 1000, scaled(60),         scaled(40)};
        break;
    case TenantType::Government:
        l.limit = {16'000,     scaled(160) * 1000, scaled(8) << 38, scaled(40) << 38, scaled(96) * 1000,
                   scaled(40), scaled(24)};
        break;
    }
    for (std::size_t k = 0; k < 7; ++k) {
        const std::int64_t points = 1500 + static_cast<std::int64_t>(crowdDraw(spec, index, 20 + k) * 5600);
        l.used[k] = l.limit[k] / 10000 * points + l.limit[k] % 10000 * points / 10000;
    }
    // Whole cards; a government tenant fills one dedicated node.
    l.used[0] = type == TenantType::Government ? 8'000 : (l.used[0] + 500) / 1000 * 1000;
    return l;
}

StoryTenant crowdTenant(const SampleSpec& spec, std::int64_t index, std::int32_t group)
{
    StoryTenant t;
    t.name = storyName(spec.seed, index);
    t.owner = QStringLiteral("owner-%1").arg(index + 1);
    t.group = group;
    t.type = crowdType(crowdDraw(spec, index, 0));
    static constexpr const char16_t* tiers[] = {u"individual", u"team", u"gold", u"government", u"education"};
    t.tier = QString::fromUtf16(tiers[static_cast<std::size_t>(t.type)]);
    t.levels = crowdLevels(spec, index, t.type);
    t.sloLossPpm = 100 + static_cast<std::int32_t>(crowdDraw(spec, index, 2) * 600);
    t.sloName = QStringLiteral("availability");
    t.budgetPoints = 8200 + static_cast<std::int32_t>(crowdDraw(spec, index, 3) * 1500);
    if (t.type != TenantType::Individual) {
        const auto cards = static_cast<std::int32_t>(t.levels.used[0] / 1000);
        t.projects.push_back({QStringLiteral("assistant"), cards - cards / 3, 7000});
        t.projects.push_back({QStringLiteral("batch"), cards / 3, 3000});
    }
    return t;
}

/// Aurora's other tenants: small enough that the fleet has 571 cards in use, two of them near a limit.
void shapeAuroraCrowd(std::vector<StoryTenant>& all)
{
    std::int64_t remaining = 0;
    for (std::size_t i = 9; i < all.size(); ++i)
        remaining += all[i].levels.used[0];
    std::int64_t cards = 571'000;
    for (std::size_t i = 0; i < 9; ++i)
        cards -= all[i].levels.used[0];
    // Give or take single cards from the largest of the crowd until the sum fits.
    for (std::size_t i = all.size(); i-- > 9 && remaining != cards;) {
        StoryTenant& t = all[i];
        if (t.type != TenantType::SmallBusiness && t.type != TenantType::Enterprise &&
            t.type != TenantType::Educational)
            continue;
        const std::int64_t others = remaining - t.levels.used[0];
        const std::int64_t wanted = std::clamp<std::int64_t>(cards - others, 0, 12'000);
        t.levels.used[0] = wanted;
        t.levels.limit[0] = std::max<std::int64_t>(t.levels.limit[0], (wanted * 10 / 7 + 999) / 1000 * 1000);
        remaining = others + wanted;
        const auto n = static_cast<std::int32_t>(wanted / 1000);
        t.projects[0].cards = n - n / 3;
        t.projects[1].cards = n / 3;
    }
    std::int32_t warned = 0;
    for (std::size_t i = 9; i < all.size() && warned < 2; ++i)
        if (all[i].type == TenantType::SmallBusiness) {
            all[i].levels.used[3] = all[i].levels.limit[3] / 100 * (81 + warned);
            ++warned;
        }
}

} // namespace

std::vector<QString> storyGroups(const SampleSpec& spec)
{
    std::vector<QString> groups{QStringLiteral("Finance"), QStringLiteral("Retail & media"),
                                QStringLiteral("Mobility & robotics"), QStringLiteral("Health"),
                                QStringLiteral("Internal")};
    // Larger platforms get one organisation for about 200 tenants, so that no node of the tree grows without bound.
    for (std::int32_t i = 5; i < spec.tenants / 200; ++i)
        groups.push_back(QStringLiteral("Group %1").arg(i + 1, 4, 10, QLatin1Char('0')));
    return groups;
}

std::vector<StoryTenant> storyTenants(const SampleSpec& spec)
{
    std::vector<StoryTenant> all;
    all.reserve(static_cast<std::size_t>(spec.tenants));
    const std::int32_t named = std::min<std::int32_t>(spec.tenants, std::size(kRows));
    for (std::int32_t i = 0; i < named; ++i)
        all.push_back(namedTenant(i));
    const auto groups = static_cast<std::int32_t>(storyGroups(spec).size());
    const bool aurora = spec.tenants == 42;
    std::array<int, 5> filled{};
    for (const StoryTenant& t : all)
        ++filled[static_cast<std::size_t>(t.group)];
    for (std::int32_t i = named; i < spec.tenants; ++i) {
        std::int32_t group = i % groups;
        if (aurora)
            for (group = 0; filled[static_cast<std::size_t>(group)] >= kGroupSizes[static_cast<std::size_t>(group)];)
                ++group;
        if (aurora)
            ++filled[static_cast<std::size_t>(group)];
        all.push_back(crowdTenant(spec, i, group));
    }
    if (aurora) {
        shapeAuroraCrowd(all);
        for (std::size_t i = 38; i < 42; ++i) {
            static constexpr const char16_t* internal[] = {u"Sandbox", u"Internal tools", u"Research", u"Platform ops"};
            all[i].name = QString::fromUtf16(internal[i - 38]);
            all[i].hasVpc = i < 41;
        }
    }
    return all;
}

} // namespace lumos::services::sample
