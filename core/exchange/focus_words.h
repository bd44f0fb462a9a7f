// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace lumos::exchange {

/// The closed vocabularies of FOCUS 1.2 (finops.org, CC BY 4.0), in the order of ChargeCategory where there is one.
inline constexpr std::array<const char*, 5> kFocusChargeCategories{"Usage", "Purchase", "Tax", "Credit", "Adjustment"};

inline constexpr std::array<const char*, 19> kFocusServiceCategories{"AI and Machine Learning",
                                                                     "Analytics",
                                                                     "Business Applications",
                                                                     "Compute",
                                                                     "Databases",
                                                                     "Developer Tools",
                                                                     "Multicloud",
                                                                     "Identity",
                                                                     "Integration",
                                                                     "Internet of Things",
                                                                     "Management and Governance",
                                                                     "Media",
                                                                     "Migration",
                                                                     "Mobile",
                                                                     "Networking",
                                                                     "Security",
                                                                     "Storage",
                                                                     "Web",
                                                                     "Other"};

/// Columns that every FOCUS file must have (feature level "Mandatory").
inline constexpr std::array<const char*, 21> kFocusMandatoryColumns{
    "BilledCost",         "BillingAccountId", "BillingAccountName", "BillingCurrency",   "BillingPeriodEnd",
    "BillingPeriodStart", "ChargeCategory",   "ChargeClass",        "ChargeDescription", "ChargePeriodEnd",
    "ChargePeriodStart",  "ContractedCost",   "EffectiveCost",      "InvoiceIssuerName", "ListCost",
    "PricingQuantity",    "PricingUnit",      "ProviderName",       "PublisherName",     "ServiceCategory",
    "ServiceName"};

/// Columns that came with a version; one of them in a header tells its age.
inline constexpr std::array<const char*, 7> kFocusColumnsSince1_1{
    "CapacityReservationId",  "CapacityReservationStatus", "CommitmentDiscountQuantity",
    "CommitmentDiscountUnit", "ServiceSubcategory",        "SkuMeter",
    "SkuPriceDetails"};
inline constexpr std::array<const char*, 7> kFocusColumnsSince1_2{"BillingAccountType",
                                                                  "InvoiceId",
                                                                  "PricingCurrency",
                                                                  "PricingCurrencyContractedUnitPrice",
                                                                  "PricingCurrencyEffectiveCost",
                                                                  "PricingCurrencyListUnitPrice",
                                                                  "SubAccountType"};

} // namespace lumos::exchange
