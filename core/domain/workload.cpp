// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/workload.h"

#include "domain/word_table.h"

namespace lumos::domain {

namespace {

constexpr Word<WorkloadState> kWorkloadStates[] = {
    {WorkloadState::Pending, "pending"}, {WorkloadState::Running, "running"}, {WorkloadState::Stopped, "stopped"}};

} // namespace

QLatin1String name(WorkloadState v) { return wordOf(kWorkloadStates, v); }
std::optional<WorkloadState> parseWorkloadState(QStringView text) { return valueOf(kWorkloadStates, text); }

} // namespace lumos::domain
