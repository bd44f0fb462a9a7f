// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace lumos::domain {

using TenantId = base::Id<struct TenantTag>;
using ClusterId = base::Id<struct ClusterTag>;
using NodeId = base::Id<struct NodeTag>;
using WorkloadId = base::Id<struct WorkloadTag>;
using ScenarioId = base::Id<struct ScenarioTag>;
using IncidentId = base::Id<struct IncidentTag>;
using InvoiceId = base::Id<struct InvoiceTag>;

} // namespace lumos::domain
