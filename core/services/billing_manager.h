// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/billing/invoice.h"
#include "services/service_context.h"

#include <vector>

namespace lumos::services {

/// A tenant that could not be invoiced, and why.
struct InvoiceFailure {
    domain::TenantId tenant;
    QString slug;
    base::Error error;
};

/// What a run over all tenants made; one that fails does not stop the others.
struct InvoiceRun {
    std::vector<engine::billing::Invoice> invoices; ///< by slug
    std::vector<InvoiceFailure> failures;           ///< by slug
};

/// Invoices from stored usage through the invoice kernel. Nothing is written. Thread-safe.
class BillingManager final {
public:
    explicit BillingManager(ServiceContext context) : m_context(std::move(context)) {}
    /// The whole calendar month that `day` lies in.
    [[nodiscard]] base::Result<engine::billing::Invoice> invoice(domain::TenantId tenant, base::Date day) const;
    /// The month up to the end of `day`, fixed amounts prorated.
    [[nodiscard]] base::Result<engine::billing::Invoice> preview(domain::TenantId tenant, base::Date day) const;
    /// Invoices of every tenant of level Tenant that was served in the month, by slug; of one that is being offboarded or
    /// was deleted since, for its days until then.
    [[nodiscard]] base::Result<InvoiceRun> invoiceAll(base::Date day, base::StopToken stop,
                                                      base::ProgressSink& progress) const;

private:
    [[nodiscard]] base::Result<engine::billing::Invoice> make(const domain::PlatformSnapshot& snapshot,
                                                              const domain::Tenant& tenant,
                                                              const engine::billing::BillingPeriod& period,
                                                              base::StopToken stop) const;
    /// The days of the period until the tenant left; empty when it had left before.
    [[nodiscard]] base::Result<engine::billing::BillingPeriod> servedPart(
        const domain::PlatformSnapshot& snapshot, const domain::Tenant& tenant,
        const engine::billing::BillingPeriod& period) const;
    ServiceContext m_context;
};

} // namespace lumos::services
