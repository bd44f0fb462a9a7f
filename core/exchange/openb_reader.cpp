// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/openb_reader.h"

#include "exchange/csv_import.h"
#include "exchange/input_text.h"
#include "exchange/seen_keys.h"

#include <array>

namespace lumos::exchange {

using base::Duration;
using base::Instant;
using domain::Node;
using domain::Workload;
using domain::WorkloadState;

namespace {

constexpr std::int64_t kMebibyte = std::int64_t{1} << 20;
constexpr std::int64_t kMaxCpuMilli = 1'000'000'000;
constexpr std::int64_t kMaxMemoryMib = std::int64_t{1} << 30; // one pebibyte
constexpr std::int64_t kMaxGpus = 1024;
constexpr std::int64_t kMaxTraceSeconds = 100LL * 366 * 86'400;

constexpr std::array<const char*, 5> kNodeColumns{"sn", "cpu_milli", "memory_mib", "gpu", "model"};
constexpr std::array<const char*, 11> kPodColumns{"name",          "cpu_milli",     "memory_mib",    "num_gpu",
                                                  "gpu_milli",     "gpu_spec",      "qos",           "pod_phase",
                                                  "creation_time", "deletion_time", "scheduled_time"};
constexpr std::array<const char*, 4> kPhases{"Pending", "Running", "Succeeded", "Failed"};
constexpr std::array<WorkloadState, 4> kStateOfPhase{WorkloadState::Pending, WorkloadState::Running,
                                                     WorkloadState::Stopped, WorkloadState::Stopped};
constexpr std::array<const char*, 4> kQosWords{"LS", "Guaranteed", "Burstable", "BE"};
constexpr std::array<std::int32_t, 4> kPriorityOfQos{100, 100, 50, 0};

/// What nodes and pods share: a column by its place in the list of required ones, a unique name, ids in file order.
class TraceParser {
protected:
    TraceParser(const CsvReader& csv, const OpenbTarget& target, std::span<const char* const> columns)
        : m_target(target)
    {
        for (const char* column : columns)
            m_columns.push_back(csv.column(QString::fromLatin1(column)));
    }
    ~TraceParser() = default;

    [[nodiscard]] int at(std::size_t index) const { return m_columns[index]; }

    QString uniqueName(FieldReader& fields)
    {
        QString name = fields.requiredText(at(0));
        const QByteArray utf8 = name.toUtf8();
        if (!name.isEmpty() && !m_names.insert({utf8.constData(), static_cast<std::size_t>(utf8.size())}))
            fields.refuse(at(0), {QT_TRANSLATE_NOOP("core", "This name stands twice in the file."), {}},
                          QStringLiteral("a name of its own in each line"));
        return name;
    }

    /// A millisecond for each row keeps ids in file order whatever the generator's counter.
    template <class IdType>
    IdType nextId()
    {
        return m_target.ids.make<IdType>(m_target.epoch + Duration{m_row++});
    }

    const OpenbTarget& m_target;

private:
    std::vector<int> m_columns;
    SeenKeys m_names;
    std::int64_t m_row = 0;
};

class NodeParser final : TraceParser {
public:
    static std::span<const char* const> requiredColumns() { return kNodeColumns; }
    NodeParser(const CsvReader& csv, const OpenbTarget& target) : TraceParser(csv, target, kNodeColumns), m_csv(csv) {}

    std::optional<OpenbNode> parse(FieldReader& fields)
    {
        OpenbNode row{m_csv.line(), {}};
        Node& node = row.node;
        node.name = uniqueName(fields);
        node.cluster = m_target.cluster;
        node.pool = QStringLiteral("shared");
        node.cpuMilli = fields.requiredInteger(at(1), 0, kMaxCpuMilli);
        node.memoryBytes = fields.requiredInteger(at(2), 0, kMaxMemoryMib) * kMebibyte;
        node.gpuCount = static_cast<std::int32_t>(fields.requiredInteger(at(3), 0, kMaxGpus));
        node.gpuModel = fields.optionalText(at(4));
        if (fields.isGood() && node.gpuCount > 0 && node.gpuModel.isEmpty())
            fields.refuse(at(4), {QT_TRANSLATE_NOOP("core", "A node with GPUs needs their model."), {}},
                          QStringLiteral("a GPU model such as H100"));
        if (fields.isGood())
            node.id = nextId<domain::NodeId>();
        return row;
    }

private:
    const CsvReader& m_csv;
};

class PodParser final : TraceParser {
public:
    static std::span<const char* const> requiredColumns() { return kPodColumns; }
    PodParser(const CsvReader& csv, const OpenbTarget& target) : TraceParser(csv, target, kPodColumns), m_csv(csv) {}

    std::optional<OpenbPod> parse(FieldReader& fields)
    {
        OpenbPod pod;
        pod.line = m_csv.line();
        Workload& workload = pod.workload;
        workload.name = uniqueName(fields);
        workload.tenant = m_target.tenant;
        readRequest(workload.request, fields);
        const std::size_t qos = fields.requiredWord(at(6), kQosWords);
        const std::size_t phase = fields.requiredWord(at(7), kPhases);
        pod.qos = QString::fromLatin1(kQosWords[qos]);
        pod.phase = QString::fromLatin1(kPhases[phase]);
        workload.priority = kPriorityOfQos[qos];
        workload.state = kStateOfPhase[phase];
        workload.createdAt = m_target.epoch + Duration::seconds(fields.requiredInteger(at(8), 0, kMaxTraceSeconds));
        pod.deletedAt = optionalInstant(fields, 9);
        pod.scheduledAt = optionalInstant(fields, 10);
        if (fields.isGood())
            workload.id = nextId<domain::WorkloadId>();
        return pod;
    }

private:
    void readRequest(domain::ResourceRequest& request, FieldReader& fields) const
    {
        request.cpuMilli = fields.requiredInteger(at(1), 0, kMaxCpuMilli);
        request.memoryBytes = fields.requiredInteger(at(2), 0, kMaxMemoryMib) * kMebibyte;
        request.gpuCount = static_cast<std::int32_t>(fields.requiredInteger(at(3), 0, kMaxGpus));
        request.gpuMilli = static_cast<std::int32_t>(fields.requiredInteger(at(4), 0, 1000));
        const QString models = fields.optionalText(at(5));
        if (!models.isEmpty())
            request.gpuModels = models.split(u'|', Qt::SkipEmptyParts);
        if (!fields.isGood())
            return;
        if (request.gpuCount == 0 && request.gpuMilli != 0)
            fields.refuse(at(4), {QT_TRANSLATE_NOOP("core", "A pod without GPUs asks for a share of one."), {}},
                          QStringLiteral("0"));
        if (request.gpuCount == 1 && request.gpuMilli == 0)
            fields.refuse(at(4), {QT_TRANSLATE_NOOP("core", "A pod with one GPU says which share of it."), {}},
                          QStringLiteral("a whole number from 1 to 1000"));
        if (request.gpuCount > 1 && request.gpuMilli != 1000)
            fields.refuse(at(4), {QT_TRANSLATE_NOOP("core", "Several GPUs can only be asked for as whole ones."), {}},
                          QStringLiteral("1000"));
    }

    [[nodiscard]] std::optional<Instant> optionalInstant(FieldReader& fields, std::size_t index) const
    {
        const auto seconds = fields.optionalInteger(at(index), 0, kMaxTraceSeconds);
        return seconds ? std::optional<Instant>(m_target.epoch + Duration::seconds(*seconds)) : std::nullopt;
    }

    const CsvReader& m_csv;
};

} // namespace

base::Result<ImportCheck> readOpenbNodes(QIODevice& device, const ReadOptions& options, const OpenbTarget& target,
                                         const RowSink<OpenbNode>& sink)
{
    return importCsv<OpenbNode, NodeParser>(device, options, sink, target);
}

base::Result<ImportCheck> readOpenbPods(QIODevice& device, const ReadOptions& options, const OpenbTarget& target,
                                        const RowSink<OpenbPod>& sink)
{
    return importCsv<OpenbPod, PodParser>(device, options, sink, target);
}

base::Result<std::vector<std::uint16_t>> readArrivalOrder(QIODevice& device, const QString& file, std::size_t podCount)
{
    std::vector<std::uint16_t> order;
    std::array<char, 8192> bytes{};
    qint64 kept = 0; // half an entry left over from the last read
    for (;;) {
        LUMOS_ASSIGN(const qint64 got,
                     readSome(device, file, bytes.data() + kept, static_cast<qint64>(bytes.size()) - kept));
        const qint64 have = kept + got;
        for (qint64 i = 0; i + 1 < have; i += 2) {
            const auto low = static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
            const auto high = static_cast<unsigned char>(bytes[static_cast<std::size_t>(i) + 1]);
            const auto row = static_cast<std::uint16_t>(low | high << 8);
            if (row >= podCount)
                return base::fail(parseError(
                    {QT_TRANSLATE_NOOP("core", "The order of arrival names a pod that is not in the list."), {}},
                    {file, 0, QStringLiteral("entry %1").arg(order.size() + 1), QString::number(row),
                     QStringLiteral("a row number below %1").arg(podCount)}));
            order.push_back(row);
        }
        kept = have % 2;
        if (kept == 1)
            bytes[0] = bytes[static_cast<std::size_t>(have) - 1];
        if (got == 0)
            break;
    }
    if (kept != 0)
        return base::fail(parseError({QT_TRANSLATE_NOOP("core", "The order of arrival ends in half an entry."), {}},
                                     {file, 0, QStringLiteral("entry %1").arg(order.size() + 1),
                                      QStringLiteral("1 byte"), QStringLiteral("2 bytes an entry")}));
    return order;
}

} // namespace lumos::exchange
