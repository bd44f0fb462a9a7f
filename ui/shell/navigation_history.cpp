// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/navigator.h"

namespace lumos::shell {

namespace {

constexpr std::size_t kMost = 100;

bool same(const pages::Destination& a, const pages::Destination& b)
{
    return a.page == b.page && a.tenant == b.tenant && a.workload == b.workload && a.detail == b.detail;
}

} // namespace

void NavigationHistory::visit(const pages::Destination& destination)
{
    if (m_at >= 0 && same(m_entries[static_cast<std::size_t>(m_at)], destination))
        return;
    m_entries.resize(static_cast<std::size_t>(m_at + 1));
    m_entries.push_back(destination);
    if (m_entries.size() > kMost)
        m_entries.erase(m_entries.begin());
    m_at = static_cast<int>(m_entries.size()) - 1;
}

void NavigationHistory::clear()
{
    m_entries.clear();
    m_at = -1;
}

} // namespace lumos::shell
