// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace lumos::shell {

QString Language::systemCode()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void Language::set(const QString& code)
{
    const QString wanted = code.isEmpty() ? systemCode() : code;
    if (wanted == m_code && !m_own.isEmpty() == (wanted != u"en"))
        return;
    m_code = wanted;
    QLocale::setDefault(wanted == u"en" ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale(wanted));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (wanted != u"en") {
        if (m_own.load(QStringLiteral(":/i18n/lumos_%1.qm").arg(wanted)))
            QCoreApplication::installTranslator(&m_own);
        if (m_qt.load(QStringLiteral("qtbase_%1").arg(wanted), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
    }
    emit changed();
}

} // namespace lumos::shell
