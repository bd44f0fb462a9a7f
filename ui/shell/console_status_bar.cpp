// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/console_status_bar.h"

#include "style/metrics.h"
#include "style/theme.h"
#include "viewmodels/formats.h"
#include "widgets/status_cell.h"

#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace lumos::shell {

ConsoleStatusBar::ConsoleStatusBar(const style::Theme& theme, viewmodels::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_workspace(workspace)
{
    setFixedHeight(style::kStatusBarHeight);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::kSpace2, 1, style::kSpace2, 0);
    layout->setSpacing(0);
    const auto cell = [&](Qt::Edge edge) {
        auto* c = new widgets::StatusCell(theme, this);
        c->setSeparator(edge);
        layout->addWidget(c);
        return c;
    };
    m_connection = cell(Qt::RightEdge);
    m_age = cell(Qt::RightEdge);
    m_revision = cell(Qt::RightEdge);
    layout->addStretch();
    m_selection = cell(Qt::LeftEdge);
    m_jobs = cell(Qt::LeftEdge);
    m_jobs->setThemedIcon(style::Icon::ListChecks);
    m_zone = cell(Qt::LeftEdge);
    connect(m_jobs, &QAbstractButton::clicked, this, &ConsoleStatusBar::jobsRequested);
    connect(&workspace, &viewmodels::Workspace::snapshotChanged, this, &ConsoleStatusBar::refresh);
    connect(&workspace, &viewmodels::Workspace::platformChanged, this, &ConsoleStatusBar::refresh);
    connect(&theme, &style::Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void ConsoleStatusBar::setSelection(const QString& text)
{
    m_selection->setText(text);
    m_selection->setVisible(!text.isEmpty());
}

void ConsoleStatusBar::setJobs(int running, std::optional<double> progress)
{
    m_running = running;
    m_progress = progress;
    refresh();
}

void ConsoleStatusBar::refresh()
{
    const auto snapshot = m_workspace.snapshot();
    const viewmodels::Formats formats(locale(), snapshot ? snapshot->profile.utcOffsetMinutes : 0);
    if (const auto platform = m_workspace.platform()) {
        const QString place = platform->store().location().kind == store::StoreKind::Sqlite
                                  ? QFileInfo(platform->store().location().display()).fileName()
                                  : platform->store().location().display();
        m_connection->setLevel(domain::Level::Normal);
        m_connection->setText(tr("Connected %1 · %2 ms").arg(place, formats.integer(m_workspace.lastQueryMs())));
        m_connection->setToolTip(platform->store().location().display());
    } else {
        m_connection->setLevel(domain::Level::Unknown);
        m_connection->setText(tr("Not connected"));
    }
    m_age->setText(snapshot ? tr("Data as of %1").arg(formats.dateTime(m_workspace.dataInstant())) : tr("No data"));
    m_revision->setVisible(snapshot != nullptr);
    if (snapshot)
        m_revision->setText(tr("Revision %1").arg(formats.integer(snapshot->revision.number)));
    m_selection->setVisible(!m_selection->text().isEmpty());
    m_jobs->setText(m_running == 0 ? tr("No jobs") : tr("Jobs: %1").arg(formats.integer(m_running)));
    m_jobs->setProgress(m_running == 0 ? std::nullopt : m_progress);
    const int offset = snapshot ? snapshot->profile.utcOffsetMinutes : 0;
    m_zone->setText(offset == 0 ? QStringLiteral("UTC")
                                : QStringLiteral("UTC%1%2").arg(offset > 0 ? u'+' : u'-').arg(qAbs(offset) / 60));
}

void ConsoleStatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(style::Token::Window));
    painter.fillRect(0, 0, width(), 1, m_theme.color(style::Token::Border));
}

void ConsoleStatusBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace lumos::shell
