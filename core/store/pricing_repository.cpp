// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pricing_repository.h"

#include "domain/change_json.h"

#include <QJsonDocument>

namespace lumos::store {

const Table& PriceBookRepository::table()
{
    static const Table table{"price_book", 1, {"version", "currency", "effective_from", "body"}};
    return table;
}

base::Status PriceBookRepository::write(RowBatch& rows, const domain::PriceBook& book) const
{
    const QJsonObject body = domain::toJson(domain::Change(domain::AddPriceBook{book}), catalog);
    return rows.add(book.version, book.currency.code(), book.effectiveFrom,
                    QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

domain::PriceBook PriceBookRepository::read(Query& row) const
{
    static_cast<void>(row.integer());
    static_cast<void>(row.currency());
    static_cast<void>(row.date());
    const QByteArray body = row.text().toUtf8();
    auto change = domain::changeFromJson(QJsonDocument::fromJson(body).object(), catalog);
    if (const auto* added = change ? std::get_if<domain::AddPriceBook>(&*change) : nullptr)
        return added->book;
    row.refuse(change ? QString::fromUtf8(body) : change.error().toEnglish());
    return {};
}

} // namespace lumos::store
