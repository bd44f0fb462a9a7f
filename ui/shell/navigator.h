// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <QtCore/QObject>

#include <functional>
#include <vector>

namespace lumos::shell {

/// A page of the rail: how it is called and made. Pages are made when they are first shown.
struct PageEntry {
    QString id;
    style::Icon icon = style::Icon::None;
    const char* label = ""; ///< source text, context "Pages"
    bool bottom = false;    ///< at the lower end of the rail
    std::function<pages::Page*(const pages::PageContext&, QWidget*)> make;
};

/// All pages, in the order of the rail. Only what exists is listed.
[[nodiscard]] std::vector<PageEntry> pageCatalogue();

/// Where we are and where we were: Back and Forward over destinations. Pure bookkeeping.
class NavigationHistory final {
public:
    void visit(const pages::Destination& destination);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < static_cast<int>(m_entries.size()); }
    const pages::Destination& goBack() { return m_entries[static_cast<std::size_t>(--m_at)]; }
    const pages::Destination& goForward() { return m_entries[static_cast<std::size_t>(++m_at)]; }
    void clear();

private:
    std::vector<pages::Destination> m_entries;
    int m_at = -1;
};

} // namespace lumos::shell
