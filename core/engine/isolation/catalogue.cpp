// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"

#include <cstring>

namespace lumos::engine::isolation {

namespace {

base::Text title(const char* source) { return {source, {}}; }

const std::vector<Check>& checks()
{
    using enum Area;
    using enum Severity;
    static const std::vector<Check> kChecks{
        {"CMP-001", Compute, Critical,
         title(QT_TRANSLATE_NOOP("core", "A dedicated tenant shares a node with another tenant")), checkCmp001},
        {"CMP-002", Compute, High, title(QT_TRANSLATE_NOOP("core", "A dedicated pool is open to others")), checkCmp002},
        {"CMP-003", Compute, High, title(QT_TRANSLATE_NOOP("core", "A workload in the shared pool has no limits")),
         checkCmp003},
        {"DAT-001", Data, Critical, title(QT_TRANSLATE_NOOP("core", "Row-level security does not bind the owner")),
         checkDat001},
        {"DAT-002", Data, Critical, title(QT_TRANSLATE_NOOP("core", "Row-level security has no restrictive guard")),
         checkDat002},
        {"DAT-003", Data, Critical,
         title(QT_TRANSLATE_NOOP("core", "The application's role bypasses row-level security")), checkDat003},
        {"NET-001", Network, Critical, title(QT_TRANSLATE_NOOP("core", "Address ranges of two tenants overlap")),
         checkNet001},
        {"NET-002", Network, Critical,
         title(QT_TRANSLATE_NOOP("core", "Packets of one tenant reach another without a peering")), checkNet002,
         checkNet002On},
        {"NET-003", Network, High, title(QT_TRANSLATE_NOOP("core", "More passes than a peering allows")), checkNet003,
         checkNet003On},
        {"NET-004", Network, High, title(QT_TRANSLATE_NOOP("core", "A peering is expired, one-sided or self-approved")),
         checkNet004},
        {"STO-001", Storage, Critical,
         title(QT_TRANSLATE_NOOP("core", "A volume, snapshot or backup is not encrypted")), checkSto001},
        {"STO-002", Storage, Critical, title(QT_TRANSLATE_NOOP("core", "Two tenants use one encryption key")),
         checkSto002},
        {"STO-003", Storage, High, title(QT_TRANSLATE_NOOP("core", "The rotation of an encryption key is overdue")),
         checkSto003},
    };
    return kChecks;
}

} // namespace

std::span<const Check> catalogue() { return checks(); }

Finding finding(const char* id, std::vector<domain::TenantId> tenants, QStringList objects)
{
    const auto list = catalogue();
    const auto it = std::find_if(list.begin(), list.end(), [&](const Check& c) { return std::strcmp(c.id, id) == 0; });
    Q_ASSERT(it != list.end());
    Finding f;
    f.rule = QLatin1String(id);
    f.area = it->area;
    f.severity = it->severity;
    f.tenants = std::move(tenants);
    f.objects = std::move(objects);
    return f;
}

QLatin1String name(Area area)
{
    switch (area) {
    case Area::Network: return QLatin1String("network");
    case Area::Compute: return QLatin1String("compute");
    case Area::Storage: return QLatin1String("storage");
    case Area::Data: return QLatin1String("data");
    }
    return {};
}

QLatin1String name(Severity severity)
{
    switch (severity) {
    case Severity::Low: return QLatin1String("low");
    case Severity::Medium: return QLatin1String("medium");
    case Severity::High: return QLatin1String("high");
    case Severity::Critical: return QLatin1String("critical");
    }
    return {};
}

QLatin1String name(PairState state)
{
    switch (state) {
    case PairState::Proven: return QLatin1String("proven");
    case PairState::Exception: return QLatin1String("exception");
    case PairState::Violation: return QLatin1String("violation");
    case PairState::Unknown: return QLatin1String("unknown");
    }
    return {};
}

} // namespace lumos::engine::isolation
