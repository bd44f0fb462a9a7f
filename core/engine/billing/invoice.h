// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/history.h"
#include "domain/platform_snapshot.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace lumos::engine::billing {

/// A calendar period [from, to).
struct BillingPeriod {
    base::Date from;
    base::Date to;
};

/// One line: what, how much of it, at which price, and why.
struct InvoiceLine {
    QString charge;            ///< name of the plan's charge
    domain::BillingModel model = domain::BillingModel::Usage;
    std::optional<domain::ResourceKindId> kind;
    domain::Quantity quantity; ///< billed units, base units of the kind
    base::Money amount;        ///< rounded to the currency
    base::Text why;            ///< the calculation in one sentence
};

struct Invoice {
    domain::TenantId tenant;
    QString number;            ///< "INV-2026-11-tenant-0007"
    BillingPeriod period;
    std::int32_t priceBookVersion = 0;
    QString plan;
    std::vector<InvoiceLine> lines;
    base::Money net;
    base::Money tax;
    base::Money total;         ///< net + tax, exactly
};

/// Usage of one kind in a period, in base units (levels: unit-hours; counters: units).
struct MeteredQuantity {
    domain::ResourceKindId kind;
    domain::Quantity amount;
};

/// Sums hourly usage into what is billed: counters add up, levels become unit-hours, missing hours count as nothing.
[[nodiscard]] std::vector<MeteredQuantity> meter(const domain::ResourceCatalog& catalog, std::span<const domain::UsageDay> days, const BillingPeriod& period);
/// Rates one charge; exact, rounded once to the currency. `periodDays`/`monthDays` prorate fixed amounts.
[[nodiscard]] base::Result<base::Decimal> rate(const domain::Charge& charge, domain::Quantity units, int periodDays, int monthDays);
/// The invoice kernel: same for live invoices, previews and simulated ones.
[[nodiscard]] base::Result<Invoice> makeInvoice(const domain::Tenant& tenant, const domain::PriceBook& book, std::span<const MeteredQuantity> usage, const BillingPeriod& period);

} // namespace lumos::engine::billing
