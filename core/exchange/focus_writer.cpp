// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/focus_writer.h"

#include "exchange/focus_row.h"

#include <array>

namespace lumos::exchange {

using domain::CostCategory;

namespace {

constexpr std::array<const char*, 30> kFocusColumns{
    "BilledCost",         "BillingAccountId",  "BillingAccountName", "BillingCurrency",     "BillingPeriodEnd",
    "BillingPeriodStart", "ChargeCategory",    "ChargeClass",        "ChargeDescription",   "ChargeFrequency",
    "ChargePeriodEnd",    "ChargePeriodStart", "ContractedCost",     "ContractedUnitPrice", "EffectiveCost",
    "InvoiceIssuerName",  "ListCost",          "ListUnitPrice",      "PricingCategory",     "PricingQuantity",
    "PricingUnit",        "ProviderName",      "PublisherName",      "ServiceCategory",     "ServiceName",
    "ServiceSubcategory", "SubAccountId",      "SubAccountName",     "SubAccountType",      "x_PlatformCost"};

/// How a category of ours is said in FOCUS. The word leads the description, which tells it again when it is read back.
struct CategoryWords {
    const char* service;
    const char* subcategory;
    const char* word;
};

CategoryWords wordsOf(CostCategory category)
{
    switch (category) {
    case CostCategory::Gpu: return {"AI and Machine Learning", "Machine Learning", "GPU"};
    case CostCategory::Tokens: return {"AI and Machine Learning", "Generative AI", "Tokens"};
    case CostCategory::Storage: return {"Storage", "Object Storage", "Storage"};
    case CostCategory::Other: break;
    }
    return {"Other", "Other (Other)", "Other"};
}

} // namespace

base::Status FocusWriter::write(const domain::CostDay& day, const FocusTenant& tenant)
{
    if (!(day.cost.currency == day.charge.currency))
        return base::fail(
            base::ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "The cost of %1 is in %2 and its charge in %3; one row has one currency."),
             {tenant.name, day.cost.currency.code(), day.charge.currency.code()}});
    LUMOS_TRY(writeHeaderOnce());
    const CategoryWords words = wordsOf(day.category);
    const bool isCredit = day.charge.amount.isNegative();
    const QString charge = day.charge.amount.toString();
    const QString price = isCredit ? QString() : charge;
    const base::Date month = day.day.firstOfMonth();
    const QString null;
    return m_csv.writeRow({charge,
                           m_issuer.billingAccountId,
                           m_issuer.billingAccountName,
                           day.charge.currency.code(),
                           base::Instant::at(month.addMonths(1)).toIso(),
                           base::Instant::at(month).toIso(),
                           name(isCredit ? ChargeCategory::Credit : ChargeCategory::Usage),
                           null,
                           QLatin1String(words.word) + QStringLiteral(": ") + day.service,
                           isCredit ? QStringLiteral("One-Time") : QStringLiteral("Usage-Based"),
                           base::Instant::at(day.day + 1).toIso(),
                           base::Instant::at(day.day).toIso(),
                           charge,
                           price,
                           charge,
                           m_issuer.providerName,
                           charge,
                           price,
                           isCredit ? null : QStringLiteral("Standard"),
                           isCredit ? null : QStringLiteral("1"),
                           isCredit ? null : QStringLiteral("Days"),
                           m_issuer.providerName,
                           m_issuer.providerName,
                           QLatin1String(words.service),
                           day.service,
                           QLatin1String(words.subcategory),
                           tenant.id,
                           tenant.name,
                           QStringLiteral("Tenant"),
                           day.cost.amount.toString()});
}

base::Status FocusWriter::finish()
{
    LUMOS_TRY(writeHeaderOnce());
    return m_csv.finish();
}

base::Status FocusWriter::writeHeaderOnce()
{
    if (m_hasHeader)
        return {};
    m_hasHeader = true;
    QStringList names;
    for (const char* column : kFocusColumns)
        names.append(QString::fromLatin1(column));
    return m_csv.writeRow(names);
}

} // namespace lumos::exchange
