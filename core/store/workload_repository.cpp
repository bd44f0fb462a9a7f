// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/workload_repository.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lumos::store {

namespace {

QString textOfModels(const QStringList& models)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(models)).toJson(QJsonDocument::Compact));
}

QStringList modelsOf(const QString& text)
{
    QStringList models;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& model : array)
        models += model.toString();
    return models;
}

QString textOfGpus(const std::vector<std::int32_t>& gpus)
{
    QStringList out;
    for (const std::int32_t gpu : gpus)
        out += QString::number(gpu);
    return out.join(u',');
}

std::vector<std::int32_t> gpusOf(const QString& text, Query& row)
{
    std::vector<std::int32_t> out;
    for (const QStringView part : QStringView(text).split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        out.push_back(part.toInt(&isNumber));
        if (!isNumber)
            row.refuse(text);
    }
    return out;
}

} // namespace

const Table& WorkloadRepository::table()
{
    static const Table table{"workload",
                             1,
                             {"workload_id", "tenant_id", "name", "cpu_milli", "memory_bytes", "gpu_count", "gpu_milli",
                              "gpu_models", "state", "replicas", "priority", "tolerates_pool", "privileged",
                              "has_limits", "created_at"}};
    return table;
}

base::Status WorkloadRepository::write(RowBatch& rows, const domain::Workload& w) const
{
    return rows.add(w.id, w.tenant, w.name, w.request.cpuMilli, w.request.memoryBytes, w.request.gpuCount,
                    w.request.gpuMilli, textOfModels(w.request.gpuModels), name(w.state), w.replicas, w.priority,
                    w.toleratesPool, w.privileged, w.hasLimits, w.createdAt);
}

domain::Workload WorkloadRepository::read(Query& row) const
{
    domain::Workload w;
    w.id = row.id<domain::WorkloadId>();
    w.tenant = row.id<domain::TenantId>();
    w.name = row.text();
    w.request.cpuMilli = row.big();
    w.request.memoryBytes = row.big();
    w.request.gpuCount = row.integer();
    w.request.gpuMilli = row.integer();
    w.request.gpuModels = modelsOf(row.text());
    w.state = row.word(&domain::parseWorkloadState);
    w.replicas = row.integer();
    w.priority = row.integer();
    w.toleratesPool = row.text();
    w.privileged = row.flag();
    w.hasLimits = row.flag();
    w.createdAt = row.instant();
    return w;
}

const Table& PlacementRepository::table()
{
    static const Table table{"placement", 2, {"workload_id", "replica", "node_id", "gpus"}};
    return table;
}

base::Status PlacementRepository::write(RowBatch& rows, const domain::Placement& p) const
{
    return rows.add(p.workload, p.replica, p.node, textOfGpus(p.gpus));
}

domain::Placement PlacementRepository::read(Query& row) const
{
    domain::Placement p;
    p.workload = row.id<domain::WorkloadId>();
    p.replica = row.integer();
    p.node = row.id<domain::NodeId>();
    p.gpus = gpusOf(row.text(), row);
    return p;
}

} // namespace lumos::store
