// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/report_content.h"

namespace lumos::reports {

/// Tables and lists of the operations report, one function each.
[[nodiscard]] ReportTable largestTenants(const ReportInput& in, const viewmodels::Formats& f);
[[nodiscard]] ReportTable quotaTable(const ReportInput& in, const viewmodels::Formats& f);
[[nodiscard]] ReportTable sloTable(const ReportInput& in, const viewmodels::Formats& f);
[[nodiscard]] ReportTable allTenants(const ReportInput& in, const viewmodels::Formats& f);

/// Name of a tenant in the snapshot.
[[nodiscard]] QString tenantName(const domain::PlatformSnapshot& snapshot, domain::TenantId id);

} // namespace lumos::reports
