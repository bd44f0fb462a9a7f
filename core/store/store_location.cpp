// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_location.h"

#include <QUrl>
#include <QUrlQuery>

namespace lumos::store {

namespace {

/// The address without its password, whether it stands before the host or in the query.
QString withoutPassword(QUrl url)
{
    QUrlQuery query(url);
    query.removeAllQueryItems(QStringLiteral("password"));
    query.removeAllQueryItems(QStringLiteral("sslpassword")); // of the client's key
    url.setQuery(query);
    return url.toString(QUrl::RemovePassword);
}

} // namespace

base::Result<StoreLocation> StoreLocation::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "The store has no address."), {}},
                          {QT_TRANSLATE_NOOP("core", "Name a file, or postgresql://host/database."), {}});
    if (trimmed.startsWith(u"postgresql:") || trimmed.startsWith(u"postgres:")) {
        const QUrl url(trimmed, QUrl::StrictMode);
        if (!url.isValid() || url.path().size() < 2)
            return base::fail(
                base::ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "%1 is not the address of a PostgreSQL database."),
                 {url.isValid() ? withoutPassword(url) : trimmed.section(u':', 0, 0)}},
                {QT_TRANSLATE_NOOP("core",
                                   "Write postgresql://user@host:port/database, or ?host=/folder for a socket."),
                 {}});
        return StoreLocation{StoreKind::Postgres, trimmed};
    }
    if (trimmed.startsWith(u"file://"))
        return StoreLocation{StoreKind::Sqlite, QUrl(trimmed).toLocalFile()};
    return StoreLocation{StoreKind::Sqlite, trimmed};
}

QString StoreLocation::display() const { return kind == StoreKind::Sqlite ? text : withoutPassword(QUrl(text)); }

} // namespace lumos::store
