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
    QString charge; ///< name of the plan's charge
    domain::BillingModel model = domain::BillingModel::Usage;
    std::optional<domain::ResourceKindId> kind;
    domain::Quantity quantity; ///< billed units, base units of the kind
    base::Money amount;        ///< rounded to the currency
    base::Text why;            ///< the calculation in one sentence
};

struct Invoice {
    domain::TenantId tenant;
    QString number; ///< "INV-2026-11-tenant-0007"
    BillingPeriod period;
    std::int32_t priceBookVersion = 0;
    QString plan;
    std::vector<InvoiceLine> lines;
    base::Money net;
    base::Money tax;
    base::Money total; ///< net + tax, exactly
};

/// Usage of one kind in a period, in base units (levels: unit-hours; counters: units).
struct MeteredQuantity {
    domain::ResourceKindId kind;
    domain::Quantity amount;
};

/// Billable units of one row: the sum of its measured hours (units of counters, unit-hours of levels).
[[nodiscard]] std::int64_t unitsOf(const domain::UsageDay& usage);
/// Sums hourly usage into what is billed: counters add up, levels become unit-hours, missing hours count as nothing.
/// `days` are those of one tenant and may reach beyond the period. One entry for each kind that has a day in the period,
/// by kind. O(days).
[[nodiscard]] std::vector<MeteredQuantity> meter(const domain::ResourceCatalog& catalog,
                                                 std::span<const domain::UsageDay> days, const BillingPeriod& period);
/// Rates one charge, exact to 18 digits (the invoice line rounds it, once, to the currency). A fixed amount is paid for
/// `periodDays` of `monthDays`; free units and tiers count by the month and are not prorated. InvalidArgument: negative
/// units, no days in the month, an amount beyond the range of Decimal.
[[nodiscard]] base::Result<base::Decimal> rate(const domain::Charge& charge, domain::Quantity units, int periodDays,
                                               int monthDays);
/// The invoice kernel: same for live invoices, previews and simulated ones. One line a charge of the tenant's plan, each
/// rounded half up to the currency; net is their sum, tax is the plan's rate on the net, rounded once, total = net + tax.
/// Days before the tenant was created are not billed. InvalidArgument: a period that is not (part of) one calendar
/// month, negative usage; NotFound: the tenant's tier is no plan of the book. Pure and thread-safe.
[[nodiscard]] base::Result<Invoice> makeInvoice(const domain::Tenant& tenant, const domain::PriceBook& book,
                                                std::span<const MeteredQuantity> usage, const BillingPeriod& period);

} // namespace lumos::engine::billing
