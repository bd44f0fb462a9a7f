// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/sample_design.h"
#include "engine/studies/sobol_sequence.h"

#include <QTest>

#include <set>

using namespace lumos::engine::studies;

class TestSampleDesign : public QObject {
    Q_OBJECT

private slots:
    void sobolMatchesThePublishedPoints();
    void sobolFillsEveryStripOnce();
    void sobolPairsFillEveryBox();
    void aPowerOfTwoOfPointsIsANet();
    void latinHypercubeFillsEveryStripOnce();
    void gridIsEveryCombination();
};

void TestSampleDesign::sobolMatchesThePublishedPoints()
{
    // First points of three dimensions, as the authors' own program prints them for new-joe-kuo-6.21201.
    const Design published{{0, 0, 0},
                           {0.5, 0.5, 0.5},
                           {0.75, 0.25, 0.25},
                           {0.25, 0.75, 0.75},
                           {0.375, 0.375, 0.625},
                           {0.875, 0.875, 0.125},
                           {0.625, 0.125, 0.875},
                           {0.125, 0.625, 0.375},
                           {0.1875, 0.3125, 0.9375},
                           {0.6875, 0.8125, 0.4375}};
    const SobolSequence sequence(3);
    for (std::uint32_t i = 0; i < published.size(); ++i)
        QCOMPARE(sequence.point(i), published[i]);
}

void TestSampleDesign::sobolFillsEveryStripOnce()
{
    const SobolSequence sequence(SobolSequence::kMostDimensions);
    for (std::size_t d = 0; d < SobolSequence::kMostDimensions; ++d) {
        std::set<int> strips;
        for (std::uint32_t i = 0; i < 256; ++i)
            strips.insert(static_cast<int>(sequence.point(i)[d] * 256));
        QCOMPARE(strips.size(), std::size_t{256});
    }
}

/// Sobol's property A: of 2^dimensions points, one in each half of each dimension. The first three have it; a wrong
/// number in the table breaks it or the strips.
void TestSampleDesign::sobolPairsFillEveryBox()
{
    const SobolSequence sequence(3);
    std::set<int> boxes;
    for (std::uint32_t i = 0; i < 8; ++i) {
        const std::vector<double> p = sequence.point(i);
        boxes.insert(static_cast<int>(p[0] * 2) * 4 + static_cast<int>(p[1] * 2) * 2 + static_cast<int>(p[2] * 2));
    }
    QCOMPARE(boxes.size(), std::size_t{8});
}

/// 2^8 points: one in each of as many strips of every factor, and none on the border.
void TestSampleDesign::aPowerOfTwoOfPointsIsANet()
{
    const Design design = sobolDesign(256, 5);
    for (std::size_t f = 0; f < 5; ++f) {
        std::set<int> strips;
        for (const auto& point : design) {
            QVERIFY(point[f] > 0 && point[f] < 1);
            strips.insert(static_cast<int>(point[f] * 256));
        }
        QCOMPARE(strips.size(), std::size_t{256});
    }
}

void TestSampleDesign::latinHypercubeFillsEveryStripOnce()
{
    const Design design = latinHypercube(50, 4, 42);
    QCOMPARE(design.size(), std::size_t{50});
    for (std::size_t f = 0; f < 4; ++f) {
        std::set<int> strips;
        for (const auto& point : design) {
            QVERIFY(point[f] >= 0 && point[f] < 1);
            strips.insert(static_cast<int>(point[f] * 50));
        }
        QCOMPARE(strips.size(), std::size_t{50});
    }
    QCOMPARE(latinHypercube(50, 4, 42), design);
    QVERIFY(latinHypercube(50, 4, 43) != design);
}

void TestSampleDesign::gridIsEveryCombination()
{
    const std::vector<std::vector<double>> levels{{1, 2}, {10, 20, 30}};
    QCOMPARE(gridOf(levels), (Design{{1, 10}, {1, 20}, {1, 30}, {2, 10}, {2, 20}, {2, 30}}));
}

QTEST_APPLESS_MAIN(TestSampleDesign)
#include "tst_sample_design.moc"
