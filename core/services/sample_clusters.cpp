// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sample_story.h"

#include "services/counting.h"

#include <algorithm>
#include <unordered_map>

namespace lumos::services::sample {

namespace {

using namespace domain;

constexpr std::int32_t kGpusPerNode = 8;

struct ClusterStory {
    const char16_t* name;
    const char16_t* region;
    const char16_t* gpuModel;
    std::int32_t nodes;     ///< Aurora
    std::int32_t allocated; ///< cards in use in Aurora
};
constexpr ClusterStory kClusters[] = {{u"cn-north-1", u"cn-north", u"H100", 32, 241},
                                      {u"cn-north-2", u"cn-north", u"H100", 24, 171},
                                      {u"ap-se-1", u"ap-se", u"A100", 16, 112},
                                      {u"eu-west-1", u"eu-west", u"L40S", 8, 47}};

std::int64_t cardsWanted(const PlatformSnapshot& p)
{
    std::int64_t cards = 0;
    for (const Workload& w : p.workloads)
        if (w.state == WorkloadState::Running)
            cards += std::int64_t{w.replicas} * w.request.gpuCount;
    return cards;
}

/// Free devices of the sample's nodes while replicas are laid out one after the other.
class Layout {
public:
    Layout(PlatformSnapshot& p, bool aurora) : m_platform(p)
    {
        for (std::size_t c = 0; c < std::size(kClusters); ++c)
            m_left[p.clusters[c].id] = aurora ? kClusters[c].allocated : INT32_MAX;
    }

    void place(const Workload& w, std::int32_t replica)
    {
        for (std::size_t n = m_firstOpen; n < m_platform.nodes.size(); ++n) {
            const Node& node = m_platform.nodes[n];
            const bool dedicated = node.noScheduleTaint;
            if (dedicated ? node.pool != w.toleratesPool : !w.toleratesPool.isEmpty())
                continue;
            std::int32_t& used = m_used[n];
            std::int32_t& left = m_left[node.cluster];
            if (used + w.request.gpuCount > node.gpuCount || left < w.request.gpuCount)
                continue;
            Placement placement{w.id, replica, node.id, {}};
            for (std::int32_t g = 0; g < w.request.gpuCount; ++g)
                placement.gpus.push_back(used + g);
            used += w.request.gpuCount;
            left -= w.request.gpuCount;
            m_platform.placements.push_back(std::move(placement));
            while (m_firstOpen < m_platform.nodes.size() &&
                   m_used[m_firstOpen] == m_platform.nodes[m_firstOpen].gpuCount)
                ++m_firstOpen;
            return;
        }
    }

private:
    PlatformSnapshot& m_platform;
    std::unordered_map<ClusterId, std::int32_t> m_left;
    std::unordered_map<std::size_t, std::int32_t> m_used;
    std::size_t m_firstOpen = 0;
};

void addNodes(PlatformSnapshot& p, std::size_t cluster, std::int32_t count, std::vector<QString>& dedicatedPools,
              base::IdGenerator& ids, base::Instant at)
{
    const ClusterStory& story = kClusters[cluster];
    for (std::int32_t i = 0; i < count; ++i) {
        Node node;
        node.id = ids.make<NodeId>(at);
        node.cluster = p.clusters[cluster].id;
        node.name = QStringLiteral("%1-n%2").arg(QString::fromUtf16(story.name)).arg(i + 1, 2, 10, QLatin1Char('0'));
        node.zone =
            QStringLiteral("%1%2").arg(QString::fromUtf16(story.name), QChar(u'a' + static_cast<char16_t>(i % 3)));
        node.gpuModel = QString::fromUtf16(story.gpuModel);
        node.cpuMilli = 192'000;
        node.memoryBytes = 2048 * kGib;
        node.gpuCount = kGpusPerNode;
        node.pool = QStringLiteral("shared");
        // The second cluster holds the dedicated pools, one node each.
        if (cluster == 1 && !dedicatedPools.empty()) {
            node.pool = dedicatedPools.back();
            node.noScheduleTaint = true;
            dedicatedPools.pop_back();
        }
        p.nodes.push_back(node);
    }
}

std::vector<QString> dedicatedPools(const PlatformSnapshot& p)
{
    std::vector<QString> pools;
    for (const Workload& w : p.workloads)
        if (!w.toleratesPool.isEmpty() && (pools.empty() || pools.back() != w.toleratesPool))
            pools.push_back(w.toleratesPool);
    std::reverse(pools.begin(), pools.end());
    return pools;
}

} // namespace

void addSampleClusters(PlatformSnapshot& platform, const SampleSpec& spec, base::IdGenerator& ids)
{
    const bool aurora = spec.tenants == 42;
    const base::Instant at = spec.now - base::Duration::days(400);
    std::vector<QString> pools = dedicatedPools(platform);
    const auto silo = static_cast<std::int32_t>(pools.size());
    const auto nodesWanted = static_cast<std::int32_t>(cardsWanted(platform) * 112 / 100 / kGpusPerNode + 4);
    for (std::size_t c = 0; c < std::size(kClusters); ++c)
        platform.clusters.push_back(
            {ids.make<ClusterId>(at), QString::fromUtf16(kClusters[c].name), QString::fromUtf16(kClusters[c].region)});
    for (std::size_t c = 0; c < std::size(kClusters); ++c) {
        const std::int32_t count =
            aurora ? kClusters[c].nodes : std::max(1, nodesWanted * kClusters[c].nodes / 80) + (c == 1 ? silo : 0);
        addNodes(platform, c, count, pools, ids, at);
    }
    // Largest replicas first, so that whole nodes are still whole; dedicated pools before everything shared.
    std::vector<const Workload*> order;
    for (const Workload& w : platform.workloads)
        if (w.state == WorkloadState::Running)
            order.push_back(&w);
    std::stable_sort(order.begin(), order.end(), [](const Workload* a, const Workload* b) {
        return std::pair(a->toleratesPool.isEmpty(), -a->request.gpuCount) <
               std::pair(b->toleratesPool.isEmpty(), -b->request.gpuCount);
    });
    Layout layout(platform, aurora);
    for (const Workload* w : order)
        for (std::int32_t r = 0; r < w->replicas; ++r)
            layout.place(*w, r);
}

} // namespace lumos::services::sample
