// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition/composition.h"
#include "ctl/command.h"
#include "reports/operations_report.h"

#include <QtCore/QTranslator>

namespace lumos::ctl {

base::Result<int> runReport(const QStringList& words)
{
    const QString usage = QStringLiteral("lumosctl report operations [STORE] -o FILE.pdf [--language en|zh_CN]");
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(QStringLiteral("report"),
                                   QStringLiteral("Writes the operations report of the month: A4, the figures of the "
                                                  "Overview; the same data gives the same bytes."),
                                   usage,
                                   {{"o,output", "The PDF to write.", "FILE"},
                                    {"language", "en (default) or zh_CN.", "LANGUAGE"},
                                    {"author", "Name on the report; default the user.", "NAME"}},
                                   words));
    if (call.isHelp())
        return 0;
    if (call.word(0) != u"operations" || !call.has(QStringLiteral("output")) || call.words().size() > 2)
        return usageError(usage);
    const QString language = call.value(QStringLiteral("language"));
    QTranslator translator;
    if (language == u"zh_CN" && translator.load(QStringLiteral(":/i18n/lumos_zh_CN.qm")))
        QCoreApplication::installTranslator(&translator);
    else if (!language.isEmpty() && language != u"en")
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "--language: found \"%1\", expected en or zh_CN."), {language}});
    const base::SystemClock clock;
    const QString location = call.word(1).isEmpty() ? call.storeLocation() : call.word(1);
    LUMOS_ASSIGN(const auto platform,
                 composition::openPlatform(location, store::OpenMode::ReadOnly, clock,
                                           {composition::operatorName(), QStringLiteral("lumosctl")}));
    const QString author =
        call.has(QStringLiteral("author")) ? call.value(QStringLiteral("author")) : composition::operatorName();
    const QString path = call.value(QStringLiteral("output"));
    TerminalProgress progress;
    LUMOS_TRY(reports::writeOperationsReport(
        *platform,
        {path, author,
         language == u"zh_CN" ? QLocale(QStringLiteral("zh_CN")) : QLocale(QLocale::English, QLocale::UnitedStates)},
        interruptToken(), progress));
    call.output().print(QStringLiteral("The report is in %1.").arg(path), {{QStringLiteral("report"), path}});
    return 0;
}

} // namespace lumos::ctl
