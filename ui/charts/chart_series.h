// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/level.h"

#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTimeZone>
#include <QtCore/QVector>

#include <optional>

namespace lumos::charts {

enum class Shape : unsigned char { Line, Step };
enum class Dash : unsigned char { Solid, Dashed, Dotted };
enum class Marker : unsigned char { None, Circle, Square, Triangle };

/// One line of a time chart. `x` of a point is milliseconds since 1970 UTC, ascending; `y` is in the unit of the chart,
/// NaN leaves a gap.
struct ChartSeries {
    QString name;
    QVector<QPointF> points;
    Shape shape = Shape::Line;
    Dash dash = Dash::Solid;
    Marker marker = Marker::None;
    int category = 0; ///< palette position, in strict order
    double width = 1.75;
    bool filled = false;   ///< area under the line
    bool endLabel = false; ///< name at the end of the line
    /// Continues another series after "now" and is left out of the legend.
    bool continuation = false;
};

/// The range between two quantiles, say P10 to P90.
struct BandPoint {
    double x = 0.0;
    double low = 0.0;
    double high = 0.0;
};
struct ChartBand {
    QString name;
    QVector<BandPoint> points;
    int category = 0;
};

/// A threshold: a horizontal line, or steps when `steps` is not empty.
struct ChartLimit {
    QString label;
    double value = 0.0;
    QVector<QPointF> steps;
    Dash dash = Dash::Solid;
};

/// A horizontal ground between two values, shade 0 (lightest) to 3.
struct ChartZone {
    double from = 0.0;
    double to = 0.0;
    int shade = 0;
};

/// A vertical ground between two times.
struct ChartSpan {
    double from = 0.0;
    double to = 0.0;
    QString label;
};

/// A numbered event: a dotted vertical line with its number in a box on top. The text shows in the tool tip.
struct ChartAnnotation {
    double at = 0.0;
    QString mark; ///< "1", "2"
    QString text;
};

/// A mark at a point, such as a scaling decision.
struct ChartMark {
    enum class Kind : unsigned char { Up, Down, Held };
    double x = 0.0;
    double y = 0.0;
    Kind kind = Kind::Up;
    domain::Level level = domain::Level::Normal; ///< colour of Held
    QString text;
};

/// Everything a time chart shows; a plain value made by a view model and handed over whole.
struct TimeChartContent {
    QString title; ///< for screen readers and exports
    QString unit;
    QVector<ChartSeries> series;
    QVector<ChartBand> bands;
    QVector<ChartLimit> limits;
    QVector<ChartZone> zones;
    QVector<ChartSpan> spans;
    QVector<ChartAnnotation> annotations;
    QVector<ChartMark> marks;
    std::optional<double> now;        ///< a line, and forecast ground to its right
    std::optional<double> xMin, xMax; ///< whole extent by default
    std::optional<double> yMin, yMax; ///< round numbers around the values by default
    int decimals = -1;                ///< digits in tool tip and table; -1 chooses by magnitude
    double percentOf = 0.0;           ///< when positive, the tool tip adds the share of this value
    QTimeZone zone = QTimeZone::utc();
};

/// One part of each bar, from the bottom up.
struct BarStack {
    QString name;
    QVector<double> values; ///< one a category
    int category = 0;
};

/// Stacked bars over categories (days), with a forecast and a pace line.
struct StackedBarContent {
    QString title;
    QString unit;
    QStringList categories; ///< full names, shown in tool tip and table
    QStringList axisLabels; ///< short names; empty ones leave the tick unlabelled
    QVector<BarStack> stacks;
    QVector<double> forecast; ///< one a category, NaN where there is none; drawn as a dashed line
    int forecastFrom = -1;    ///< first category on forecast ground
    QString forecastLabel;
    std::optional<double> pace; ///< dashed line, say the even spread of the budget
    QString paceLabel;
    std::optional<double> yMax;
    int decimals = -1;
};

/// The same facts as rows, for screen readers, copying and export.
struct ChartTable {
    QStringList header;
    QVector<QStringList> rows;
};

ChartTable chartTable(const TimeChartContent& content);
ChartTable chartTable(const StackedBarContent& content);

inline constexpr int kMaxPoints = 1200;

/// At most `limit` points that keep the first, the last and the extremes of every bucket. O(points).
QVector<QPointF> decimated(const QVector<QPointF>& points, int limit = kMaxPoints);

} // namespace lumos::charts
