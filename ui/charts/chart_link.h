// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QVector>

namespace lumos::charts {

class TimeChart;

/// Keeps zoom and crosshair of all time charts of a page together.
class ChartLink final : public QObject {
    Q_OBJECT
public:
    explicit ChartLink(QObject* parent = nullptr);

    void add(TimeChart* chart);
    /// Leaves the zoom of every chart.
    void reset();

signals:
    /// The page is zoomed now: live refresh should pause.
    void zoomed(double from, double to);
    void zoomReset();

private:
    QVector<TimeChart*> m_charts;
};

} // namespace lumos::charts
