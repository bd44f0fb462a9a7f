// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csv_import.h"
#include "exchange/input_text.h"
#include "exchange/seen_keys.h"
#include "exchange/usage_amount.h"
#include "exchange/usage_reader.h"

#include <array>

namespace lumos::exchange {

namespace {

constexpr std::array<const char*, 6> kUsageColumns{"source", "id", "tenant", "kind", "amount", "time"};

class UsageParser final {
public:
    static std::span<const char* const> requiredColumns() { return kUsageColumns; }
    explicit UsageParser(const CsvReader& csv) : m_csv(csv) {}

    std::optional<UsageRow> parse(FieldReader& fields)
    {
        UsageRow row;
        row.line = m_csv.line();
        row.source = fields.requiredText(m_source);
        row.id = fields.requiredText(m_id);
        row.tenantSlug = fields.requiredText(m_tenant);
        row.kindKey = fields.requiredText(m_kind);
        row.amount = fields.requiredText(m_amount);
        row.unit = fields.optionalText(m_unit);
        row.time = fields.requiredInstant(m_time);
        if (!row.amount.isEmpty() && !isAmountText(row.amount))
            fields.refuse(m_amount, {QT_TRANSLATE_NOOP("core", "This is no amount."), {}}, expectedAmountText());
        if (fields.isGood() && !m_seen.insert(trimmed(m_csv.field(m_source)), trimmed(m_csv.field(m_id))))
            return std::nullopt;
        return row;
    }

private:
    [[nodiscard]] int column(const char* name) const { return m_csv.column(QString::fromLatin1(name)); }

    const CsvReader& m_csv;
    const int m_source = column("source");
    const int m_id = column("id");
    const int m_tenant = column("tenant");
    const int m_kind = column("kind");
    const int m_amount = column("amount");
    const int m_unit = column("unit");
    const int m_time = column("time");
    SeenKeys m_seen;
};

} // namespace

base::Result<ImportCheck> readUsageCsv(QIODevice& device, const ReadOptions& options, const RowSink<UsageRow>& sink)
{
    return importCsv<UsageRow, UsageParser>(device, options, sink);
}

} // namespace lumos::exchange
