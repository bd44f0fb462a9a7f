// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/money.h"
#include "domain/history.h"

#include <QString>

#include <optional>

namespace lumos::exchange {

/// What a charge is, by the words of FOCUS.
enum class ChargeCategory : unsigned char { Usage, Purchase, Tax, Credit, Adjustment };

/// The columns of one FOCUS row that the platform computes with. A null of the file is an empty text or nullopt.
struct FocusRow {
    qint64 line = 0;
    QString billingAccountId;
    QString billingAccountName;
    QString subAccountId;
    QString subAccountName;
    QString serviceName;
    QString serviceCategory; ///< one of the 19 words of FOCUS
    QString chargeDescription;
    base::TimeRange chargePeriod;
    base::TimeRange billingPeriod;
    ChargeCategory chargeCategory = ChargeCategory::Usage;
    bool isCorrection = false; ///< ChargeClass is "Correction"
    base::Currency currency;
    base::Decimal billedCost;
    base::Decimal effectiveCost;
    base::Decimal listCost;
    std::optional<base::Decimal> contractedCost;
    std::optional<base::Decimal> consumedQuantity;
    QString consumedUnit;
    std::optional<base::Decimal>
        platformCost; ///< x_PlatformCost of our own export: what the platform pays, BilledCost being the charge
    QString regionId;
    QString tags; ///< JSON object as it stands in the file

    /// What the platform calls the tenant: the sub account, or the billing account where there is none.
    [[nodiscard]] const QString& tenantKey() const { return subAccountId.isEmpty() ? billingAccountId : subAccountId; }
    [[nodiscard]] const QString& tenantName() const;
    /// What the platform pays, and what the tenant is charged.
    [[nodiscard]] base::Decimal cost() const { return platformCost.value_or(billedCost); }
    [[nodiscard]] base::Decimal charge() const { return platformCost ? billedCost : effectiveCost; }
    /// UTC day on which the charge period begins.
    [[nodiscard]] base::Date day() const { return chargePeriod.from.date(); }
};

/// Tokens by the unit, storage by the category of FOCUS, GPU by the words of service and description.
[[nodiscard]] domain::CostCategory costCategoryOf(const FocusRow& row);
[[nodiscard]] QLatin1String name(ChargeCategory category);

} // namespace lumos::exchange
