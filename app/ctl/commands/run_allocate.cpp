// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "engine/allocation/experiment.h"
#include "exchange/openb_reader.h"
#include "services/resource_allocator.h"

#include <QtCore/QFile>

#include <chrono>
#include <cstdio>
#include <numeric>

namespace lumos::ctl {

namespace {

using engine::allocation::Checkpoint;
using engine::allocation::ExperimentSpec;

base::Result<std::unique_ptr<QFile>> openInput(const QString& path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."), {path, file->errorString()}});
    return file;
}

base::Status refuse(const exchange::ImportCheck& check)
{
    return check.errors.empty() ? base::Status() : base::Status(base::fail(check.errors.front()));
}

base::Result<ExperimentSpec> readExperiment(const Invocation& call)
{
    ExperimentSpec spec;
    base::IdGenerator ids(1);
    const exchange::OpenbTarget target{ids, {}, {}, {}};
    exchange::ReadOptions options;
    options.file = call.value(QStringLiteral("nodes"));
    LUMOS_ASSIGN(const auto nodes, openInput(options.file));
    LUMOS_ASSIGN(const auto nodeCheck,
                 exchange::readOpenbNodes(*nodes, options, target, [&spec](std::vector<exchange::OpenbNode>&& batch) {
                     for (exchange::OpenbNode& row : batch)
                         spec.nodes.push_back(std::move(row.node));
                     return base::Status();
                 }));
    LUMOS_TRY(refuse(nodeCheck));
    options.file = call.value(QStringLiteral("pods"));
    LUMOS_ASSIGN(const auto pods, openInput(options.file));
    LUMOS_ASSIGN(const auto podCheck,
                 exchange::readOpenbPods(*pods, options, target, [&spec](std::vector<exchange::OpenbPod>&& batch) {
                     for (const exchange::OpenbPod& p : batch)
                         spec.requests.push_back(p.workload.request);
                     return base::Status();
                 }));
    LUMOS_TRY(refuse(podCheck));
    if (call.has(QStringLiteral("order"))) {
        LUMOS_ASSIGN(const auto order, openInput(call.value(QStringLiteral("order"))));
        LUMOS_ASSIGN(const auto rows,
                     exchange::readArrivalOrder(*order, call.value(QStringLiteral("order")), spec.requests.size()));
        spec.order.assign(rows.begin(), rows.end());
    } else {
        spec.order.resize(spec.requests.size());
        std::iota(spec.order.begin(), spec.order.end(), 0U);
    }
    return spec;
}

QJsonObject checkpointJson(const Checkpoint& c)
{
    return {{QStringLiteral("arrived_percent"), c.arrivedPercent},
            {QStringLiteral("allocated_gpu_percent"), c.allocatedGpuPercent},
            {QStringLiteral("fragmented_gpu_percent"), c.fragmentedGpuPercent},
            {QStringLiteral("failed"), jsonInteger(c.failed)},
            {QStringLiteral("decisions_per_second"), c.decisionsPerSecond},
            {QStringLiteral("p50_us"), c.p50Us},
            {QStringLiteral("p99_us"), c.p99Us}};
}

base::Result<int> experiment(const Invocation& call, const engine::allocation::PlacerConfig& config)
{
    LUMOS_ASSIGN(ExperimentSpec spec, readExperiment(call));
    spec.policy = config.policy;
    spec.seed = config.seed;
    const auto tick = [] {
        return static_cast<std::int64_t>(std::chrono::steady_clock::now().time_since_epoch() /
                                         std::chrono::nanoseconds(1));
    };
    LUMOS_ASSIGN(const std::vector<Checkpoint> checkpoints,
                 engine::allocation::runExperiment(spec, tick, interruptToken()));
    TextTable table{{QStringLiteral("ARRIVED %"), QStringLiteral("ALLOCATED %"), QStringLiteral("FRAGMENTED %"),
                     QStringLiteral("FAILED"), QStringLiteral("DECISIONS/S"), QStringLiteral("P50 US"),
                     QStringLiteral("P99 US")},
                    {true, true, true, true, true, true, true},
                    {}};
    QJsonArray json;
    for (const Checkpoint& c : checkpoints) {
        table.rows.append({QString::number(c.arrivedPercent), QString::number(c.allocatedGpuPercent, 'f', 2),
                           QString::number(c.fragmentedGpuPercent, 'f', 2), QString::number(c.failed),
                           QString::number(c.decisionsPerSecond, 'f', 0), QString::number(c.p50Us, 'f', 1),
                           QString::number(c.p99Us, 'f', 1)});
        json.append(checkpointJson(c));
    }
    call.output().print(table, json);
    return 0;
}

base::Result<int> placeWaiting(const Invocation& call, const engine::allocation::PlacerConfig& config)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    services::AllocationOutcome o;
    {
        TerminalProgress progress;
        if (call.has(QStringLiteral("dry-run"))) {
            LUMOS_ASSIGN(o, platform->allocator().plan(config, interruptToken(), progress));
        } else {
            LUMOS_ASSIGN(o, platform->allocator().allocate(config, interruptToken(), progress));
        }
    }
    TextTable table{
        {QStringLiteral("WORKLOAD"), QStringLiteral("WANTED"), QStringLiteral("PLACED"), QStringLiteral("REASON")},
        {false, true, true, false},
        {}};
    QJsonArray json;
    for (const services::AllocationRow& r : o.rows) {
        table.rows.append({r.name, QString::number(r.wanted), QString::number(r.placed), r.reason.toEnglish()});
        json.append(QJsonObject{{QStringLiteral("workload"), r.name},
                                {QStringLiteral("wanted"), r.wanted},
                                {QStringLiteral("placed"), r.placed},
                                {QStringLiteral("reason"), r.reason.toEnglish()}});
    }
    call.output().print(table, json);
    call.output().note(QStringLiteral("%1 replicas placed, %2 wait.").arg(o.placed).arg(o.notPlaced));
    return 0;
}

} // namespace

base::Result<int> runAllocate(const QStringList& words)
{
    const QString usage = QStringLiteral(
        "lumosctl allocate [--dry-run] | --nodes N.csv --pods P.csv [--order O.u16le] [--policy NAME] [--seed S]");
    LUMOS_ASSIGN(
        const Invocation call,
        Invocation::parse(
            QStringLiteral("allocate"),
            QStringLiteral("Places what waits in the store, or reruns the openb arrival experiment on files. Policies: "
                           "random, least_allocated, most_allocated, balanced, dot_product, best_fit, fgd, lumos."),
            usage,
            {{"dry-run", "Only say what would be placed."},
             {"nodes", "Node list in the openb layout.", "FILE"},
             {"pods", "Pod list in the openb layout.", "FILE"},
             {"order", "Order of arrival, uint16 little-endian.", "FILE"},
             {"policy", "Placement policy (lumos).", "NAME"},
             {"seed", "Seed of ties and random draws (42).", "S"}},
            words));
    if (call.isHelp())
        return 0;
    if (!call.words().isEmpty() || call.has(QStringLiteral("nodes")) != call.has(QStringLiteral("pods")))
        return usageError(usage);
    engine::allocation::PlacerConfig config;
    LUMOS_ASSIGN(const qint64 seed, call.integer(QStringLiteral("seed"), 42, 0, INT64_MAX));
    config.seed = static_cast<std::uint64_t>(seed);
    if (call.has(QStringLiteral("policy"))) {
        const auto policy = engine::allocation::parsePlacementPolicy(call.value(QStringLiteral("policy")));
        if (!policy)
            return base::fail(base::ErrorCode::InvalidArgument,
                              {QT_TRANSLATE_NOOP("core", "--policy: \"%1\" is not a placement policy."),
                               {call.value(QStringLiteral("policy"))}});
        config.policy = *policy;
    }
    return call.has(QStringLiteral("nodes")) ? experiment(call, config) : placeWaiting(call, config);
}

} // namespace lumos::ctl
