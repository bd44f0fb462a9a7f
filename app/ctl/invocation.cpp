// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition/composition.h"
#include "ctl/command.h"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace lumos::ctl {

namespace {

base::StopSource& interrupts()
{
    static base::StopSource source;
    return source;
}

/// A signal handler may only touch atomics: request_stop() runs callbacks, of which there are none here.
extern "C" void onInterrupt(int) { interrupts().request_stop(); }

const base::Clock& systemClock()
{
    static const base::SystemClock clock;
    return clock;
}

} // namespace

base::StopToken interruptToken()
{
    static const bool installed = [] {
        interrupts();
        std::signal(SIGINT, onInterrupt);
        std::signal(SIGTERM, onInterrupt);
        return true;
    }();
    Q_UNUSED(installed);
    return interrupts().get_token();
}

tl::unexpected<base::Error> usageError(const QString& usage)
{
    return base::fail(base::ErrorCode::InvalidArgument, {QT_TRANSLATE_NOOP("core", "Usage: %1"), {usage}});
}

base::Result<Invocation> Invocation::parse(const QString& command, const QString& summary, const QString& usage,
                                           std::initializer_list<OptionSpec> options, const QStringList& words)
{
    Invocation call;
    call.m_parser = std::make_shared<QCommandLineParser>();
    QCommandLineParser& parser = *call.m_parser;
    parser.setApplicationDescription(summary);
    for (const OptionSpec& o : options) {
        const QStringList names = QString::fromLatin1(o.name).split(u',');
        parser.addOption(QCommandLineOption(names, QString::fromUtf8(o.meaning), QString::fromLatin1(o.value)));
    }
    parser.addOption(
        QCommandLineOption(QStringLiteral("store"),
                           QStringLiteral("Store file or postgresql:// URL; default $LUMOS_STORE, else the sample."),
                           QStringLiteral("STORE")));
    parser.addOption(QCommandLineOption(QStringLiteral("json"), QStringLiteral("Print JSON instead of text.")));
    parser.addOption(
        QCommandLineOption({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")));
    if (!parser.parse(QStringList{QStringLiteral("lumosctl ") + command} + words))
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "%1. Usage: %2"), {parser.errorText(), usage}});
    call.m_words = parser.positionalArguments();
    call.m_help = parser.isSet(QStringLiteral("help"));
    if (call.m_help) {
        // QCommandLineParser writes "lumosctl [options]"; people need the command's own form.
        QString text = parser.helpText();
        text.replace(text.indexOf(u'\n') >= 0 ? text.left(text.indexOf(u'\n')) : text,
                     QStringLiteral("Usage: ") + usage);
        std::fputs(text.toUtf8().constData(), stdout);
    }
    return call;
}

base::Result<qint64> Invocation::integer(const QString& option, qint64 otherwise, qint64 low, qint64 high) const
{
    if (!has(option))
        return otherwise;
    bool ok = false;
    const qint64 n = value(option).toLongLong(&ok);
    if (!ok || n < low || n > high)
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "--%1: found \"%2\", expected a whole number from %3 to %4."),
                           {option, value(option), QString::number(low), QString::number(high)}});
    return n;
}

base::Result<double> Invocation::number(const QString& option, double otherwise, double low, double high) const
{
    if (!has(option))
        return otherwise;
    bool ok = false;
    const double n = value(option).toDouble(&ok);
    if (!ok || !(n >= low && n <= high))
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "--%1: found \"%2\", expected a number from %3 to %4."),
                           {option, value(option), QString::number(low), QString::number(high)}});
    return n;
}

base::Result<std::optional<base::Date>> Invocation::date(const QString& option) const
{
    if (!has(option))
        return std::optional<base::Date>();
    const auto parsed = base::Date::parse(value(option));
    if (!parsed)
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "--%1: found \"%2\", expected a date such as 2026-11-23."),
                           {option, value(option)}});
    return parsed;
}

QString Invocation::storeLocation() const
{
    if (has(QStringLiteral("store")))
        return value(QStringLiteral("store"));
    const QString environment = qEnvironmentVariable("LUMOS_STORE");
    return environment.isEmpty() ? composition::samplePath() : environment;
}

base::Result<std::shared_ptr<services::MultiTenantArchitecture>> Invocation::openStore(store::OpenMode mode) const
{
    return openStoreAt(storeLocation(), mode);
}

base::Result<std::shared_ptr<services::MultiTenantArchitecture>> Invocation::openStoreAt(const QString& location,
                                                                                         store::OpenMode mode)
{
    return composition::openPlatform(location, mode, systemClock(),
                                     {composition::operatorName(), QStringLiteral("lumosctl")});
}

void TerminalProgress::report(qint64 done, qint64 total, const base::Text& step)
{
    if (total <= 0 || isatty(STDERR_FILENO) == 0)
        return;
    const int percent = static_cast<int>(done * 100 / total);
    if (percent == m_lastPercent)
        return;
    m_lastPercent = percent;
    m_wrote = true;
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - m_begin;
    // At the present pace; of the first moments nothing can be said.
    const QString left =
        done > 0 && passed.count() >= 1
            ? QStringLiteral(", about %1 s left")
                  .arg(passed.count() * static_cast<double>(total - done) / static_cast<double>(done), 0, 'f', 0)
            : QString();
    std::fprintf(stderr, "\r%3d %%  %-64.64s", percent, (step.toEnglish() + left).toUtf8().constData());
    std::fflush(stderr);
}

TerminalProgress::~TerminalProgress()
{
    if (m_wrote)
        std::fprintf(stderr, "\r%70s\r", "");
}

} // namespace lumos::ctl
