// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as the address of a store: what is accepted is stable, and its password is never shown.
#include "fuzz/fuzz_target.h"

#include "store/store_location.h"

#include <QUrl>

using namespace lumos;
using lumos::fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const auto location = store::StoreLocation::parse(text);
    if (!location) {
        require(!location.error().text.isEmpty(), "a refusal says why");
        return 0;
    }
    ++fuzz::acceptedInputs();
    const auto again = store::StoreLocation::parse(text);
    require(again.has_value() && again->kind == location->kind && again->text == location->text,
            "the same text gives the same location");
    if (location->kind == store::StoreKind::Sqlite)
        return 0;
    require(location->text.startsWith(u"postgres"), "a server is named by its scheme");
    require(QUrl(location->display()).password().isEmpty(), "no password is shown");
    return 0;
}
