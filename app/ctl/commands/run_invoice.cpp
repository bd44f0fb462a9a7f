// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "services/billing_manager.h"

#include <cstdio>

namespace lumos::ctl {

namespace {

QJsonObject invoiceJson(const engine::billing::Invoice& invoice, const domain::PlatformSnapshot& s)
{
    QJsonArray lines;
    for (const engine::billing::InvoiceLine& l : invoice.lines)
        lines.append(QJsonObject{{QStringLiteral("charge"), l.charge},
                                 {QStringLiteral("model"), domain::name(l.model)},
                                 {QStringLiteral("kind"), l.kind ? s.catalog.at(*l.kind).key : QString()},
                                 {QStringLiteral("quantity"), jsonInteger(l.quantity.value)},
                                 {QStringLiteral("amount"), l.amount.toString()},
                                 {QStringLiteral("why"), l.why.toEnglish()}});
    return {{QStringLiteral("number"), invoice.number},
            {QStringLiteral("from"), invoice.period.from.toIso()},
            {QStringLiteral("to"), invoice.period.to.toIso()},
            {QStringLiteral("plan"), invoice.plan},
            {QStringLiteral("price_book"), invoice.priceBookVersion},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("net"), invoice.net.toString()},
            {QStringLiteral("tax"), invoice.tax.toString()},
            {QStringLiteral("total"), invoice.total.toString()}};
}

/// Prints what could be made, then lists who could not be invoiced; 1 when there is any.
base::Result<int> invoiceAll(const Invocation& call, const services::MultiTenantArchitecture& platform,
                             const domain::PlatformSnapshot& snapshot, base::Date day)
{
    services::InvoiceRun run;
    {
        TerminalProgress progress;
        LUMOS_ASSIGN(run, platform.billing().invoiceAll(day, interruptToken(), progress));
    }
    TextTable table{{QStringLiteral("NUMBER"), QStringLiteral("PLAN"), QStringLiteral("NET"), QStringLiteral("TAX"),
                     QStringLiteral("TOTAL")},
                    {false, false, true, true, true},
                    {}};
    QJsonArray json;
    for (const engine::billing::Invoice& i : run.invoices) {
        table.rows.append({i.number, i.plan, i.net.toString(), i.tax.toString(), i.total.toString()});
        json.append(invoiceJson(i, snapshot));
    }
    call.output().print(table, json);
    for (const services::InvoiceFailure& failure : run.failures)
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(failure.slug), qUtf8Printable(failure.error.toEnglish()));
    if (run.failures.empty())
        return 0;
    std::fprintf(stderr, "lumosctl invoice: %zu of %zu tenants could not be invoiced.\n", run.failures.size(),
                 run.failures.size() + run.invoices.size());
    return 1;
}

} // namespace

base::Result<int> runInvoice(const QStringList& words)
{
    const QString usage = QStringLiteral("lumosctl invoice TENANT | --all [--month YYYY-MM] [--to-date]");
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(
                     QStringLiteral("invoice"),
                     QStringLiteral("Rates stored usage under the price book in force; nothing is written."), usage,
                     {{"all", "Every tenant, one line each."},
                      {"month", "Month to bill; default that of the data.", "YYYY-MM"},
                      {"to-date", "Only up to today, fixed amounts prorated."}},
                     words));
    if (call.isHelp())
        return 0;
    if (call.has(QStringLiteral("all")) == (call.words().size() == 1))
        return usageError(usage);
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(const base::Instant now, platform->dataInstant());
    base::Date day = now.date();
    if (call.has(QStringLiteral("month"))) {
        const auto first = base::Date::parse(QString(call.value(QStringLiteral("month")) + QStringLiteral("-01")));
        if (!first)
            return base::fail(base::ErrorCode::InvalidArgument,
                              {QT_TRANSLATE_NOOP("core", "--month: found \"%1\", expected a month such as 2026-11."),
                               {call.value(QStringLiteral("month"))}});
        day = *first;
    }
    if (call.has(QStringLiteral("all")))
        return invoiceAll(call, *platform, *snapshot, day);
    LUMOS_ASSIGN(const domain::Tenant tenant, platform->tenants().find(call.word(0)));
    LUMOS_ASSIGN(const engine::billing::Invoice invoice, call.has(QStringLiteral("to-date"))
                                                             ? platform->billing().preview(tenant.id, day)
                                                             : platform->billing().invoice(tenant.id, day));
    QString text = QStringLiteral("%1  %2, plan %3, price book v%4\n")
                       .arg(invoice.number, tenant.name, invoice.plan)
                       .arg(invoice.priceBookVersion);
    for (const engine::billing::InvoiceLine& l : invoice.lines)
        text += QStringLiteral("%1 %2   %3\n").arg(l.charge, -28).arg(l.amount.toString(), 20).arg(l.why.toEnglish());
    text += QStringLiteral("%1 %2\n%3 %4\n%5 %6")
                .arg(QStringLiteral("Net"), -28)
                .arg(invoice.net.toString(), 20)
                .arg(QStringLiteral("Tax"), -28)
                .arg(invoice.tax.toString(), 20)
                .arg(QStringLiteral("Total"), -28)
                .arg(invoice.total.toString(), 20);
    call.output().print(text, invoiceJson(invoice, *snapshot));
    return 0;
}

} // namespace lumos::ctl
