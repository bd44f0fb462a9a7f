// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "exchange/csv_writer.h"

#include <QString>

class QIODevice;

namespace lumos::exchange {

/// Who bills: the same on every row.
struct FocusIssuer {
    QString providerName;
    QString billingAccountId;
    QString billingAccountName;
};

/// The tenant a cost belongs to.
struct FocusTenant {
    QString id; ///< SubAccountId: the slug
    QString name;
};

/// Writes cost days as FOCUS 1.2 in CSV: one Usage row a tenant, day and service (a Credit row where the charge is
/// negative). Billed is what the tenant is charged; what the platform pays stands in the custom column x_PlatformCost.
/// Amounts are exact. The same days give the same bytes.
class FocusWriter final {
public:
    FocusWriter(QIODevice& device, FocusIssuer issuer) : m_csv(device), m_issuer(std::move(issuer)) {}
    /// Cost and charge must be of one currency (InvalidArgument). Error: Io.
    [[nodiscard]] base::Status write(const domain::CostDay& day, const FocusTenant& tenant);
    /// Writes the header if there was no row, and hands the rest to the device.
    [[nodiscard]] base::Status finish();

private:
    [[nodiscard]] base::Status writeHeaderOnce();

    CsvWriter m_csv;
    FocusIssuer m_issuer;
    bool m_hasHeader = false;
};

} // namespace lumos::exchange
