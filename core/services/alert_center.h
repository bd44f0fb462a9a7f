// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes.h"
#include "services/service_context.h"

#include <vector>

namespace lumos::services {

class PageReader;

/// The list of everything that needs attention, worst first. Thread-safe.
class AlertCenter final {
public:
    explicit AlertCenter(const PageReader& reader) : m_reader(reader) {}
    [[nodiscard]] base::Result<std::vector<AttentionItem>> needsAttention(base::StopToken stop = {}) const;

private:
    const PageReader& m_reader;
};

} // namespace lumos::services
