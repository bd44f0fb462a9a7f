// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"
#include "services/study_runner.h"

#include <QByteArray>
#include <QJsonObject>

namespace lumos::services {

/// The part of a study that one process runs: the replications r with r mod count = index.
struct Shard {
    std::int32_t index = 0;
    std::int32_t count = 1;
    [[nodiscard]] std::vector<std::int32_t> replications(std::int32_t all) const;
    friend bool operator==(const Shard&, const Shard&) = default;
};

/// First line of a result file.
struct ResultHeader {
    StudyProvenance provenance;
    Shard shard;
    QString currency;
    std::vector<QJsonObject> changes; ///< of each scenario, standing on nothing: what a replay runs
};

/// What a study, or a shard of it, came to; the value of a result file.
struct StudyResults {
    ResultHeader header;
    /// Replication by replication, the scenarios of each one after the other.
    std::vector<engine::simulation::ReplicationOutcome> runs;
    std::optional<BacktestOutcome> backtest;
    bool tested = false;   ///< the line of the backtest is there
    bool complete = false; ///< the last line is there, and its checksum is that of the file
    qint64 length =
        0; ///< of the whole lines at the beginning of the file; what follows was cut off by an end of the process
};

/// A result file is JSON Lines: the header, a line for each replication of each scenario, the backtest, and a last line
/// with the SHA-256 of all before it. Each line ends with a checksum of its own, so that a line that was cut off is
/// known. The same results give the same bytes.
[[nodiscard]] QByteArray headerLine(const ResultHeader& header);
[[nodiscard]] QByteArray runLine(std::size_t scenario, const engine::simulation::ReplicationOutcome& run);
[[nodiscard]] QByteArray backtestLine(const std::optional<BacktestOutcome>& backtest);
[[nodiscard]] QByteArray footerLine(std::size_t runs, const QByteArray& sha256);
/// The whole file; of results that are not complete without its last two lines.
[[nodiscard]] QByteArray resultBytes(const StudyResults& results);
/// Reads what is whole: a last line that was cut off is dropped, any other damage is an Error that names the line.
[[nodiscard]] base::Result<StudyResults> resultsFromBytes(const QByteArray& bytes, const QString& file);

} // namespace lumos::services
