// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that kill_during_import kills: imports a file into a store and says when it is done.
// Arguments: the store's file, the file to import.

#include "services/multi_tenant_architecture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace lumos;

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 3)
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
    base::NullProgress quiet;
    std::puts("started");
    std::fflush(stdout);
    const auto outcome = platform.imports().run(spec, {}, quiet);
    if (!outcome || !outcome->committed) {
        std::fputs(qPrintable(outcome ? outcome->errors.front().toEnglish() : outcome.error().toEnglish()), stderr);
        return 1;
    }
    std::puts("committed");
    std::fflush(stdout);
    return 0;
}
