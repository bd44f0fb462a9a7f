// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a cluster inventory and as a pod list.
#include "fuzz/fuzz_place.h"

#include "exchange/openb_reader.h"

#include <QBuffer>

using namespace lumos;
using lumos::fuzz::require;

namespace {

template <class Read>
void readBoth(QByteArray& content, Read read)
{
    QBuffer device(&content);
    device.open(QIODevice::ReadOnly);
    base::IdGenerator ids(1);
    const exchange::OpenbTarget target{ids, base::Instant{}, {}, {}};
    exchange::ReadOptions options;
    options.file = fuzz::fileName();
    const auto check = read(device, options, target);
    require(check.has_value(), "bad bytes are errors of the check, not a failure of the reader");
    fuzz::acceptedInputs() += check->isGood() && check->rows > 0 ? 1 : 0;
    fuzz::requireSound(*check, options, content);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    QByteArray content(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    readBoth(content, [](QIODevice& device, const exchange::ReadOptions& options, const exchange::OpenbTarget& target) {
        return exchange::readOpenbNodes(
            device, options, target, [](std::vector<exchange::OpenbNode>&& nodes) -> base::Status {
                for (const exchange::OpenbNode& row : nodes)
                    require(!row.node.id.isNull() && row.line > 0, "a node has an id and a line");
                return {};
            });
    });
    readBoth(content, [](QIODevice& device, const exchange::ReadOptions& options, const exchange::OpenbTarget& target) {
        return exchange::readOpenbPods(device, options, target,
                                       [](std::vector<exchange::OpenbPod>&& pods) -> base::Status {
                                           for (const exchange::OpenbPod& pod : pods)
                                               require(!pod.workload.id.isNull(), "a workload has an id");
                                           return {};
                                       });
    });
    return 0;
}
