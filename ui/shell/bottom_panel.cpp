// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/bottom_panel.h"

#include "shell/job_row.h"
#include "style/fonts.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/empty_state.h"
#include "widgets/tab_strip.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace lumos::shell {

namespace {

constexpr int kOpenHeight = 92;
constexpr int kMaxLines = 5000;

} // namespace

BottomPanel::BottomPanel(const style::Theme& theme, services::JobRunner& runner, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_runner(runner), m_tabs(new widgets::TabStrip(theme, this)),
      m_toggle(new widgets::IconButton(theme, style::Icon::ChevronUp, QString(), 16, this)),
      m_clear(new widgets::IconButton(theme, style::Icon::Trash2, QString(), 16, this)),
      m_stack(new QStackedWidget(this)), m_jobList(new QWidget(this)), m_jobLayout(new QVBoxLayout(m_jobList)),
      m_noJobs(new widgets::EmptyState(theme, this)), m_log(makeText()), m_events(makeText())
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(style::kSpace2, 0, style::kSpace2, 0);
    m_tabs->addStripTab(QString(), style::Icon::ListChecks);
    m_tabs->addStripTab(QString(), style::Icon::Terminal);
    m_tabs->addStripTab(QString(), style::Icon::Activity);
    head->addWidget(m_tabs);
    head->addStretch();
    head->addWidget(m_clear);
    head->addWidget(m_toggle);

    m_jobLayout->setContentsMargins(0, 0, 0, 0);
    m_jobLayout->setSpacing(0);
    m_jobLayout->addWidget(m_noJobs);
    m_jobLayout->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_jobList);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_log);
    m_stack->addWidget(m_events);
    m_stack->setMinimumHeight(kOpenHeight);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) { showTab(static_cast<Tab>(index)); });
    connect(m_toggle, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    connect(m_clear, &QToolButton::clicked, this, [this] { m_runner.clearFinished(); });
    for (auto signal : {&services::JobRunner::jobStarted, &services::JobRunner::jobChanged})
        connect(&runner, signal, this, &BottomPanel::refreshJobs);
    connect(&runner, &services::JobRunner::jobsCleared, this, &BottomPanel::refreshJobs);
    connect(&theme, &style::Theme::changed, this, qOverload<>(&QWidget::update));
    m_stack->hide();
    retranslate();
    refreshJobs();
}

QPlainTextEdit* BottomPanel::makeText()
{
    auto* text = new QPlainTextEdit(this);
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setFont(style::monoFont());
    text->setMaximumBlockCount(kMaxLines);
    return text;
}

void BottomPanel::appendLog(const QString& line) { m_log->appendPlainText(line); }

void BottomPanel::appendEvent(const QString& line)
{
    m_events->appendPlainText(line);
    m_tabs->setCount(Events, ++m_eventCount);
}

void BottomPanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    m_stack->setCurrentIndex(tab);
    m_clear->setVisible(tab == Jobs);
    setOpen(true);
}

void BottomPanel::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    m_stack->setVisible(open);
    m_toggle->setThemedIcon(open ? style::Icon::ChevronDown : style::Icon::ChevronUp);
    retranslate();
    emit openChanged(open);
}

void BottomPanel::refreshJobs()
{
    // Quiet jobs are page loads; they show only when they take longer than a second.
    QHash<qint64, JobRow*> kept;
    m_running = 0;
    int at = 0;
    for (const services::JobStatus& status : m_runner.jobs()) {
        const bool running = status.state == services::JobState::Running;
        if (status.spec.quiet && (!running || status.elapsedMs < 1000))
            continue;
        m_running += running ? 1 : 0;
        JobRow* row = m_rows.take(status.id);
        if (row == nullptr) {
            row = new JobRow(m_theme, m_jobList);
            connect(row, &JobRow::cancelRequested, this, [this](qint64 id) { m_runner.cancel(id); });
            connect(row, &JobRow::pauseRequested, this,
                    [this](qint64 id, bool paused) { paused ? m_runner.pause(id) : m_runner.resume(id); });
        }
        m_jobLayout->removeWidget(row);
        m_jobLayout->insertWidget(at++, row);
        row->setStatus(status);
        kept.insert(status.id, row);
    }
    qDeleteAll(m_rows);
    m_rows = kept;
    m_noJobs->setVisible(kept.isEmpty());
    m_tabs->setCount(Jobs, m_running > 0 ? m_running : -1);
    emit jobsChanged();
}

void BottomPanel::retranslate()
{
    m_tabs->setTabText(Jobs, tr("Jobs"));
    m_tabs->setTabText(Log, tr("Log"));
    m_tabs->setTabText(Events, tr("Events"));
    m_toggle->setName(m_open ? tr("Close the panel") : tr("Open the panel"));
    m_clear->setName(tr("Remove finished jobs"));
    m_noJobs->setContent(style::Icon::ListChecks, tr("No jobs"),
                         tr("Imports, simulations and reports show their progress here."));
    m_log->setAccessibleName(tr("Log"));
    m_events->setAccessibleName(tr("Events"));
}

void BottomPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshJobs();
    }
    QWidget::changeEvent(event);
}

void BottomPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(style::Token::Header));
    painter.fillRect(0, 0, width(), 1, m_theme.color(style::Token::Border));
    if (m_open)
        painter.fillRect(0, m_stack->y(), width(), height(), m_theme.color(style::Token::Card));
}

} // namespace lumos::shell
