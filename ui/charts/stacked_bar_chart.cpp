// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/stacked_bar_chart.h"

#include "charts/chart_axis.h"
#include "charts/chart_frame.h"
#include "charts/chart_legend.h"
#include "style/console_style.h"
#include "style/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace lumos::charts {

StackedBarChart::StackedBarChart(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &style::Theme::changed, this, &StackedBarChart::invalidate);
}

void StackedBarChart::setContent(const StackedBarContent& content)
{
    const auto sameName = [](const BarStack& a, const BarStack& b) { return a.name == b.name; };
    // A refresh keeps what the reader has hidden; other parts begin shown.
    if (!std::equal(content.stacks.begin(), content.stacks.end(), m_content.stacks.begin(), m_content.stacks.end(),
                    sameName))
        m_hidden.clear();
    m_content = content;
    refreshLegend();
    m_current = std::min(m_current, static_cast<int>(content.categories.size()) - 1);
    setAccessibleName(content.title);
    setAccessibleDescription(
        tr("Bar chart with %1 bars of %2 parts").arg(content.categories.size()).arg(content.stacks.size()));
    invalidate();
}

StackedBarContent StackedBarChart::visibleContent() const
{
    StackedBarContent shown = m_content;
    for (qsizetype i = shown.stacks.size() - 1; i >= 0; --i) {
        if (m_hidden.contains(static_cast<int>(i)))
            shown.stacks.removeAt(i);
    }
    return shown;
}

void StackedBarChart::setCurrentBar(int index)
{
    m_current = index >= 0 && index < m_content.categories.size() ? index : -1;
    update();
}

ChartLegend* StackedBarChart::createLegend(QWidget* parent)
{
    m_legend = new ChartLegend(m_theme, parent);
    connect(m_legend, &ChartLegend::toggled, this, &StackedBarChart::setStackVisible);
    refreshLegend();
    return m_legend;
}

void StackedBarChart::refreshLegend()
{
    if (!m_legend)
        return;
    QVector<LegendEntry> entries;
    for (int i = 0; i < m_content.stacks.size(); ++i)
        entries.append({m_content.stacks.at(i).name, m_content.stacks.at(i).category, Dash::Solid, true, i,
                        !m_hidden.contains(i)});
    m_legend->setEntries(entries);
}

void StackedBarChart::setStackVisible(int index, bool visible)
{
    m_hidden.removeAll(index);
    if (!visible)
        m_hidden.append(index);
    invalidate();
}

void StackedBarChart::paint(QPainter* painter, const QRectF& rect, const style::Tokens& tokens) const
{
    paintStackedBars(painter, rect, visibleContent(), {tokens, true});
}

ChartTable StackedBarChart::table() const { return chartTable(m_content); }

QSize StackedBarChart::sizeHint() const { return QSize(280, 220); }

QSize StackedBarChart::minimumSizeHint() const { return QSize(160, 90); }

void StackedBarChart::invalidate()
{
    m_cache = QPixmap();
    update();
}

void StackedBarChart::paintEvent(QPaintEvent*)
{
    if (m_cache.isNull()) {
        m_cache = QPixmap(size() * devicePixelRatioF());
        m_cache.setDevicePixelRatio(devicePixelRatioF());
        m_cache.fill(Qt::transparent);
        QPainter plotter(&m_cache);
        m_geometry = paintStackedBars(&plotter, QRectF(rect()), visibleContent(), {m_theme.tokens(), false});
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_cache);
    if (hasFocus())
        style::paintFocusRing(&painter, rect(), m_theme, 3.0);
    if (m_current < 0)
        return;
    QVector<TipLine> lines;
    for (int i = static_cast<int>(m_content.stacks.size()) - 1; i >= 0; --i) {
        const BarStack& stack = m_content.stacks.at(i);
        if (!m_hidden.contains(i) && m_current < stack.values.size())
            lines.append({m_theme.tokens().category(stack.category),
                          numberText(stack.values.at(m_current), m_content.decimals), stack.name});
    }
    if (m_current < m_content.forecast.size() && std::isfinite(m_content.forecast.at(m_current)))
        lines.append({QColor(), numberText(m_content.forecast.at(m_current), m_content.decimals), tr("forecast")});
    const double x = m_geometry.xToPixel(m_current);
    const double half = (m_geometry.xToPixel(1) - m_geometry.xToPixel(0)) / 2;
    painter.setPen(QPen(m_theme.color(style::Token::Text), 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(x - half, m_geometry.plot.top(), 2 * half, m_geometry.plot.height()));
    paintTip(&painter, QRectF(rect()), QPointF(x, m_geometry.plot.top()), m_content.categories.at(m_current), lines,
             m_theme.tokens());
}

int StackedBarChart::barAt(const QPointF& position) const
{
    if (!m_geometry.plot.contains(position))
        return -1;
    const int index = static_cast<int>(std::lround(m_geometry.pixelToX(position.x())));
    return index >= 0 && index < m_content.categories.size() ? index : -1;
}

void StackedBarChart::mouseMoveEvent(QMouseEvent* event) { setCurrentBar(barAt(event->position())); }

void StackedBarChart::mousePressEvent(QMouseEvent* event)
{
    if (const int bar = barAt(event->position()); bar >= 0)
        emit barActivated(bar);
}

void StackedBarChart::leaveEvent(QEvent*) { setCurrentBar(-1); }

void StackedBarChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_content.categories.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: setCurrentBar(m_current < 0 ? last : std::max(0, m_current - 1)); break;
    case Qt::Key_Right: setCurrentBar(std::min(last, m_current + 1)); break;
    case Qt::Key_Home: setCurrentBar(0); break;
    case Qt::Key_End: setCurrentBar(last); break;
    case Qt::Key_Escape:
        if (m_current >= 0)
            setCurrentBar(-1);
        else
            QWidget::keyPressEvent(event);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit barActivated(m_current);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void StackedBarChart::resizeEvent(QResizeEvent*) { invalidate(); }

void StackedBarChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        invalidate();
    QWidget::changeEvent(event);
}

} // namespace lumos::charts
