// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_link.h"

#include "charts/time_chart.h"

namespace lumos::charts {

ChartLink::ChartLink(QObject* parent) : QObject(parent) {}

void ChartLink::add(TimeChart* chart)
{
    m_charts.append(chart);
    const auto forOthers = [this, chart](auto&& act) {
        for (TimeChart* const other : std::as_const(m_charts)) {
            if (other != chart)
                act(other);
        }
    };
    connect(chart, &TimeChart::zoomed, this, [this, forOthers](double from, double to) {
        forOthers([from, to](TimeChart* other) { other->setRange(from, to); });
        emit zoomed(from, to);
    });
    connect(chart, &TimeChart::zoomReset, this, [this, forOthers] {
        forOthers([](TimeChart* other) { other->resetRange(); });
        emit zoomReset();
    });
    connect(chart, &TimeChart::crosshairMoved, this,
            [forOthers](double msecs) { forOthers([msecs](TimeChart* other) { other->setCrosshair(msecs); }); });
    connect(chart, &TimeChart::crosshairLeft, this,
            [forOthers] { forOthers([](TimeChart* other) { other->clearCrosshair(); }); });
    connect(chart, &QObject::destroyed, this, [this, chart] { m_charts.removeAll(chart); });
}

void ChartLink::reset()
{
    for (TimeChart* const chart : std::as_const(m_charts))
        chart->resetRange();
    emit zoomReset();
}

} // namespace lumos::charts
