// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ground.h"

#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QPainter>

namespace lumos::widgets {

Ground::Ground(const style::Theme& theme, style::Token color, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_color(color)
{}

void Ground::setHairlines(Qt::Edges edges, style::Token color)
{
    m_edges = edges;
    m_line = color;
    update();
}

void Ground::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(m_color));
    for (const Qt::Edge edge : {Qt::TopEdge, Qt::BottomEdge, Qt::LeftEdge, Qt::RightEdge}) {
        if (m_edges & edge)
            style::paintHairline(&painter, rect(), edge, m_theme.color(m_line));
    }
}

} // namespace lumos::widgets
