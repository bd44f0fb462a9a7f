// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/languages.h"

#include <QDir>

namespace lumos::translations {

QStringList languages()
{
    QStringList names{QStringLiteral("en")};
    const QStringList files =
        QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("lumos_*.qm")}, QDir::Files, QDir::Name);
    for (QString file : files) {
        file.remove(0, 6); // "lumos_"
        file.chop(3);      // ".qm"
        names.append(file);
    }
    return names;
}

} // namespace lumos::translations
