// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pause_gate.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace lumos;

/// A gate lets work through, holds it while paused, and never holds what is stopped. A gate that forgot to wake would
/// hang these tests; nothing here waits for a time.
class TestPauseGate final : public QObject {
    Q_OBJECT
private slots:
    void letsThroughUnlessPaused();
    void letsThroughWhatIsStopped();
    void holdsUntilResumed();
    void wakesOnStop();
    void survivesManyPauses();
};

void TestPauseGate::letsThroughUnlessPaused()
{
    base::PauseGate gate;
    QVERIFY(!gate.isPaused());
    gate.pass({});
    gate.pause();
    gate.pause();
    QVERIFY(gate.isPaused());
    gate.resume();
    QVERIFY(!gate.isPaused());
    gate.pass({});
}

void TestPauseGate::letsThroughWhatIsStopped()
{
    base::PauseGate gate;
    base::StopSource stop;
    gate.pause();
    stop.request_stop();
    gate.pass(stop.get_token());
    QVERIFY(gate.isPaused());
}

void TestPauseGate::holdsUntilResumed()
{
    base::PauseGate gate;
    gate.pause();
    std::atomic<bool> resumed{false};
    bool sawResume = false;
    std::thread worker([&] {
        gate.pass({});
        sawResume = resumed;
    });
    resumed = true;
    gate.resume();
    worker.join();
    QVERIFY(sawResume);
}

void TestPauseGate::wakesOnStop()
{
    base::PauseGate gate;
    base::StopSource stop;
    gate.pause();
    std::thread worker([&, token = stop.get_token()] { gate.pass(token); });
    stop.request_stop();
    worker.join();
    QVERIFY(gate.isPaused());
}

void TestPauseGate::survivesManyPauses()
{
    base::PauseGate gate;
    std::atomic<int> passed{0};
    std::thread worker([&] {
        for (int i = 0; i < 2000; ++i) {
            gate.pass({});
            ++passed;
        }
    });
    for (int i = 0; i < 2000; ++i) {
        gate.pause();
        gate.resume();
    }
    worker.join();
    QCOMPARE(passed.load(), 2000);
}

QTEST_GUILESS_MAIN(TestPauseGate)
#include "tst_pause_gate.moc"
