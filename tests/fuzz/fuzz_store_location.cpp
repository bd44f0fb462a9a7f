// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as the address of a store: what is accepted is stable, a refusal says why, and a password is never shown,
// whatever stands around it.
#include "fuzz/fuzz_target.h"

#include "store/store_location.h"

#include <QUrl>

using namespace lumos;
using lumos::fuzz::require;
using store::StoreKind;
using store::StoreLocation;

namespace {

const QString kSecret = QStringLiteral("S3nt1nelWord");

bool isServer(const QString& text) { return text.startsWith(u"postgresql:") || text.startsWith(u"postgres:"); }

/// A server's address with a secret in it shows the secret neither when it is accepted nor when it is refused.
void requireSecretKept(const QString& address)
{
    const auto location = StoreLocation::parse(address);
    if (!location) {
        require(!location.error().toEnglish().contains(kSecret), "no refusal shows a password");
        return;
    }
    require(location->kind == StoreKind::Postgres, "a server's address is none of a file");
    require(location->text.contains(kSecret), "the password is kept for the connection");
    require(!location->display().contains(kSecret), "no password is shown");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    requireSecretKept(QStringLiteral("postgresql://ops:%1@%2").arg(kSecret, text));
    requireSecretKept(QStringLiteral("postgresql:///lumos?password=%1&%2").arg(kSecret, text));
    // Behind a '#' there is no query and so no password.
    if (!text.contains(u'#'))
        for (const char* key : {"password", "sslpassword"})
            requireSecretKept(QStringLiteral("postgresql:///lumos?%1&%2=%3").arg(text, QLatin1String(key), kSecret));

    const auto location = StoreLocation::parse(text);
    if (!location) {
        require(!location.error().text.isEmpty() && !location.error().remedy.isEmpty(),
                "a refusal says why, and what to write instead");
        require(text.trimmed().isEmpty() || isServer(text.trimmed()), "only a server's address can be malformed");
        return 0;
    }
    ++fuzz::acceptedInputs();
    require((location->kind == StoreKind::Postgres) == isServer(text.trimmed()), "the scheme decides the kind");
    if (location->kind == StoreKind::Sqlite) {
        require(location->display() == location->text, "a file is shown as it is");
        require(text.trimmed().startsWith(u"file://") || location->text == text.trimmed(), "a path is taken as it is");
        return 0;
    }
    const auto again = StoreLocation::parse(location->text);
    require(again && again->kind == location->kind && again->text == location->text,
            "a location's text gives the location back");
    const auto shown = StoreLocation::parse(location->display());
    require(shown && shown->display() == location->display(), "what is shown is an address, too");
    require(QUrl(location->display()).password().isEmpty(), "no password is shown");
    return 0;
}
