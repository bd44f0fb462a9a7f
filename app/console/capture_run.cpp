// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/capture_run.h"

#include "shell/language.h"
#include "shell/main_window.h"
#include "style/clip_audit.h"
#include "style/theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QTextStream>
#include <QtGui/QPixmap>

namespace lumos::console {

namespace {

constexpr qint64 kLongestMs = 60'000;
constexpr int kPollMs = 40;

QTextStream& err()
{
    static QTextStream stream(stderr);
    return stream;
}

} // namespace

CaptureRun::CaptureRun(shell::MainWindow& window, style::Theme& theme, shell::Language& language,
                       viewmodels::Workspace& workspace, const QString& folder)
    : m_window(window), m_theme(theme), m_language(language), m_workspace(workspace), m_folder(folder)
{
    // Welcome first, while nothing is open; the rest needs the platform.
    QStringList pages;
    for (const shell::PageEntry& entry : window.catalogue())
        pages.append(entry.id);
    for (const QString& page : pages)
        for (const char* language2 : {"en", "zh_CN"})
            for (const char* theme2 : {"light", "dark"})
                m_shots.push_back({page, QLatin1String(theme2), QLatin1String(language2)});
    for (const char* language2 : {"en", "zh_CN"})
        for (const char* theme2 : {"light", "dark"})
            m_shots.push_back({QStringLiteral("welcome"), QLatin1String(theme2), QLatin1String(language2)});
    m_timer.setInterval(kPollMs);
    connect(&m_timer, &QTimer::timeout, this, &CaptureRun::poll);
}

void CaptureRun::start()
{
    if (!QDir().mkpath(m_folder)) {
        err() << "The folder " << m_folder << " cannot be made.\n" << Qt::flush;
        QCoreApplication::exit(1);
        return;
    }
    // The tenant of the pictures where it exists, so that a capture shows a full page.
    if (const auto snapshot = m_workspace.snapshot())
        if (const domain::Tenant* tenant = snapshot->tenantBySlug(u"tenant-0007"))
            m_workspace.setCurrentTenant(tenant->id);
    next();
}

void CaptureRun::next()
{
    if (m_at == m_shots.size()) {
        finish();
        return;
    }
    const Shot& shot = m_shots[m_at];
    m_theme.setMode(shot.theme == u"dark" ? style::Theme::Mode::Dark : style::Theme::Mode::Light);
    m_language.set(shot.language);
    if (shot.page == u"welcome" && m_workspace.platform())
        m_workspace.setPlatform(nullptr);
    m_window.navigate({shot.page, m_workspace.currentTenant(), m_workspace.currentWorkload(), {}});
    m_since.start();
    m_quietPolls = 0;
    m_timer.start();
}

void CaptureRun::poll()
{
    const pages::Page* page = m_window.currentPage();
    const bool settled =
        page != nullptr && page->state() != viewmodels::PageState::Loading && m_workspace.jobs().isIdle();
    m_quietPolls = settled ? m_quietPolls + 1 : 0;
    if (m_quietPolls < 4 && m_since.elapsed() < kLongestMs)
        return;
    m_timer.stop();
    take();
    ++m_at;
    next();
}

void CaptureRun::take()
{
    const Shot& shot = m_shots[m_at];
    const QString name = QStringLiteral("%1_%2_%3").arg(shot.page, shot.theme, shot.language);
    const pages::Page* page = m_window.currentPage();
    if (page->state() == viewmodels::PageState::Failed || page->state() == viewmodels::PageState::Loading) {
        ++m_problems;
        err() << name << ": the page did not become ready\n";
    }
    for (const style::ClippedText& clipped : style::findClippedText(&m_window)) {
        ++m_problems;
        err() << name << ": clipped \"" << clipped.text << "\" needs " << clipped.needed.width() << "x"
              << clipped.needed.height() << ", has " << clipped.given.width() << "x" << clipped.given.height() << " in "
              << clipped.path << '\n';
    }
    if (!m_window.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png")))) {
        ++m_problems;
        err() << name << ": the picture cannot be written\n";
    }
    err().flush();
}

void CaptureRun::finish()
{
    QTextStream(stdout) << m_shots.size() << " pictures in " << m_folder << ", " << m_problems << " problems\n"
                        << Qt::flush;
    QCoreApplication::exit(m_problems == 0 ? 0 : 1);
}

} // namespace lumos::console
