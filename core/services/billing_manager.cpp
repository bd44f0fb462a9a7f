// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/billing_manager.h"

#include "services/service_end.h"

#include <algorithm>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using engine::billing::BillingPeriod;
using engine::billing::Invoice;

namespace {

BillingPeriod monthOf(base::Date day) { return {day.firstOfMonth(), day.firstOfMonth().addMonths(1)}; }

base::Result<const domain::Tenant*> billed(const domain::PlatformSnapshot& snapshot, domain::TenantId id)
{
    const domain::Tenant* t = snapshot.tenant(id);
    if (!t)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {id.toString()}});
    if (t->level != domain::TenantLevel::Tenant)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "%1 is no tenant but of level \"%2\", and is not invoiced."),
                     {t->name, domain::name(t->level)}},
                    {QT_TRANSLATE_NOOP("core", "Ask for the tenant that it belongs to."), {}});
    return t;
}

/// Errors that have nothing to do with the tenant at hand.
bool concernsAll(const base::Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::Storage || error.code == ErrorCode::Io;
}

} // namespace

base::Result<BillingPeriod> BillingManager::servedPart(const domain::PlatformSnapshot& snapshot,
                                                       const domain::Tenant& tenant, const BillingPeriod& period) const
{
    LUMOS_ASSIGN(const std::optional<base::Date> last, lastServedDay(m_context.store.history(), snapshot, tenant));
    return BillingPeriod{period.from, last ? std::min(period.to, *last + 1) : period.to};
}

base::Result<Invoice> BillingManager::make(const domain::PlatformSnapshot& snapshot, const domain::Tenant& tenant,
                                           const BillingPeriod& period, base::StopToken stop) const
{
    const domain::PriceBook* book = snapshot.priceBook(period.from);
    if (!book)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "No price book is in force on %1."), {period.from.toIso()}},
                    {QT_TRANSLATE_NOOP("core", "Add a price book that begins on or before that day."), {}});
    LUMOS_ASSIGN(const BillingPeriod served, servedPart(snapshot, tenant, period));
    if (served.from >= served.to)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "%1 was no longer served on %2."), {tenant.name, period.from.toIso()}});
    LUMOS_ASSIGN(const std::vector<domain::UsageDay> days,
                 m_context.store.history().usageDays({served.from, served.to, tenant.id, std::nullopt}, stop));
    const auto usage = engine::billing::meter(snapshot.catalog, days, served);
    return engine::billing::makeInvoice(tenant, *book, usage, served);
}

base::Result<Invoice> BillingManager::invoice(domain::TenantId tenant, base::Date day) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(const domain::Tenant* t, billed(*snapshot, tenant));
    return make(*snapshot, *t, monthOf(day), {});
}

base::Result<Invoice> BillingManager::preview(domain::TenantId tenant, base::Date day) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(const domain::Tenant* t, billed(*snapshot, tenant));
    return make(*snapshot, *t, {day.firstOfMonth(), day + 1}, {});
}

base::Result<InvoiceRun> BillingManager::invoiceAll(base::Date day, base::StopToken stop,
                                                    base::ProgressSink& progress) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    std::vector<const domain::Tenant*> tenants;
    for (const domain::Tenant& t : snapshot->tenants) {
        if (t.level != domain::TenantLevel::Tenant || t.state == domain::TenantState::Provisioning)
            continue;
        LUMOS_ASSIGN(const BillingPeriod served, servedPart(*snapshot, t, monthOf(day)));
        if (served.from < served.to)
            tenants.push_back(&t);
    }
    std::sort(tenants.begin(), tenants.end(),
              [](const domain::Tenant* a, const domain::Tenant* b) { return a->slug < b->slug; });
    InvoiceRun out;
    out.invoices.reserve(tenants.size());
    qint64 done = 0;
    for (const domain::Tenant* t : tenants) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, {QT_TRANSLATE_NOOP("core", "The invoices were cancelled."), {}});
        auto invoice = make(*snapshot, *t, monthOf(day), stop);
        if (invoice)
            out.invoices.push_back(std::move(*invoice));
        else if (concernsAll(invoice.error()))
            return fail(std::move(invoice).error());
        else
            out.failures.push_back({t->id, t->slug, std::move(invoice).error()});
        progress.report(++done, static_cast<qint64>(tenants.size()),
                        {QT_TRANSLATE_NOOP("core", "Invoicing %1"), {t->name}});
    }
    return out;
}

} // namespace lumos::services
