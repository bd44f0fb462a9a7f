// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a FOCUS file: rows are handed on only while nothing is wrong, and every error has its place.
#include "fuzz/fuzz_place.h"

#include "exchange/focus_reader.h"

#include <QBuffer>

using namespace lumos;
using lumos::fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    QByteArray content(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    QBuffer device(&content);
    device.open(QIODevice::ReadOnly);
    qint64 handedOn = 0;
    exchange::ReadOptions options;
    options.file = fuzz::fileName();
    options.batchRows = 2;
    const auto check =
        exchange::readFocus(device, options, [&](std::vector<exchange::FocusRow>&& rows) -> base::Status {
            handedOn += static_cast<qint64>(rows.size());
            return {};
        });
    require(check.has_value(), "bad bytes are errors of the check, not a failure of the reader");
    require(handedOn <= check->rows, "only good rows are handed on");
    require(!check->isGood() || handedOn == check->rows, "a good file is handed on whole");
    fuzz::requireSound(*check, options, content);
    fuzz::acceptedInputs() += check->isGood() && check->rows > 0 ? 1 : 0;
    return 0;
}
