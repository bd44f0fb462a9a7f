// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/focus_reader.h"

#include "exchange/csv_import.h"
#include "exchange/focus_words.h"

#include <algorithm>

namespace lumos::exchange {

namespace {

/// Rows of a file repeat the same few names; one shared copy of each keeps a batch small.
class NamePool final {
public:
    QString shared(QString text)
    {
        if (text.isEmpty())
            return {};
        const QString& last = m_recent[m_next % m_recent.size()];
        if (last == text)
            return last;
        for (const QString& known : m_recent)
            if (known == text)
                return known;
        m_recent[++m_next % m_recent.size()] = text;
        return text;
    }

private:
    std::array<QString, 8> m_recent;
    std::size_t m_next = 0;
};

class FocusParser final {
public:
    static std::span<const char* const> requiredColumns() { return kFocusMandatoryColumns; }

    explicit FocusParser(const CsvReader& csv) : m_csv(csv) {}

    std::optional<FocusRow> parse(FieldReader& fields)
    {
        FocusRow row;
        row.line = m_csv.line();
        readNames(row, fields);
        readPeriods(row, fields);
        readCharge(row, fields);
        return row;
    }

private:
    void readNames(FocusRow& row, FieldReader& fields)
    {
        row.billingAccountId = m_accounts.shared(fields.requiredText(m_billingAccountId));
        row.billingAccountName = m_accounts.shared(fields.optionalText(m_billingAccountName));
        row.subAccountId = m_tenants.shared(fields.optionalText(m_subAccountId));
        row.subAccountName = m_tenantNames.shared(fields.optionalText(m_subAccountName));
        row.serviceName = m_services.shared(fields.requiredText(m_serviceName));
        row.serviceCategory = m_categories.shared(QString::fromLatin1(
            kFocusServiceCategories[fields.requiredWord(m_serviceCategory, kFocusServiceCategories)]));
        row.chargeDescription = fields.optionalText(m_chargeDescription);
        row.regionId = m_regions.shared(fields.optionalText(m_regionId));
        row.tags = fields.optionalText(m_tags);
    }

    void readPeriods(FocusRow& row, FieldReader& fields) const
    {
        row.chargePeriod = readPeriod(fields, m_chargePeriodStart, m_chargePeriodEnd);
        row.billingPeriod = readPeriod(fields, m_billingPeriodStart, m_billingPeriodEnd);
    }

    base::TimeRange readPeriod(FieldReader& fields, int startColumn, int endColumn) const
    {
        const bool goodBefore = fields.isGood();
        const base::TimeRange period{fields.requiredInstant(startColumn), fields.requiredInstant(endColumn)};
        if (goodBefore && fields.isGood() && period.to <= period.from)
            fields.refuse(endColumn, {QT_TRANSLATE_NOOP("core", "The period ends before it begins."), {}},
                          QStringLiteral("a time after %1").arg(m_csv.text(startColumn)));
        return period;
    }

    void readCharge(FocusRow& row, FieldReader& fields) const
    {
        static constexpr std::array<const char*, 1> kClasses{"Correction"};
        row.chargeCategory = static_cast<ChargeCategory>(fields.requiredWord(m_chargeCategory, kFocusChargeCategories));
        if (!fields.isNull(m_chargeClass)) {
            (void)fields.requiredWord(m_chargeClass, kClasses);
            row.isCorrection = true;
        }
        row.currency = fields.requiredCurrency(m_billingCurrency);
        row.billedCost = fields.requiredAmount(m_billedCost);
        row.effectiveCost = fields.requiredAmount(m_effectiveCost);
        row.listCost = fields.requiredAmount(m_listCost);
        row.contractedCost = fields.optionalAmount(m_contractedCost);
        row.consumedQuantity = fields.optionalAmount(m_consumedQuantity);
        row.consumedUnit = fields.optionalText(m_consumedUnit);
        row.platformCost = fields.optionalAmount(m_platformCost);
    }

    [[nodiscard]] int column(const char* columnName) const { return m_csv.column(QString::fromLatin1(columnName)); }

    const CsvReader& m_csv;
    NamePool m_accounts, m_tenants, m_tenantNames, m_services, m_categories, m_regions;
    const int m_billingAccountId = column("BillingAccountId");
    const int m_billingAccountName = column("BillingAccountName");
    const int m_subAccountId = column("SubAccountId");
    const int m_subAccountName = column("SubAccountName");
    const int m_serviceName = column("ServiceName");
    const int m_serviceCategory = column("ServiceCategory");
    const int m_chargeDescription = column("ChargeDescription");
    const int m_regionId = column("RegionId");
    const int m_tags = column("Tags");
    const int m_chargePeriodStart = column("ChargePeriodStart");
    const int m_chargePeriodEnd = column("ChargePeriodEnd");
    const int m_billingPeriodStart = column("BillingPeriodStart");
    const int m_billingPeriodEnd = column("BillingPeriodEnd");
    const int m_chargeCategory = column("ChargeCategory");
    const int m_chargeClass = column("ChargeClass");
    const int m_billingCurrency = column("BillingCurrency");
    const int m_billedCost = column("BilledCost");
    const int m_effectiveCost = column("EffectiveCost");
    const int m_listCost = column("ListCost");
    const int m_contractedCost = column("ContractedCost");
    const int m_consumedQuantity = column("ConsumedQuantity");
    const int m_consumedUnit = column("ConsumedUnit");
    const int m_platformCost = column("x_PlatformCost");
};

bool hasOneOf(const QStringList& header, std::span<const char* const> columns)
{
    return std::any_of(columns.begin(), columns.end(),
                       [&header](const char* column) { return header.contains(QLatin1String(column)); });
}

} // namespace

FocusVersion focusVersionOf(const QStringList& header)
{
    if (hasOneOf(header, kFocusColumnsSince1_2))
        return FocusVersion::V1_2;
    return hasOneOf(header, kFocusColumnsSince1_1) ? FocusVersion::V1_1 : FocusVersion::V1_0;
}

base::Result<ImportCheck> readFocus(QIODevice& device, const ReadOptions& options, const RowSink<FocusRow>& sink)
{
    return importCsv<FocusRow, FocusParser>(device, options, sink);
}

} // namespace lumos::exchange
