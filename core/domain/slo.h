// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/ids.h"
#include "domain/level.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace lumos::domain {

/// A promise over a 30-day window: `objectivePpm` of requests are good (999000 = 99.90 %).
struct Slo {
    QString key;
    TenantId tenant;
    QString name; ///< "availability", "embed latency"
    std::int32_t objectivePpm = 999'000;
    friend bool operator==(const Slo&, const Slo&) = default;
};

/// Good and total requests of one SLO on one day.
struct SloDay {
    QString slo;
    base::Date day;
    std::int64_t good = 0;
    std::int64_t total = 0;
    friend bool operator==(const SloDay&, const SloDay&) = default;
};

enum class IncidentState : unsigned char { Open, Acknowledged, Resolved };

struct Incident {
    IncidentId id;
    QString number;  ///< "INC-2291"
    TenantId tenant; ///< null = platform
    Level level = Level::High;
    IncidentState state = IncidentState::Open;
    QString title;
    QString effect;
    QString owner;
    base::Instant openedAt;
    std::optional<base::Instant> resolvedAt;
    friend bool operator==(const Incident&, const Incident&) = default;
};

[[nodiscard]] QLatin1String name(IncidentState);
[[nodiscard]] std::optional<IncidentState> parseIncidentState(QStringView);
[[nodiscard]] std::optional<Level> parseLevel(QStringView);

} // namespace lumos::domain
