// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/alert_center.h"

#include "services/page_reader.h"

namespace lumos::services {

base::Result<std::vector<AttentionItem>> AlertCenter::needsAttention(base::StopToken stop) const
{
    LUMOS_ASSIGN(const OverviewInputs inputs, m_reader.attention(std::move(stop)));
    return buildAttention(inputs);
}

} // namespace lumos::services
