// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_legend.h"
#include "charts/chart_link.h"
#include "charts/stacked_bar_chart.h"
#include "charts/time_chart.h"
#include "style/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace lumos;
using namespace lumos::charts;

namespace {

constexpr double kHour = 3'600'000.0;

TimeChartContent content()
{
    TimeChartContent result;
    result.title = QStringLiteral("GPU allocation");
    ChartSeries first;
    first.name = QStringLiteral("allocated");
    ChartSeries second;
    second.name = QStringLiteral("busy");
    second.category = 1;
    for (int hour = 0; hour <= 100; ++hour) {
        first.points.append(QPointF(hour * kHour, 40 + hour % 7));
        second.points.append(QPointF(hour * kHour, 30 + hour % 5));
    }
    result.series = {first, second};
    return result;
}

} // namespace

class TimeChartTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_chart = std::make_unique<TimeChart>(m_theme);
        m_chart->setContent(content());
        m_chart->resize(600, 240);
        m_chart->grab();
    }
    void cleanup() { m_chart.reset(); }

    void dragZoomsAndEscapeReturns()
    {
        QSignalSpy zoomed(m_chart.get(), &TimeChart::zoomed);
        QSignalSpy reset(m_chart.get(), &TimeChart::zoomReset);
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, QPoint(200, 120));
        QTest::mouseMove(m_chart.get(), QPoint(300, 120));
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, QPoint(300, 120));
        QCOMPARE(zoomed.count(), 1);
        const double from = zoomed.at(0).at(0).toDouble();
        const double to = zoomed.at(0).at(1).toDouble();
        QVERIFY(from > 0.0 && to > from && to < 100 * kHour);
        QVERIFY(m_chart->isZoomed());
        QTest::keyClick(m_chart.get(), Qt::Key_Escape);
        QCOMPARE(reset.count(), 1);
        QVERIFY(!m_chart->isZoomed());
    }

    void aClickIsNoZoom()
    {
        QSignalSpy zoomed(m_chart.get(), &TimeChart::zoomed);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, QPoint(200, 120));
        QCOMPARE(zoomed.count(), 0);
    }

    void arrowsMoveTheCrosshairByOnePoint()
    {
        QSignalSpy moved(m_chart.get(), &TimeChart::crosshairMoved);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(moved.at(0).at(0).toDouble(), 0.0);
        QCOMPARE(moved.at(1).at(0).toDouble(), kHour);
        QCOMPARE(moved.at(2).at(0).toDouble(), 11 * kHour);
        QTest::keyClick(m_chart.get(), Qt::Key_End);
        QCOMPARE(moved.at(3).at(0).toDouble(), 100 * kHour);
    }

    void crosshairShowsOnTheScreen()
    {
        const QImage plain = m_chart->grab().toImage();
        m_chart->setCrosshair(50 * kHour);
        QVERIFY(m_chart->grab().toImage() != plain);
        m_chart->clearCrosshair();
        QCOMPARE(m_chart->grab().toImage(), plain);
    }

    void legendHidesAndIsolates()
    {
        QWidget host;
        ChartLegend* const legend = m_chart->createLegend(&host);
        legend->resize(legend->sizeHint());
        QCOMPARE(legend->entries().size(), 2);
        QTest::mouseClick(legend, Qt::LeftButton, {}, QPoint(8, 12));
        QVERIFY(!m_chart->isSeriesVisible(0));
        QVERIFY(m_chart->isSeriesVisible(1));
        QTest::mouseClick(legend, Qt::LeftButton, {}, QPoint(8, 12));
        QVERIFY(m_chart->isSeriesVisible(0));
        QTest::keyClick(legend, Qt::Key_Return);
        QVERIFY(m_chart->isSeriesVisible(0));
        QVERIFY(!m_chart->isSeriesVisible(1));
    }

    void legendFollowsTheContent()
    {
        QWidget host;
        TimeChart chart(m_theme);
        ChartLegend* const legend = chart.createLegend(&host);
        QVERIFY(legend->entries().isEmpty());
        chart.setContent(content());
        QCOMPARE(legend->entries().size(), 2);
        chart.setSeriesVisible(1, false);
        chart.setContent(content());
        QVERIFY(!chart.isSeriesVisible(1));
        QVERIFY(!legend->entries().at(1).visible);
        TimeChartContent other = content();
        other.series[0].name = QStringLiteral("needed");
        chart.setContent(other);
        QVERIFY(chart.isSeriesVisible(1));
        QCOMPARE(legend->entries().at(0).name, QStringLiteral("needed"));
    }

    void linkedChartsZoomTogether()
    {
        TimeChart other(m_theme);
        other.setContent(content());
        ChartLink link;
        link.add(m_chart.get());
        link.add(&other);
        QSignalSpy zoomed(&link, &ChartLink::zoomed);
        emit m_chart->zoomed(10 * kHour, 20 * kHour);
        QVERIFY(other.isZoomed());
        QCOMPARE(zoomed.count(), 1);
        link.reset();
        QVERIFY(!other.isZoomed());
    }

    void tableAndNameServeScreenReaders()
    {
        QCOMPARE(m_chart->accessibleName(), QStringLiteral("GPU allocation"));
        QVERIFY(!m_chart->accessibleDescription().isEmpty());
        QCOMPARE(m_chart->table().rows.size(), 101);
    }

    void barsAnswerToKeys()
    {
        StackedBarChart chart(m_theme);
        StackedBarContent bars;
        bars.categories = {QStringLiteral("1 Nov"), QStringLiteral("2 Nov"), QStringLiteral("3 Nov")};
        bars.stacks = {{QStringLiteral("GPU"), {30, 20, 10}, 0}};
        chart.setContent(bars);
        chart.resize(300, 200);
        chart.grab();
        QSignalSpy activated(&chart, &StackedBarChart::barActivated);
        QTest::keyClick(&chart, Qt::Key_Home);
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).toInt(), 1);
        bars.categories.removeLast();
        bars.categories.removeLast();
        chart.setContent(bars);
        QCOMPARE(chart.currentBar(), 0);
    }

private:
    style::Theme m_theme{style::Theme::Mode::Light};
    std::unique_ptr<TimeChart> m_chart;
};

QTEST_MAIN(TimeChartTest)
#include "tst_time_chart.moc"
