// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/allocation/placer.h"
#include "exchange/openb_reader.h"
#include "services/import_task.h"

#include <algorithm>
#include <map>
#include <set>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using domain::PlatformSnapshot;
using exchange::FileFormat;
using exchange::OpenbNode;
using exchange::OpenbPod;

namespace {

constexpr std::size_t kPodsBetweenPolls = 256;

QString traceName() { return QStringLiteral("openb"); }

/// The cluster and the tenant that an inventory goes to: those of the trace's name, new where there is none.
struct Target {
    domain::ClusterId cluster;
    domain::TenantId tenant;
    bool tenantIsNew = false;
};

Target targetIn(PlatformSnapshot& s, const ServiceContext& context, base::Instant now)
{
    Target out;
    const auto cluster = std::find_if(s.clusters.begin(), s.clusters.end(),
                                      [](const domain::Cluster& c) { return c.name == traceName(); });
    if (cluster != s.clusters.end()) {
        out.cluster = cluster->id;
    } else {
        out.cluster = context.ids.make<domain::ClusterId>(now);
        s.clusters.push_back({out.cluster, traceName(), {}});
    }
    if (const domain::Tenant* t = s.tenantBySlug(traceName())) {
        out.tenant = t->id;
        return out;
    }
    domain::Tenant t;
    t.id = out.tenant = context.ids.make<domain::TenantId>(now);
    t.level = domain::TenantLevel::Tenant;
    t.type = domain::TenantType::Enterprise;
    t.state = domain::TenantState::Active;
    t.slug = traceName();
    t.name = QStringLiteral("openb trace");
    t.createdAt = now;
    s.tenants.push_back(std::move(t));
    out.tenantIsNew = true;
    return out;
}

class InventoryReader {
public:
    InventoryReader(ImportTask& task, const Target& target, base::Instant epoch)
        : m_task(task), m_target(target), m_epoch(epoch)
    {}

    /// `taken` are the names of the cluster; it grows, so that two files cannot bring one name.
    base::Status readNodes(std::vector<domain::Node>& into, std::set<QString> taken)
    {
        for (const ImportFile& file : m_task.filesOf(FileFormat::OpenbNodes)) {
            const exchange::RowSink<OpenbNode> take = [&](std::vector<OpenbNode>&& nodes) -> base::Status {
                for (OpenbNode& row : nodes) {
                    if (!taken.insert(row.node.name).second)
                        m_task.refuse(
                            file, row.line, QStringLiteral("sn"), row.node.name,
                            {QT_TRANSLATE_NOOP("core", "The cluster has a node %1 already."), {row.node.name}},
                            QStringLiteral("a new serial number"));
                    into.push_back(std::move(row.node));
                }
                return {};
            };
            LUMOS_TRY(m_task.readFile(file, 0, [&](QIODevice& device, exchange::ReadOptions options) {
                options.batchRows = 1;
                return exchange::readOpenbNodes(device, options, destination(), take);
            }));
        }
        return {};
    }

    base::Status readPods(std::vector<OpenbPod>& into, std::set<QString> taken)
    {
        for (const ImportFile& file : m_task.filesOf(FileFormat::OpenbPods)) {
            const exchange::RowSink<OpenbPod> take = [&](std::vector<OpenbPod>&& pods) -> base::Status {
                for (OpenbPod& pod : pods) {
                    const QString& name = pod.workload.name;
                    if (!taken.insert(name).second)
                        m_task.refuse(file, pod.line, QStringLiteral("name"), name,
                                      {QT_TRANSLATE_NOOP("core", "The tenant has a workload %1 already."), {name}},
                                      QStringLiteral("a new name"));
                    into.push_back(std::move(pod));
                }
                return {};
            };
            LUMOS_TRY(m_task.readFile(file, 0, [&](QIODevice& device, exchange::ReadOptions options) {
                options.batchRows = 1;
                return exchange::readOpenbPods(device, options, destination(), take);
            }));
        }
        return {};
    }

private:
    [[nodiscard]] exchange::OpenbTarget destination() const
    {
        return {m_task.context.ids, m_epoch, m_target.cluster, m_target.tenant};
    }

    ImportTask& m_task;
    const Target m_target;
    const base::Instant m_epoch;
};

/// Gives every pod that runs or waits a place, in the order of the file; what finds none waits.
base::Status place(ImportTask& task, PlatformSnapshot& s, std::vector<OpenbPod>& pods)
{
    engine::allocation::Placer placer(s, {});
    std::vector<domain::ResourceRequest> requests;
    for (const OpenbPod& pod : pods)
        requests.push_back(pod.workload.request);
    placer.expect(requests);
    for (std::size_t i = 0; i < pods.size(); ++i) {
        if (i % kPodsBetweenPolls == 0)
            LUMOS_TRY(task.checkStop());
        domain::Workload& w = pods[i].workload;
        if (w.state == domain::WorkloadState::Stopped)
            continue;
        auto outcome = placer.place(w, 0);
        if (outcome.placement) {
            w.state = domain::WorkloadState::Running;
            s.placements.push_back(std::move(*outcome.placement));
            ++task.outcome.placed;
        } else {
            w.state = domain::WorkloadState::Pending;
            if (task.outcome.notPlaced++ == 0)
                task.outcome.notes.push_back(outcome.reason());
        }
    }
    return {};
}

void addUse(PlatformSnapshot& s, domain::TenantId tenant, base::Instant now)
{
    std::map<domain::ResourceKindId, std::int64_t> used;
    std::map<domain::WorkloadId, std::int64_t> replicas;
    for (const domain::Placement& p : s.placements)
        ++replicas[p.workload];
    for (const domain::Workload& w : s.workloads) {
        const auto it = w.tenant == tenant ? replicas.find(w.id) : replicas.end();
        if (it == replicas.end())
            continue;
        used[domain::kinds::kCpu] += it->second * w.request.cpuMilli;
        used[domain::kinds::kMemory] += it->second * w.request.memoryBytes;
        used[domain::kinds::kGpu] += it->second * w.request.gpuCount * w.request.gpuMilli;
    }
    std::erase_if(s.usage, [&](const domain::Usage& u) { return u.tenant == tenant && used.contains(u.kind); });
    for (const auto& [kind, amount] : used)
        s.usage.push_back({tenant, kind, {amount}, now});
}

template <class Values, class Of>
std::set<QString> namesOf(const Values& values, Of isOf)
{
    std::set<QString> out;
    for (const auto& v : values)
        if (isOf(v))
            out.insert(v.name);
    return out;
}

} // namespace

base::Status importInventory(ImportTask& task)
{
    LUMOS_ASSIGN(const domain::SnapshotPtr before, task.context.store.snapshot());
    PlatformSnapshot s = *before;
    const base::Instant now = task.context.clock.now();
    const Target target = targetIn(s, task.context, now);
    // Second 0 of a trace has no date; its pods were created in the half year before now.
    InventoryReader reader(task, target, now - base::Duration::days(180));
    std::vector<domain::Node> nodes;
    std::vector<OpenbPod> pods;
    LUMOS_TRY(
        reader.readNodes(nodes, namesOf(s.nodes, [&](const domain::Node& n) { return n.cluster == target.cluster; })));
    LUMOS_TRY(reader.readPods(
        pods, namesOf(s.workloads, [&](const domain::Workload& w) { return w.tenant == target.tenant; })));
    if (!task.isGood())
        return {};
    ImportOutcome& out = task.outcome;
    out.nodesCreated = static_cast<qint64>(nodes.size());
    out.workloadsCreated = static_cast<qint64>(pods.size());
    out.tenantsCreated = target.tenantIsNew ? 1 : 0;
    s.nodes.insert(s.nodes.end(), nodes.begin(), nodes.end());
    domain::sortSnapshot(s);
    LUMOS_TRY(place(task, s, pods));
    for (OpenbPod& pod : pods)
        s.workloads.push_back(std::move(pod.workload));
    addUse(s, target.tenant, now);
    domain::sortSnapshot(s);
    out.written = out.nodesCreated + out.workloadsCreated + out.placed;
    if (out.notPlaced > 0)
        out.notes.push_back({QT_TRANSLATE_NOOP("core", "%1 of %2 pods that should run found no place and wait."),
                             {QString::number(out.notPlaced), QString::number(out.placed + out.notPlaced)}});
    LUMOS_TRY(task.checkStop());
    if (task.spec.dryRun)
        return {};
    s.takenAt = now;
    base::NullProgress quiet;
    // Whatever somebody else wrote since `before` is not in `s`: replacing the platform by it would undo that.
    LUMOS_TRY(task.context.store.writer().replacePlatformIfUnchanged(
        s, {task.context.actor.name, QStringLiteral("import")}, before->revision, task.stop, quiet));
    out.committed = true;
    return {};
}

} // namespace lumos::services
