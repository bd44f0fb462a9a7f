// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cost/cost_page.h"
#include "pages/overview/overview_page.h"
#include "pages/planning/planning_page.h"
#include "pages/scaling/scaling_page.h"
#include "pages/settings/settings_page.h"
#include "pages/tenants/tenants_page.h"
#include "shell/navigator.h"

#include <QtCore/QCoreApplication>

namespace lumos::shell {

namespace {

template <class PageType>
PageEntry entry(const char* id, style::Icon icon, const char* label, bool bottom = false)
{
    return {QLatin1String(id), icon, label, bottom,
            [](const pages::PageContext& context, QWidget* parent) -> pages::Page* {
                return new PageType(context, parent);
            }};
}

} // namespace

std::vector<PageEntry> pageCatalogue()
{
    using style::Icon;
    return {entry<pages::OverviewPage>("overview", Icon::LayoutDashboard, QT_TRANSLATE_NOOP("Pages", "Overview")),
            entry<pages::TenantsPage>("tenants", Icon::Building2, QT_TRANSLATE_NOOP("Pages", "Tenants")),
            entry<pages::CostPage>("cost", Icon::Coins, QT_TRANSLATE_NOOP("Pages", "Cost")),
            entry<pages::ScalingPage>("scaling", Icon::Scaling, QT_TRANSLATE_NOOP("Pages", "Scaling")),
            entry<pages::PlanningPage>("planning", Icon::TrendingUp, QT_TRANSLATE_NOOP("Pages", "Planning")),
            entry<pages::SettingsPage>("settings", Icon::Settings, QT_TRANSLATE_NOOP("Pages", "Settings"), true)};
}

} // namespace lumos::shell
