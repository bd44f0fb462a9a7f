// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/client_crowd.h"

#include "base/rng.h"
#include "support/platform_builder.h"

#include <QTest>

namespace lumos::tests {

using engine::quota::Amount;

namespace {

constexpr domain::ResourceKindId kSlots = domain::kinds::kConcurrency;
constexpr ClientCrowd::Limits kOrganisation{5'000, 3'000, 5'500};
constexpr ClientCrowd::Limits kProject{280, 120, 310};

ClientCrowd::Limits limitsOfTenant(std::size_t i)
{
    return i % 5 == 0 ? ClientCrowd::Limits{200, 150, 240} : ClientCrowd::Limits{300, 180, 330};
}

QString tenantSlug(std::size_t i) { return QStringLiteral("t%1").arg(i); }
QString projectSlug(std::size_t i) { return QStringLiteral("p%1").arg(i); }

void begin(ClientCrowd::Place& place, const QString& slug, const ClientCrowd::Limits& limits)
{
    place.id = PlatformBuilder::tenantId(slug);
    place.limits = limits;
    place.limit = limits.usual;
}

} // namespace

std::int64_t ClientCrowd::Place::add(std::int64_t count)
{
    const std::int64_t now = held.fetch_add(count) + count;
    for (std::int64_t seen = highWater; seen < now;)
        if (highWater.compare_exchange_weak(seen, now))
            break;
    return now;
}

domain::PlatformSnapshot ClientCrowd::platform()
{
    PlatformBuilder builder;
    builder.organisation(u"org").quota(u"concurrency", QString::number(kOrganisation.usual));
    for (std::size_t i = 0; i < kTenants; ++i)
        builder.tenant(tenantSlug(i))
            .quota(u"concurrency", QString::number(limitsOfTenant(i).usual))
            .project(projectSlug(i))
            .quota(u"concurrency", QString::number(kProject.usual));
    return builder.build();
}

ClientCrowd::ClientCrowd(services::QuotaManager& quotas) : m_quotas(quotas)
{
    begin(m_organisation, QStringLiteral("org"), kOrganisation);
    for (std::size_t i = 0; i < kTenants; ++i) {
        begin(m_tenants[i], tenantSlug(i), limitsOfTenant(i));
        begin(m_projects[i], projectSlug(i), kProject);
    }
}

ClientCrowd::Path ClientCrowd::pathOf(std::size_t project)
{
    return {&m_projects[project], &m_tenants[project], &m_organisation};
}

void ClientCrowd::serve(int client)
{
    const Path path = pathOf(static_cast<std::size_t>(client) % kTenants);
    const Amount amount{kSlots, 1 + client / static_cast<int>(kTenants) % 3};
    const unsigned edits = m_edits;
    std::array<std::int64_t, 3> limits{};
    for (std::size_t level = 0; level < path.size(); ++level)
        limits[level] = path[level]->limit;
    if (m_quotas.reserve(path.front()->id, {&amount, 1})) {
        ++granted;
        std::array<std::int64_t, 3> held{};
        for (std::size_t level = 0; level < path.size(); ++level)
            held[level] = path[level]->add(amount.value);
        // Where no edit began or ended meanwhile, the limits that were read are those that the grant had to keep.
        if (edits % 2 == 0 && m_edits == edits) {
            ++judged;
            for (std::size_t level = 0; level < path.size(); ++level)
                overGranted += held[level] > limits[level] ? 1 : 0;
        }
        if (base::CounterRng::bits({1, 0, 0, 0, static_cast<std::uint64_t>(client)}) % 3 == 0) {
            for (Place* place : path)
                place->held -= amount.value;
            failed += m_quotas.release(path.front()->id, {&amount, 1}) ? 0 : 1;
        }
    } else {
        ++refused;
    }
    ++m_served;
    m_served.notify_all();
}

void ClientCrowd::waitUntilServed(int clients) const
{
    for (int served = m_served; served < clients; served = m_served)
        m_served.wait(served);
}

void ClientCrowd::waitUntilEdited(int edits) const
{
    for (unsigned now = m_edits; now < 2 * static_cast<unsigned>(edits); now = m_edits)
        m_edits.wait(now);
}

void ClientCrowd::edit(Place& place, std::int64_t limit)
{
    ++m_edits;
    failed += m_quotas.setLimit(place.id, kSlots, domain::Quantity{limit}) ? 0 : 1;
    place.limit = limit;
    ++m_edits;
    m_edits.notify_all();
}

ClientCrowd::Place& ClientCrowd::placeOfEdit(std::size_t n)
{
    const std::size_t i = n / 3 % kTenants;
    switch (n % 3) {
    case 0: return m_organisation;
    case 1: return m_tenants[i];
    default: return m_projects[i];
    }
}

void ClientCrowd::compare(Bound bound)
{
    const auto keepsItsBound = [bound](const Place& place) {
        return place.highWater <= (bound == Bound::Usual ? place.limits.usual : place.limits.high);
    };
    std::int64_t total = 0;
    for (std::size_t i = 0; i < kTenants; ++i) {
        QCOMPARE(used(m_projects[i]), m_projects[i].held.load());
        QCOMPARE(used(m_tenants[i]), m_projects[i].held.load());
        QVERIFY2(keepsItsBound(m_projects[i]), qPrintable(QString::number(m_projects[i].highWater)));
        QVERIFY2(keepsItsBound(m_tenants[i]), qPrintable(QString::number(m_tenants[i].highWater)));
        total += m_projects[i].held;
    }
    QCOMPARE(used(m_organisation), total);
    QCOMPARE(m_organisation.held.load(), total);
    QVERIFY2(keepsItsBound(m_organisation), qPrintable(QString::number(m_organisation.highWater)));
}

void ClientCrowd::fill()
{
    const Amount one{kSlots, 1};
    for (std::size_t i = 0; i < kTenants; ++i)
        while (m_quotas.reserve(m_projects[i].id, {&one, 1}))
            for (Place* place : pathOf(i))
                place->add(1);
}

void ClientCrowd::giveBack(std::size_t project, std::int64_t count)
{
    for (Place* place : pathOf(project))
        place->held -= count;
    const Amount amount{kSlots, count};
    failed += m_quotas.release(m_projects[project].id, {&amount, 1}) ? 0 : 1;
}

std::int64_t ClientCrowd::used(const Place& place)
{
    const auto state = m_quotas.check(place.id);
    return state && !state->empty() ? state->front().used.value : -1;
}

} // namespace lumos::tests
