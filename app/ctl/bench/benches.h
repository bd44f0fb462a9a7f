// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/bench/bench_row.h"

namespace lumos::ctl {

[[nodiscard]] std::vector<BenchRow> benchQuota(const BenchContext& context);
[[nodiscard]] std::vector<BenchRow> benchTenants(const BenchContext& context);
[[nodiscard]] std::vector<BenchRow> benchAllocate(const BenchContext& context);
[[nodiscard]] std::vector<BenchRow> benchScale(const BenchContext& context);
[[nodiscard]] std::vector<BenchRow> benchSimulate(const BenchContext& context);
[[nodiscard]] std::vector<BenchRow> benchBilling(const BenchContext& context);
[[nodiscard]] std::vector<BenchRow> benchIsolation(const BenchContext& context);
[[nodiscard]] std::vector<BenchRow> benchStore(const BenchContext& context);
[[nodiscard]] std::vector<BenchRow> benchUi(const BenchContext& context);

/// A group of benchmarks by the word of the command line.
struct BenchGroup {
    const char* name;
    std::vector<BenchRow> (*run)(const BenchContext& context);
};
[[nodiscard]] const std::vector<BenchGroup>& benchGroups();

} // namespace lumos::ctl
