// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/usage_amount.h"

#include "exchange/input_text.h"
#include "exchange/usage_reader.h"

namespace lumos::exchange {

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

qsizetype skipDigits(QStringView text, qsizetype at)
{
    while (at < text.size() && isDigit(text.at(at)))
        ++at;
    return at;
}

} // namespace

bool isAmountText(QStringView text)
{
    qsizetype at = skipDigits(text, 0);
    if (at == 0)
        return false;
    if (at < text.size() && text.at(at) == u'.') {
        const qsizetype fraction = at + 1;
        at = skipDigits(text, fraction);
        if (at == fraction)
            return false;
    }
    if (at < text.size() && text.at(at) == u' ')
        ++at;
    while (at < text.size() && isLetter(text.at(at)))
        ++at;
    return at == text.size();
}

QString expectedAmountText()
{
    return QStringLiteral("a number that is not negative, with an optional suffix, such as 1500, 4.8M or 8TiB");
}

base::Result<domain::Quantity> amountOf(const UsageRow& row, const domain::ResourceKind& kind)
{
    bool isWhole = false;
    const qlonglong whole = row.amount.toLongLong(&isWhole);
    if (isWhole && (row.unit.isEmpty() || row.unit == kind.unit))
        return domain::Quantity{whole};
    return domain::parseQuantity(row.amount + row.unit, kind);
}

} // namespace lumos::exchange
