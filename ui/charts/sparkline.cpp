// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sparkline.h"

#include "style/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace lumos::charts {

void paintSparkline(QPainter* painter, const QRectF& rect, const QVector<double>& values, const QColor& color)
{
    const auto finite = [](double value) { return std::isfinite(value); };
    if (std::count_if(values.begin(), values.end(), finite) < 2)
        return;
    double low = 0.0;
    double high = 0.0;
    bool first = true;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        low = first ? value : std::min(low, value);
        high = first ? value : std::max(high, value);
        first = false;
    }
    // The dot at the end needs room on all sides.
    const QRectF area = rect.adjusted(1.0, 2.5, -2.5, -2.5);
    const double range = high > low ? high - low : 1.0;
    QPainterPath path;
    QPointF last;
    bool pen = false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double value = values.at(i);
        if (!std::isfinite(value)) {
            pen = false;
            continue;
        }
        const double ratio = high > low ? (value - low) / range : 0.5;
        last = QPointF(area.left() + area.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1),
                       area.bottom() - ratio * area.height());
        if (pen)
            path.lineTo(last);
        else
            path.moveTo(last);
        pen = true;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->strokePath(path, QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(last, 2.0, 2.0);
    painter->restore();
}

Sparkline::Sparkline(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void Sparkline::setValues(const QVector<double>& values)
{
    m_values = values;
    update();
}

void Sparkline::setCategory(int category)
{
    m_category = category;
    update();
}

QSize Sparkline::sizeHint() const { return QSize(60, 22); }

void Sparkline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintSparkline(&painter, rect(), m_values, m_theme.tokens().category(m_category));
}

} // namespace lumos::charts
