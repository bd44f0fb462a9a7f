// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/job_row.h"

#include "style/metrics.h"
#include "style/theme.h"
#include "viewmodels/formats.h"
#include "widgets/buttons.h"
#include "widgets/elided_label.h"
#include "widgets/progress_line.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace lumos::shell {

JobRow::JobRow(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new widgets::ElidedLabel(QString(), this)),
      m_subject(new widgets::ElidedLabel(QString(), this)), m_progress(new widgets::ProgressLine(theme, this)),
      m_percent(new QLabel(this)), m_step(new widgets::ElidedLabel(QString(), this)), m_eta(new QLabel(this)),
      m_pause(new widgets::ActionButton(theme, style::Icon::CirclePause, tr("Pause"),
                                        widgets::ActionButton::Kind::Normal, this)),
      m_cancel(new widgets::ActionButton(theme, style::Icon::CircleStop, tr("Cancel"),
                                         widgets::ActionButton::Kind::Normal, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::kSpace3, 2, style::kSpace3, 2);
    layout->setSpacing(style::kSpace3);
    layout->addWidget(m_title, 3);
    layout->addWidget(m_subject, 2);
    m_progress->setFixedWidth(172);
    layout->addWidget(m_progress);
    m_percent->setFixedWidth(44);
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_percent);
    layout->addWidget(m_step, 3);
    m_eta->setMinimumWidth(80);
    layout->addWidget(m_eta);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);
    connect(m_pause, &QPushButton::clicked, this, [this] { emit pauseRequested(m_id, !m_isPaused); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { emit cancelRequested(m_id); });
}

void JobRow::setStatus(const services::JobStatus& status)
{
    const viewmodels::Formats formats(locale());
    m_id = status.id;
    m_title->setText(formats.text(status.spec.title));
    m_subject->setText(status.spec.subject);
    const bool running = status.state == services::JobState::Running;
    const auto known = status.total > 0
                           ? std::optional<double>(static_cast<double>(status.done) / static_cast<double>(status.total))
                           : std::nullopt;
    m_progress->setProgress(
        running ? known
                : std::optional<double>(status.state == services::JobState::Finished ? 1.0 : known.value_or(0.0)));
    m_percent->setText(known ? formats.percent(status.done * 10'000 / status.total, 0) : QString());
    switch (status.state) {
    case services::JobState::Running: m_step->setText(status.paused ? tr("Paused") : formats.text(status.step)); break;
    case services::JobState::Finished:
        m_step->setText(tr("Finished in %1").arg(formats.ago({status.elapsedMs})));
        break;
    case services::JobState::Failed: m_step->setText(status.error); break;
    case services::JobState::Cancelled: m_step->setText(tr("Cancelled, nothing was changed")); break;
    }
    m_eta->setText(running && status.etaMs >= 0
                       ? tr("ETA %1").arg(QStringLiteral("%1:%2")
                                              .arg(status.etaMs / 60'000, 2, 10, QLatin1Char('0'))
                                              .arg(status.etaMs / 1000 % 60, 2, 10, QLatin1Char('0')))
                       : QString());
    m_isPaused = status.paused;
    m_pause->setThemedIcon(m_isPaused ? style::Icon::CirclePlay : style::Icon::CirclePause);
    m_pause->setText(m_isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setVisible(running && status.spec.gate != nullptr);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(running);
}

void JobRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(style::Token::BorderSubtle));
}

} // namespace lumos::shell
