// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/incident_manager.h"

#include "domain/change.h"

#include <algorithm>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using domain::Incident;
using domain::IncidentState;

namespace {

constexpr int kNumberRetries = 8;

QString nextNumber(const domain::PlatformSnapshot& s)
{
    std::int64_t highest = 0;
    for (const Incident& i : s.incidents)
        if (i.number.startsWith(QLatin1String("INC-")))
            highest = std::max<std::int64_t>(highest, i.number.mid(4).toLongLong());
    return QStringLiteral("INC-%1").arg(highest + 1);
}

} // namespace

base::Result<Incident> IncidentManager::open(const IncidentSpec& spec) const
{
    for (int attempt = 0;; ++attempt) {
        LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
        const base::Instant now = m_context.clock.now();
        const Incident incident{m_context.ids.make<domain::IncidentId>(now),
                                nextNumber(*snapshot),
                                spec.tenant,
                                spec.level,
                                IncidentState::Open,
                                spec.title.trimmed(),
                                spec.effect,
                                spec.owner,
                                now,
                                std::nullopt};
        auto written = m_context.store.writer().apply({domain::PutIncident{incident}}, m_context.actor);
        if (written)
            return incident;
        if (written.error().code != ErrorCode::AlreadyExists || attempt >= kNumberRetries)
            return fail(std::move(written).error());
    }
}

base::Result<domain::Revision> IncidentManager::move(const QString& number, IncidentState state) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    const auto it = std::find_if(snapshot->incidents.begin(), snapshot->incidents.end(),
                                 [&](const Incident& i) { return i.number == number; });
    if (it == snapshot->incidents.end())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no incident %1."), {number}});
    if (it->state >= state)
        return fail(ErrorCode::InvalidTransition, {QT_TRANSLATE_NOOP("core", "The incident %1 is \"%2\" already."),
                                                   {number, domain::name(it->state)}});
    domain::SetIncidentState change{it->id, state, std::nullopt};
    if (state == IncidentState::Resolved)
        change.resolvedAt = std::max(m_context.clock.now(), it->openedAt);
    return m_context.store.writer().applyIfUnchanged({change}, m_context.actor, snapshot->revision);
}

base::Result<domain::Revision> IncidentManager::acknowledge(const QString& number) const
{
    return move(number, IncidentState::Acknowledged);
}
base::Result<domain::Revision> IncidentManager::resolve(const QString& number) const
{
    return move(number, IncidentState::Resolved);
}

base::Result<std::vector<Incident>> IncidentManager::list() const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    std::vector<Incident> out = snapshot->incidents;
    std::stable_sort(out.begin(), out.end(), [](const Incident& a, const Incident& b) {
        const bool doneA = a.state == IncidentState::Resolved;
        const bool doneB = b.state == IncidentState::Resolved;
        if (doneA != doneB)
            return doneB;
        return a.level != b.level ? a.level > b.level : a.openedAt < b.openedAt;
    });
    return out;
}

} // namespace lumos::services
