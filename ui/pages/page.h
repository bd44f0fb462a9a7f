// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"
#include "viewmodels/formats.h"
#include "viewmodels/page_load.h"
#include "viewmodels/workspace.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace lumos::pages {

/// Where a link leads: a page and what it shows.
struct Destination {
    QString page; ///< id of a page, such as "tenants"
    domain::TenantId tenant;
    domain::WorkloadId workload;
    QString detail; ///< resource kind key, scenario id, ... of the page's own meaning
};

/// What a page is built from; outlives it.
struct PageContext {
    const style::Theme& theme;
    viewmodels::Workspace& workspace;
};

/// One page of the console. It owns its centre (itself), and may own a panel for the region on the left and an inspector
/// for the region on the right; the shell places them. It loads its data in jobs, never on the GUI thread, keeps one of
/// the four states, and re-reads when the workspace changes while it is visible. Language and theme are switched live.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const PageContext& context, QWidget* parent = nullptr) : QWidget(parent), m_context(context)
    {
        setFocusPolicy(Qt::ClickFocus);
    }

    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual QString title() const = 0;          ///< translated; rail label
    [[nodiscard]] virtual QStringList breadcrumb() const = 0; ///< translated; last one bold
    [[nodiscard]] virtual QString handbookChapter() const { return id(); }
    [[nodiscard]] virtual QString command() const { return {}; }       ///< the same on the command line
    [[nodiscard]] virtual QString selectionText() const { return {}; } ///< status bar: "1 of 8 items selected"
    [[nodiscard]] virtual QWidget* sidePanel() { return nullptr; }
    [[nodiscard]] virtual QWidget* inspector() { return nullptr; }
    [[nodiscard]] virtual QString inspectorTitle() const { return {}; }
    [[nodiscard]] viewmodels::PageState state() const { return m_state; }

    /// Shows what the destination names; called before the page becomes visible.
    virtual void open(const Destination& destination) = 0;
    /// Loads again; cheap when nothing changed.
    virtual void reload() = 0;

signals:
    void destinationRequested(const lumos::pages::Destination& destination);
    void breadcrumbChanged();
    void selectionChanged();
    void inspectorChanged();
    void stateChanged();
    void actionRequested(
        const QString& actionId); ///< shell actions: "tenant.create", "quota.edit", "report.operations", ...

protected:
    [[nodiscard]] const style::Theme& theme() const { return m_context.theme; }
    [[nodiscard]] viewmodels::Workspace& workspace() const { return m_context.workspace; }
    [[nodiscard]] viewmodels::Formats formats() const
    {
        const auto snapshot = m_context.workspace.snapshot();
        return viewmodels::Formats(locale(), snapshot ? snapshot->profile.utcOffsetMinutes : 0);
    }
    /// Runs `work(platform, stop)` in a quiet job and hands its value to `done`, or its error to `failed`, on this thread.
    /// A newer load of the page supersedes an older one. Loading is shown only while the page has no data yet.
    template <class T>
    void load(const base::Text& jobTitle,
              std::function<base::Result<T>(const services::MultiTenantArchitecture&, base::StopToken)> work,
              std::function<void(T)> done, std::function<void(const base::Error&)> failed)
    {
        const auto platform = workspace().platform();
        if (!platform) {
            setState(viewmodels::PageState::Empty);
            return;
        }
        if (m_state != viewmodels::PageState::Ready)
            setState(viewmodels::PageState::Loading);
        workspace().jobs().start<T>(
            {QStringLiteral("page.") + id(), jobTitle, {}, true},
            [platform, work = std::move(work)](base::StopToken stop, base::ProgressSink&) {
                return work(*platform, stop);
            },
            this,
            [this, done = std::move(done), failed = std::move(failed)](base::Result<T> result) {
                if (result) {
                    done(std::move(*result));
                    setState(viewmodels::PageState::Ready);
                } else if (result.error().code != base::ErrorCode::Cancelled) {
                    failed(result.error());
                    setState(viewmodels::PageState::Failed);
                }
            });
    }
    void setState(viewmodels::PageState state)
    {
        if (m_state == state)
            return;
        m_state = state;
        emit stateChanged();
    }

private:
    PageContext m_context;
    viewmodels::PageState m_state = viewmodels::PageState::Empty;
};

} // namespace lumos::pages
