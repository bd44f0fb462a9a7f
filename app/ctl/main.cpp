// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"

#include <QtGui/QGuiApplication>

#include <cstdio>
#include <cstring>

using namespace lumos;

namespace lumos::ctl {

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{
        {"sample", "Make a sample platform of any size.", runSample},
        {"import", "Import cost, inventory, usage or a whole platform from files.", runImport},
        {"tenants", "List, show, create, suspend, resume, offboard and delete tenants.", runTenants},
        {"quota", "List, set and check limits.", runQuota},
        {"usage", "Show usage, cost and scaling decisions.", runUsage},
        {"allocate", "Place waiting workloads, or rerun an arrival experiment.", runAllocate},
        {"simulate", "Simulate the next days, or compare what-if scenarios.", runSimulate},
        {"study", "Sweep, sensitivity, optimisation and least regret over factors.", runStudy},
        {"invoice", "Make the invoice of a tenant or of all.", runInvoice},
        {"isolation", "Prove that tenants are isolated, or show what is not.", runIsolation},
        {"report", "Write the operations report as PDF.", runReport},
        {"export", "Export the platform as JSON, or cost as FOCUS CSV.", runExport},
        {"audit", "Show or verify the audit log.", runAudit},
        {"conform", "Run test vectors through the engine.", runConform},
        {"bench", "Measure, beside a baseline of the same run.", runBench},
    };
    return all;
}

} // namespace lumos::ctl

namespace {

void printHelp()
{
    std::puts(
        "Usage: lumosctl COMMAND [OPTIONS]\n\nOperates a multi-tenant AI platform from the command line.\n\nCommands:");
    for (const ctl::Command& c : ctl::commands())
        std::printf("  %-10s %s\n", c.name, c.summary);
    std::puts(
        "\nEvery command knows --help, --json and --store STORE; lumosctl --version shows the version.\n"
        "Exit status: 0 done, 1 failed or not conforming, 2 usage, 3 not found, 4 conflict, 5 refused, 6 bad input,\n"
        "7 store or file, 130 cancelled.");
}

int run(const QStringList& words)
{
    const QString name = words.value(1);
    if (name.isEmpty() || name == u"--help" || name == u"-h" || name == u"help") {
        printHelp();
        return name.isEmpty() ? 2 : 0;
    }
    if (name == u"--version") {
        std::puts("lumosctl " LUMOS_VERSION);
        return 0;
    }
    for (const ctl::Command& command : ctl::commands()) {
        if (name != QLatin1String(command.name))
            continue;
        const base::Result<int> status = command.run(words.mid(2));
        if (status)
            return *status;
        std::fprintf(stderr, "lumosctl %s: %s\n", command.name, status.error().toEnglish().toUtf8().constData());
        return base::exitStatus(status.error().code);
    }
    std::fprintf(stderr, "lumosctl: there is no command \"%s\"; lumosctl --help lists them.\n",
                 name.toUtf8().constData());
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    // Reports need fonts, which need a QGuiApplication; no command opens a window.
    const bool needsFonts = argc > 1 && std::strcmp(argv[1], "report") == 0;
    if (needsFonts)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setOrganizationName(QStringLiteral("Lumos"));
    QCoreApplication::setApplicationName(QStringLiteral("lumosctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LUMOS_VERSION));
    const std::unique_ptr<QCoreApplication> application(
        needsFonts ? static_cast<QCoreApplication*>(new QGuiApplication(argc, argv))
                   : new QCoreApplication(argc, argv));
    return run(QCoreApplication::arguments());
}
