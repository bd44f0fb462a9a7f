// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/instant.h"
#include "base/money.h"
#include "base/text.h"
#include "domain/history.h"
#include "domain/level.h"
#include "domain/resource.h"
#include "domain/tenant.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

namespace lumos::viewmodels {

/// Turns facts into text for people in the language in force: grouping, units with a no-break space, compact figures
/// ("3.88 M", "62.4 万"), percent, money, times in the platform's zone. The one place where numbers become words; values
/// are copied, so it is cheap to pass around. GUI thread (uses translations).
class Formats final {
public:
    explicit Formats(const QLocale& locale = QLocale(), int utcOffsetMinutes = 0);

    [[nodiscard]] QString integer(qint64 n) const;
    [[nodiscard]] QString decimal(double value, int digits) const;
    [[nodiscard]] QString percent(qint64 points, int digits = 1) const;       ///< hundredths of a percent -> "97.0 %"
    [[nodiscard]] QString signedPercent(qint64 points, int digits = 1) const; ///< "+8.3 %"
    [[nodiscard]] QString compact(double value) const;                        ///< "3.88 M", zh "388 万"
    [[nodiscard]] QString money(const base::Money& m) const;                  ///< "¥ 1,286,420" (whole units)
    [[nodiscard]] QString moneyExact(const base::Money& m) const;             ///< minor units, rounded
    [[nodiscard]] QString moneyCompact(const base::Money& m) const;           ///< "¥ 1.60 M", zh "¥ 160 万"
    [[nodiscard]] QString thousands(const base::Money& m) const;              ///< "1,943" (thousands, no sign)
    /// What stands behind a number word: "¥" thousand, zh "元" after 千.
    [[nodiscard]] QString currencyUnit(const base::Currency& currency) const;
    [[nodiscard]] QString quantity(domain::Quantity q,
                                   const domain::ResourceKind& kind) const; ///< with unit where needed
    [[nodiscard]] QString usedOfLimit(domain::Quantity used, domain::Quantity limit,
                                      const domain::ResourceKind& kind) const; ///< "7.30 / 8.00 TiB"
    [[nodiscard]] QString dateTime(base::Instant t) const;
    [[nodiscard]] QString time(base::Instant t) const;
    [[nodiscard]] QString shortDate(base::Date d) const; ///< "23 Nov", zh "11-23"
    [[nodiscard]] QString shortDate(base::Instant t) const;
    [[nodiscard]] QString weekday(base::Instant t) const; ///< "Mon 23"
    [[nodiscard]] QString rangeText(base::TimeRange range) const;
    [[nodiscard]] QString ago(base::Duration d) const; ///< "51 min", "5 h", "3 d"
    [[nodiscard]] QString inDays(base::Duration d) const;

    /// Names of enumerators and kinds in the language in force.
    [[nodiscard]] QString kindName(const domain::ResourceKind& kind) const;
    [[nodiscard]] QString kindShortName(
        const domain::ResourceKind& kind) const; ///< for narrow columns: "Tokens", "Concur."
    [[nodiscard]] QString levelName(domain::Level level) const;
    [[nodiscard]] QString typeName(domain::TenantType type) const;
    [[nodiscard]] QString stateName(domain::TenantState state) const;
    [[nodiscard]] QString actionName(domain::TenantAction action) const;
    [[nodiscard]] QString categoryName(domain::CostCategory category) const;
    /// The platform's own services by their category; imported ones by the name of their source.
    [[nodiscard]] QString serviceName(const QString& service, domain::CostCategory category) const;
    [[nodiscard]] QString text(const base::Text& text) const; ///< translated in context "core"
    [[nodiscard]] QString error(const base::Error& error) const;

    [[nodiscard]] const QLocale& locale() const { return m_locale; }
    [[nodiscard]] bool isChinese() const;

private:
    QLocale m_locale;
    int m_utcOffsetMinutes = 0;
};

} // namespace lumos::viewmodels
