// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/slo.h"
#include "services/service_context.h"

#include <vector>

namespace lumos::services {

/// What is said when an incident is opened; number, id and times come by themselves.
struct IncidentSpec {
    domain::TenantId tenant; ///< null = the whole platform
    domain::Level level = domain::Level::High;
    QString title;
    QString effect;
    QString owner;
};

/// The life of incidents: open, acknowledged, resolved. Thread-safe.
class IncidentManager final {
public:
    explicit IncidentManager(ServiceContext context) : m_context(std::move(context)) {}
    [[nodiscard]] base::Result<domain::Incident> open(const IncidentSpec& spec) const;
    [[nodiscard]] base::Result<domain::Revision> acknowledge(const QString& number) const;
    [[nodiscard]] base::Result<domain::Revision> resolve(const QString& number) const;
    /// Unresolved ones first, the worst and oldest at the top.
    [[nodiscard]] base::Result<std::vector<domain::Incident>> list() const;

private:
    [[nodiscard]] base::Result<domain::Revision> move(const QString& number, domain::IncidentState state) const;
    ServiceContext m_context;
};

} // namespace lumos::services
