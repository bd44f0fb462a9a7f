// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QEvent>
#include <QtCore/QObject>
#include <QtCore/QTextStream>
#include <QtWidgets/QWidget>

namespace lumos::console {

/// Measures when the window painted first and when the first page with data was ready; for `--timings`.
class FirstFrame final : public QObject {
public:
    explicit FirstFrame(QWidget& window) : QObject(&window), m_window(window)
    {
        m_clock.start();
        window.installEventFilter(this);
    }
    [[nodiscard]] qint64 firstFrameMs() const { return m_firstFrame; }
    [[nodiscard]] qint64 elapsedMs() const { return m_clock.elapsed(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == &m_window && event->type() == QEvent::Paint && m_firstFrame < 0)
            m_firstFrame = m_clock.elapsed();
        return false;
    }

private:
    QWidget& m_window;
    QElapsedTimer m_clock;
    qint64 m_firstFrame = -1;
};

} // namespace lumos::console
