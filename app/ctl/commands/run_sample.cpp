// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition/composition.h"
#include "ctl/command.h"

namespace lumos::ctl {

base::Result<int> runSample(const QStringList& words)
{
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(QStringLiteral("sample"),
                                   QStringLiteral("Makes a sample platform; the same numbers give the same store."),
                                   QStringLiteral("lumosctl sample [--tenants N] [--days D] [--seed S] [STORE]"),
                                   {{"tenants", "Number of tenants (42, the platform of the handbook).", "N"},
                                    {"days", "Days of history (90).", "D"},
                                    {"seed", "Seed of all random draws (42).", "S"}},
                                   words));
    if (call.isHelp())
        return 0;
    services::SampleSpec spec;
    LUMOS_ASSIGN(const qint64 tenants, call.integer(QStringLiteral("tenants"), 42, 1, 1'000'000));
    LUMOS_ASSIGN(const qint64 days, call.integer(QStringLiteral("days"), 90, 1, 1000));
    LUMOS_ASSIGN(const qint64 seed, call.integer(QStringLiteral("seed"), 42, 0, INT64_MAX));
    spec.tenants = static_cast<std::int32_t>(tenants);
    spec.days = static_cast<std::int32_t>(days);
    spec.seed = static_cast<std::uint64_t>(seed);
    const QString location = call.word(0).isEmpty() ? call.storeLocation() : call.word(0);
    {
        TerminalProgress progress;
        LUMOS_TRY(composition::createSample(location, spec, interruptToken(), progress));
    }
    call.output().print(
        QStringLiteral("%1 tenants and %2 days of history are in %3.").arg(tenants).arg(days).arg(location),
        {{QStringLiteral("store"), location},
         {QStringLiteral("tenants"), tenants},
         {QStringLiteral("days"), days},
         {QStringLiteral("seed"), seed}});
    return 0;
}

} // namespace lumos::ctl
