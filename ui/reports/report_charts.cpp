// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/report_canvas.h"

#include "style/tokens.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace lumos::reports {

using style::Token;

namespace {

QColor blue() { return style::Tokens::paper().category(0); }

/// 1, 2 or 5 times a power of ten, so that about four lines cross the chart.
double niceStep(double top)
{
    const double raw = top / 4.0;
    const double power = std::pow(10.0, std::floor(std::log10(std::max(raw, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (factor * power >= raw)
            return factor * power;
    return power;
}

void polyline(QPainter& painter, const QVector<QPointF>& points, const QPen& pen)
{
    if (points.size() < 2)
        return;
    QPainterPath path(points.front());
    for (qsizetype i = 1; i < points.size(); ++i)
        path.lineTo(points.at(i));
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

void ReportCanvas::captions(const QString& left, const QString& right, double width)
{
    text({kMargin, m_y, width, 16}, left, 10, false, ink(Token::Text2));
    text({kMargin + width + 18, m_y, width, 16}, right, 10, false, ink(Token::Text2));
    m_y += 20;
}

void ReportCanvas::costChart(const QRectF& rect, const ReportContent& c)
{
    constexpr double million = 1e6;
    double top = c.budget / million;
    for (const services::TimeSeries* s : {&c.cost, &c.costForecast})
        for (const double v : s->values)
            if (std::isfinite(v))
                top = std::max(top, v / million);
    const double step = niceStep(top);
    top = std::ceil(top / step) * step;
    const QRectF plot = rect.adjusted(30, 6, -62, -20);
    const auto at = [&](double day, double value) {
        return QPointF(plot.left() + plot.width() * day / c.daysInMonth, plot.bottom() - plot.height() * value / top);
    };
    for (double v = 0; v <= top + step / 2; v += step) {
        m_painter.fillRect(QRectF(plot.left(), at(0, v).y() - 0.3, plot.width(), 0.6),
                           ink(v == 0 ? Token::BorderStrong : Token::BorderSubtle));
        text({rect.left(), at(0, v).y() - 8, 24, 16}, QLocale::c().toString(v, 'g', 4), 10, false, ink(Token::Text2),
             Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const int day : {1, 8, 15, 22, c.daysInMonth})
        text({at(day, 0).x() - 20, plot.bottom() + 3, 40, 16}, QString::number(day), 10, false, ink(Token::Text2),
             Qt::AlignHCenter | Qt::AlignVCenter);
    QPen budget(ink(Token::Text2), 1, Qt::CustomDashLine);
    budget.setDashPattern({5, 3});
    polyline(m_painter, {at(0, 0), at(c.daysInMonth, c.budget / million)}, budget);
    QVector<QPointF> past;
    for (std::size_t i = 0; i < c.cost.values.size(); ++i)
        past.append(at(static_cast<double>(i) + 1, c.cost.values[i] / million));
    QVector<QPointF> future;
    if (!past.isEmpty())
        future.append(past.back());
    for (std::size_t i = 0; i < c.costForecast.values.size(); ++i)
        if (std::isfinite(c.costForecast.values[i]) && past.size() + static_cast<qsizetype>(i) < c.daysInMonth)
            future.append(
                at(static_cast<double>(past.size()) + static_cast<double>(i) + 1, c.costForecast.values[i] / million));
    QPen dotted(blue(), 1.8, Qt::CustomDashLine);
    dotted.setDashPattern({1, 1.5});
    polyline(m_painter, future, dotted);
    polyline(m_painter, past, QPen(blue(), 2));
    if (!past.isEmpty()) {
        m_painter.fillRect(QRectF(past.back().x() - 0.4, plot.top(), 0.8, plot.height()), ink(Token::Text2));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(blue());
        m_painter.drawEllipse(past.back(), 3, 3);
    }
    const double budgetY = at(0, c.budget / million).y();
    const double forecastY = future.isEmpty() ? budgetY + 14 : std::max(future.back().y(), budgetY + 14);
    text({plot.right() + 5, budgetY - 8, 57, 16}, say(QT_TRANSLATE_NOOP("Report", "budget")), 11, true,
         ink(Token::Text2));
    text({plot.right() + 5, forecastY - 8, 57, 16}, say(QT_TRANSLATE_NOOP("Report", "forecast")), 11, true, blue());
}

void ReportCanvas::bars(const QRectF& rect, const ReportContent& c)
{
    double most = 0;
    for (const ReportBar& bar : c.bars)
        most = std::max(most, bar.amount);
    const double row = std::min(19.0, rect.height() / static_cast<double>(std::max<qsizetype>(1, c.bars.size())));
    double y = rect.top();
    for (const ReportBar& bar : c.bars) {
        text({rect.left(), y, 100, row}, bar.name, 11, false, ink(Token::Text));
        const double length = most > 0 ? (rect.width() - 150) * bar.amount / most : 0;
        m_painter.fillRect(QRectF(rect.left() + 103, y + row / 2 - 5, length, 10),
                           bar.others ? style::Tokens::paper().category(style::Tokens::kOthers) : blue());
        text({rect.right() - 60, y, 60, row}, bar.value, 11, false, ink(Token::Text),
             Qt::AlignRight | Qt::AlignVCenter);
        y += row;
    }
}

} // namespace lumos::reports
