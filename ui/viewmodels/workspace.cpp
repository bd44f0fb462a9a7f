// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/workspace.h"

#include "viewmodels/change_command.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>

namespace lumos::viewmodels {

namespace {

/// What the snapshot job brings home.
struct LoadedSnapshot {
    domain::SnapshotPtr snapshot;
    base::Instant dataInstant;
    qint64 queryMs = 0;
};

base::Duration lengthOf(RangePreset preset)
{
    switch (preset) {
    case RangePreset::Last24Hours: return base::Duration::days(1);
    case RangePreset::Last30Days: return base::Duration::days(30);
    case RangePreset::Last90Days: return base::Duration::days(90);
    default: return base::Duration::days(7);
    }
}

} // namespace

Workspace::Workspace(services::JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs)
{
    m_timer.setInterval(m_refreshSeconds * 1000);
    connect(&m_timer, &QTimer::timeout, this, &Workspace::poll);
}

Workspace::~Workspace() = default;

QString Workspace::storeAddress() const
{
    if (!m_platform)
        return {};
    const store::StoreLocation& location = m_platform->store().location();
    // A command is run from any folder.
    return location.kind == store::StoreKind::Sqlite ? QFileInfo(location.text).absoluteFilePath() : location.display();
}

void Workspace::setPlatform(std::shared_ptr<services::MultiTenantArchitecture> platform)
{
    m_platform = std::move(platform);
    m_snapshot.reset();
    m_tenant = {};
    m_workload = {};
    m_undo.clear();
    m_platform&& m_live ? m_timer.start() : m_timer.stop();
    emit platformChanged();
    loadSnapshot();
}

void Workspace::setCurrentTenant(domain::TenantId tenant)
{
    if (m_tenant == tenant)
        return;
    m_tenant = tenant;
    emit currentTenantChanged();
}

void Workspace::setCurrentWorkload(domain::WorkloadId workload)
{
    if (m_workload == workload)
        return;
    m_workload = workload;
    emit currentWorkloadChanged();
}

base::TimeRange Workspace::range() const
{
    if (m_preset == RangePreset::Custom)
        return m_custom;
    if (m_preset == RangePreset::MonthToDate)
        return {base::Instant::at(m_dataInstant.date().firstOfMonth()), m_dataInstant};
    return {m_dataInstant - lengthOf(m_preset), m_dataInstant};
}

void Workspace::setRange(RangePreset preset)
{
    if (m_preset == preset && preset != RangePreset::Custom)
        return;
    m_preset = preset;
    emit rangeChanged();
}

void Workspace::setCustomRange(base::TimeRange range)
{
    m_custom = range;
    m_preset = RangePreset::Custom;
    emit rangeChanged();
}

void Workspace::setLive(bool live)
{
    if (m_live == live)
        return;
    m_live = live;
    m_live&& m_platform ? m_timer.start() : m_timer.stop();
    emit liveChanged(live);
    if (live)
        poll();
}

void Workspace::setRefreshSeconds(int seconds)
{
    m_refreshSeconds = seconds;
    m_timer.setInterval(seconds * 1000);
}

void Workspace::refresh() { loadSnapshot(); }

void Workspace::poll()
{
    if (!m_platform)
        return;
    auto platform = m_platform;
    m_jobs.start<domain::Revision>(
        {QStringLiteral("workspace.poll"), {QT_TRANSLATE_NOOP("core", "Looking for changes"), {}}, {}, true},
        [platform](base::StopToken, base::ProgressSink&) { return platform->store().revision(); }, this,
        [this](base::Result<domain::Revision> revision) {
            if (revision && (!m_snapshot || *revision != m_snapshot->revision))
                loadSnapshot();
        });
}

void Workspace::loadSnapshot()
{
    if (!m_platform)
        return;
    auto platform = m_platform;
    m_jobs.start<LoadedSnapshot>(
        {QStringLiteral("workspace.snapshot"), {QT_TRANSLATE_NOOP("core", "Reading the platform"), {}}, {}, true},
        [platform](base::StopToken, base::ProgressSink&) -> base::Result<LoadedSnapshot> {
            QElapsedTimer timer;
            timer.start();
            LUMOS_ASSIGN(auto snapshot, platform->snapshot());
            LUMOS_ASSIGN(auto instant, platform->dataInstant());
            return LoadedSnapshot{snapshot, instant, timer.elapsed()};
        },
        this,
        [this](base::Result<LoadedSnapshot> loaded) {
            if (!loaded) {
                emit changeFailed(tr("The platform could not be read"), loaded.error());
                return;
            }
            m_snapshot = loaded->snapshot;
            m_dataInstant = loaded->dataInstant;
            m_lastQueryMs = loaded->queryMs;
            emit snapshotChanged();
        });
}

void Workspace::execute(std::vector<domain::Change> changes, domain::Revision plannedOn, const QString& text,
                        Saved saved)
{
    run([changes, plannedOn](const services::ChangeService& service) { return service.execute(changes, plannedOn); },
        text,
        [this, changes, text, saved = std::move(saved)](const base::Result<services::AppliedChanges>& applied) {
            if (applied)
                m_undo.push(new ChangeCommand(*this, changes, applied->inverse, text));
            if (saved)
                saved(applied);
        });
}

void Workspace::undo(std::vector<domain::Change> done, std::vector<domain::Change> inverse, const QString& text)
{
    run([done = std::move(done),
         inverse = std::move(inverse)](const services::ChangeService& service) { return service.undo(done, inverse); },
        text, {});
}

void Workspace::run(Write write, const QString& text, const Saved& saved)
{
    if (!m_platform)
        return;
    // Edits never supersede one another: each has its own key.
    const QString key = QStringLiteral("workspace.edit.%1").arg(++m_edits);
    m_jobs.start<services::AppliedChanges>(
        {key, {QT_TRANSLATE_NOOP("core", "Saving a change"), {}}, text, true},
        [platform = m_platform, write = std::move(write)](base::StopToken, base::ProgressSink&) {
            return write(platform->changes());
        },
        this,
        [this, text, saved](const base::Result<services::AppliedChanges>& applied) {
            if (saved)
                saved(applied);
            if (applied)
                emit changed(text);
            else
                emit changeFailed(text, applied.error());
            if (applied || applied.error().code == base::ErrorCode::Conflict)
                loadSnapshot();
        });
}

} // namespace lumos::viewmodels
