// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_axis.h"
#include "charts/chart_painting.h"
#include "charts/chart_series.h"

#include <QtCore/QBuffer>
#include <QtCore/QDateTime>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <cmath>
#include <limits>

using namespace lumos;
using namespace lumos::charts;

namespace {

constexpr double kHour = 3'600'000.0;

QVector<QPointF> wave(int count)
{
    QVector<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.append(QPointF(i * kHour, 50.0 + 10.0 * std::sin(i * 0.1)));
    return points;
}

TimeChartContent content()
{
    TimeChartContent result;
    ChartSeries series;
    series.name = QStringLiteral("allocated");
    series.points = wave(168);
    result.series = {series};
    result.unit = QStringLiteral("cards");
    return result;
}

int pixelsOf(const QImage& image, const QColor& color, const QRect& area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixel(x, y) == color.rgb();
    }
    return count;
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT

private slots:
    void decimationKeepsExtremes()
    {
        QVector<QPointF> points = wave(100'000);
        points[40'321].setY(500.0);
        points[77'777].setY(-500.0);
        const QVector<QPointF> kept = decimated(points, 1200);
        QVERIFY(kept.size() <= 1200);
        QVERIFY(kept.size() > 1000);
        QCOMPARE(kept.first(), points.first());
        QCOMPARE(kept.last(), points.last());
        QVERIFY(kept.contains(points.at(40'321)));
        QVERIFY(kept.contains(points.at(77'777)));
        QVERIFY(
            std::is_sorted(kept.begin(), kept.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
    }

    void fewPointsStayAsTheyAre()
    {
        QCOMPARE(decimated(wave(1200)), wave(1200));
        QVERIFY(decimated({}).isEmpty());
    }

    void valueAxisIsRound()
    {
        const ValueAxis axis = valueAxis(0.0, 64.0, 4);
        QCOMPARE(axis.low, 0.0);
        QCOMPARE(axis.high, 80.0);
        QCOMPARE(axis.ticks.size(), 5);
        QCOMPARE(axis.ticks.at(1).label, QStringLiteral("20"));
        const ValueAxis small = valueAxis(0.0, 0.3, 3);
        QCOMPARE(small.ticks.at(1).label, QStringLiteral("0.1"));
        const ValueAxis flat = valueAxis(5.0, 5.0, 4);
        QVERIFY(flat.high > flat.low);
        const ValueAxis broken = valueAxis(std::numeric_limits<double>::quiet_NaN(), 1.0, 4);
        QVERIFY(broken.high > broken.low);
    }

    void timeTicksStandAtLocalMidnight()
    {
        const QTimeZone shanghai(8 * 3600);
        const double from =
            static_cast<double>(QDateTime(QDate(2026, 11, 16), QTime(12, 0), shanghai).toMSecsSinceEpoch());
        const QVector<AxisTick> ticks = timeTicks(from, from + 7 * 24 * kHour, 8, shanghai);
        QCOMPARE(ticks.size(), 7);
        for (const AxisTick& tick : ticks)
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(tick.value), shanghai).time(), QTime(0, 0));
        QCOMPARE(ticks.first().label, QStringLiteral("Tue 17"));
        QVERIFY(timeTicks(from, from, 8, shanghai).isEmpty());
        for (const double days : {0.01, 0.2, 3.0, 20.0, 90.0, 700.0, 4000.0})
            QVERIFY(timeTicks(from, from + days * 24 * kHour, 8, shanghai).size() <= 9);
    }

    void numbersNameTheirDigits()
    {
        QCOMPARE(numberText(1412.0), QStringLiteral("1,412"));
        QCOMPARE(numberText(48.0, 1), QStringLiteral("48.0"));
        QCOMPARE(numberText(-0.001, 1), QStringLiteral("0.0"));
        QCOMPARE(numberText(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("–"));
    }

    void tableHoldsEveryValue()
    {
        TimeChartContent chart = content();
        ChartBand band;
        band.name = QStringLiteral("P10 to P90");
        band.points = {{0.0, 40.0, 60.0}, {500 * kHour, 41.0, 61.0}};
        chart.bands = {band};
        const ChartTable table = chartTable(chart);
        QCOMPARE(table.header.size(), 4);
        QCOMPARE(table.header.at(1), QStringLiteral("allocated (cards)"));
        QCOMPARE(table.rows.size(), 169);
        QCOMPARE(table.rows.first(), QStringList({QStringLiteral("1970-01-01T00:00:00Z"), QStringLiteral("50"),
                                                  QStringLiteral("40"), QStringLiteral("60")}));
        QVERIFY(table.rows.last().at(1).isEmpty());
    }

    void seriesArePaintedInsideThePlot()
    {
        QImage image(600, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ChartLook look;
        const ChartGeometry geometry = paintTimeChart(&painter, QRectF(image.rect()), content(), look);
        painter.end();
        QVERIFY(image.rect().contains(geometry.plot.toAlignedRect()));
        QCOMPARE(geometry.xMax, 167 * kHour);
        QVERIFY(geometry.yMin <= 40.0 && geometry.yMax >= 60.0);
        const QColor line = look.tokens.category(0);
        const int inside = pixelsOf(image, line, geometry.plot.toAlignedRect().intersected(image.rect()));
        QVERIFY2(inside > 100, qPrintable(QString::number(inside)));
        QCOMPARE(pixelsOf(image, line, image.rect()), inside);
        // The line passes where the geometry says it does.
        const double x = geometry.xToPixel(84 * kHour);
        const double y = geometry.yToPixel(50.0 + 10.0 * std::sin(8.4));
        QVERIFY(pixelsOf(image, line, QRect(int(x) - 2, int(y) - 3, 5, 7)) > 0);
    }

    void barsReachTheirSum()
    {
        StackedBarContent bars;
        bars.categories = {QStringLiteral("1"), QStringLiteral("2")};
        bars.stacks = {{QStringLiteral("GPU"), {30.0, 10.0}, 0}, {QStringLiteral("Tokens"), {20.0, 5.0}, 1}};
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ChartLook look;
        const ChartGeometry geometry = paintStackedBars(&painter, QRectF(image.rect()), bars, look);
        painter.end();
        const auto at = [&](double x, double y) {
            return image.pixelColor(int(geometry.xToPixel(x)), int(geometry.yToPixel(y)));
        };
        QCOMPARE(at(0, 15.0), look.tokens.category(0));
        QCOMPARE(at(0, 40.0), look.tokens.category(1));
        QVERIFY(at(0, 51.5) != look.tokens.category(1));
        QCOMPARE(at(1, 12.0), look.tokens.category(1));
        QVERIFY(at(1, 30.0) != look.tokens.category(0));
        const ChartTable table = chartTable(bars);
        QCOMPARE(table.rows.at(1), QStringList({QStringLiteral("2"), QStringLiteral("10"), QStringLiteral("5")}));
    }

    void pdfHoldsVectors()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        {
            QPdfWriter writer(&buffer);
            writer.setResolution(96);
            QPainter painter(&writer);
            paintTimeChart(&painter, QRectF(0, 0, 600, 300), content(), {});
        }
        QVERIFY(bytes.startsWith("%PDF"));
        // A picture in it would be an image object.
        QVERIFY(!bytes.contains("/Subtype /Image"));
        QVERIFY(bytes.size() > 2000);
    }

    void flatLineKeepsAnAxis()
    {
        for (const double value : {0.0, 42.0, -3.0}) {
            TimeChartContent flat = content();
            for (QPointF& point : flat.series[0].points)
                point.setY(value);
            QImage image(300, 150, QImage::Format_RGB32);
            QPainter painter(&image);
            const ChartGeometry geometry = paintTimeChart(&painter, QRectF(image.rect()), flat, {});
            QVERIFY2(geometry.yMax > geometry.yMin, qPrintable(QString::number(value)));
            QVERIFY(geometry.yMin <= value && geometry.yMax >= value);
        }
    }

    void emptyContentPaintsAxesOnly()
    {
        QImage image(300, 150, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const ChartGeometry time = paintTimeChart(&painter, QRectF(image.rect()), {}, {});
        const ChartGeometry bars = paintStackedBars(&painter, QRectF(image.rect()), {}, {});
        QVERIFY(time.xMax > time.xMin && time.yMax > time.yMin);
        QVERIFY(bars.xMax > bars.xMin && bars.yMax > bars.yMin);
    }
};

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
