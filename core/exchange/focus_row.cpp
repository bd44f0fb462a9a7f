// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/focus_row.h"

#include "exchange/focus_words.h"

namespace lumos::exchange {

using domain::CostCategory;

const QString& FocusRow::tenantName() const
{
    if (subAccountId.isEmpty())
        return billingAccountName.isEmpty() ? billingAccountId : billingAccountName;
    return subAccountName.isEmpty() ? subAccountId : subAccountName;
}

CostCategory costCategoryOf(const FocusRow& row)
{
    const QLatin1String gpu("GPU");
    const QLatin1String token("token");
    if (row.consumedUnit.contains(token, Qt::CaseInsensitive) || row.serviceName.contains(token, Qt::CaseInsensitive) ||
        row.chargeDescription.startsWith(token, Qt::CaseInsensitive))
        return CostCategory::Tokens;
    if (row.serviceCategory == QLatin1String("Storage"))
        return CostCategory::Storage;
    if (row.serviceName.contains(gpu, Qt::CaseInsensitive) || row.chargeDescription.contains(gpu, Qt::CaseInsensitive))
        return CostCategory::Gpu;
    return CostCategory::Other;
}

QLatin1String name(ChargeCategory category)
{
    return QLatin1String(kFocusChargeCategories[static_cast<std::size_t>(category)]);
}

} // namespace lumos::exchange
