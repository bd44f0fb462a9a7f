// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/progress_line.h"

#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace lumos::widgets {

ProgressLine::ProgressLine(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setProgress(std::optional<double> progress)
{
    m_progress = progress;
    setAccessibleName(progress ? tr("%1 percent done").arg(qRound(*progress * 100)) : tr("In progress"));
    update();
}

QSize ProgressLine::sizeHint() const { return QSize(120, 8); }

void ProgressLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QRectF track(0, 0, width(), 7);
    track.moveTop((height() - track.height()) / 2);
    style::paintPanel(&painter, track, m_theme.color(style::Token::Track), m_theme.color(style::Token::Border), 1);
    const QColor accent = m_theme.color(style::Token::Accent);
    if (m_progress) {
        painter.fillRect(QRectF(track.left(), track.top(), track.width() * std::clamp(*m_progress, 0.0, 1.0), 7),
                         accent);
        return;
    }
    // A dashed line says "busy" without a timer that would keep the CPU awake.
    for (double left = track.left() + 2; left < track.right(); left += 14)
        painter.fillRect(QRectF(left, track.top() + 2, std::min(8.0, track.right() - left), 3), accent);
}

} // namespace lumos::widgets
