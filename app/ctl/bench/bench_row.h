// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace lumos::ctl {

/// How long and how wide to measure. Every bench keeps to it within a factor of two.
struct BenchContext {
    double seconds = 1.0; ///< of measuring, for each figure
    int threads = 2;      ///< what the `.2_threads` figures use
    bool quick = false;   ///< a smaller amount of work: that it runs, not how fast
};

/// One figure beside its baseline of the same run. Latencies carry their quantiles in `unit`.
struct BenchRow {
    QString name; ///< stable, such as "quota.admit.2_threads"
    QString unit;
    double value = 0;
    std::optional<double> p50;
    std::optional<double> p99;
    std::optional<double> p9999;
    QString baselineName;
    double baselineValue = 0;
    double ratio = 0; ///< value / baselineValue
    double goal = 0;
    bool correct = true; ///< what was measured is right
    bool ok = false;     ///< that, and the goal is met
};

} // namespace lumos::ctl
