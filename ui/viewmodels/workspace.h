// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "services/jobs/job_runner.h"
#include "services/multi_tenant_architecture.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtGui/QUndoStack>

#include <functional>
#include <memory>

namespace lumos::viewmodels {

/// The time range of the header.
enum class RangePreset : unsigned char { Last24Hours, Last7Days, Last30Days, Last90Days, MonthToDate, Custom };

/// The state that the pages share: the open platform, what is selected, the time range, live or paused, and the undo
/// stack. Pages read it and react to its signals; only the shell opens and closes platforms. GUI thread only.
class Workspace final : public QObject {
    Q_OBJECT
public:
    explicit Workspace(services::JobRunner& jobs, QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] services::JobRunner& jobs() const { return m_jobs; }
    /// Shared with running jobs; null while nothing is open.
    [[nodiscard]] std::shared_ptr<services::MultiTenantArchitecture> platform() const { return m_platform; }
    /// Takes a platform that was opened in a job; null closes.
    void setPlatform(std::shared_ptr<services::MultiTenantArchitecture> platform);

    /// Latest snapshot that arrived (refreshed by a job after each revision); null until then.
    [[nodiscard]] domain::SnapshotPtr snapshot() const { return m_snapshot; }
    /// Where the open store lies, as the command line takes it, without a password; empty while nothing is open.
    [[nodiscard]] QString storeAddress() const;
    [[nodiscard]] base::Instant dataInstant() const { return m_dataInstant; }
    [[nodiscard]] qint64 lastQueryMs() const { return m_lastQueryMs; } ///< of the last snapshot, for the status bar

    [[nodiscard]] domain::TenantId currentTenant() const { return m_tenant; }
    void setCurrentTenant(domain::TenantId tenant);
    [[nodiscard]] domain::WorkloadId currentWorkload() const { return m_workload; }
    void setCurrentWorkload(domain::WorkloadId workload);

    [[nodiscard]] RangePreset rangePreset() const { return m_preset; }
    [[nodiscard]] base::TimeRange range() const; ///< resolved against dataInstant()
    void setRange(RangePreset preset);
    void setCustomRange(base::TimeRange range);

    [[nodiscard]] bool isLive() const { return m_live; }
    void setLive(bool live);
    [[nodiscard]] int refreshSeconds() const { return m_refreshSeconds; }
    void setRefreshSeconds(int seconds);
    /// Asks the store for a new revision now (F5).
    void refresh();

    /// Told once how a write ended.
    using Saved = std::function<void(const base::Result<services::AppliedChanges>&)>;
    /// Executes changes that were planned on a revision in a job, and puts an undo command with `text` on the stack.
    /// Failures arrive as changeFailed; after a conflict the snapshot is read again.
    void execute(std::vector<domain::Change> changes, domain::Revision plannedOn, const QString& text,
                 Saved saved = {});
    /// Takes `done` back by `inverse`, without an undo command: what undo and redo themselves do.
    void undo(std::vector<domain::Change> done, std::vector<domain::Change> inverse, const QString& text);
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

signals:
    void platformChanged();
    void snapshotChanged(); ///< new revision or new platform
    void currentTenantChanged();
    void currentWorkloadChanged();
    void rangeChanged();
    void liveChanged(bool live);
    void changed(const QString& sentence); ///< an edit is durable: toast with Undo
    void changeFailed(const QString& title, const lumos::base::Error& error);

private:
    using Write = std::function<base::Result<services::AppliedChanges>(const services::ChangeService&)>;
    void run(Write write, const QString& text, const Saved& saved);
    void loadSnapshot();
    void poll();

    services::JobRunner& m_jobs;
    std::shared_ptr<services::MultiTenantArchitecture> m_platform;
    domain::SnapshotPtr m_snapshot;
    base::Instant m_dataInstant;
    qint64 m_lastQueryMs = 0;
    domain::TenantId m_tenant;
    domain::WorkloadId m_workload;
    RangePreset m_preset = RangePreset::Last7Days;
    base::TimeRange m_custom;
    bool m_live = true;
    int m_refreshSeconds = 30;
    qint64 m_edits = 0;
    QTimer m_timer;
    QUndoStack m_undo;
};

} // namespace lumos::viewmodels
