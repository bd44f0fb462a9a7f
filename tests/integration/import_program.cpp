// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that kill_during_import kills: imports a file into a store. It numbers its reports of progress on its output
// and stays at the one that it is told to wait at, until it is killed.
// Arguments: the store's file, the file to import, the report to wait at (0 = none).

#include "services/multi_tenant_architecture.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

using namespace lumos;

namespace {

class WaitingProgress final : public base::ProgressSink {
public:
    explicit WaitingProgress(int waitAt) : m_waitAt(waitAt) {}
    void report(qint64, qint64, const base::Text&) override
    {
        std::printf("report %d\n", ++m_reports);
        std::fflush(stdout);
        while (m_reports == m_waitAt)
            ::pause();
    }

private:
    const int m_waitAt;
    int m_reports = 0;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 4)
        return 2;
    const base::SystemClock clock;
    auto location = store::StoreLocation::parse(arguments[1]);
    auto store = store::Store::open(*location, store::OpenMode::Existing, clock);
    if (!store) {
        std::fputs(qPrintable(store.error().toEnglish()), stderr);
        return 1;
    }
    const services::MultiTenantArchitecture platform(
        std::move(*store), clock, {QStringLiteral("import"), QStringLiteral("test")}, base::IdGenerator::entropySeed());
    services::ImportSpec spec;
    spec.files = QStringList{arguments[2]};
    WaitingProgress progress(arguments[3].toInt());
    const auto outcome = platform.imports().run(spec, {}, progress);
    if (!outcome || !outcome->committed) {
        std::fputs(qPrintable(outcome ? outcome->errors.front().toEnglish() : outcome.error().toEnglish()), stderr);
        return 1;
    }
    std::puts("committed");
    std::fflush(stdout);
    return 0;
}
