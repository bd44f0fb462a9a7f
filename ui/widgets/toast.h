// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/toast_area.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QPushButton;

namespace lumos::widgets {

/// One message of the toast area. Its time stands still while the pointer is over it.
class Toast final : public QFrame {
    Q_OBJECT
public:
    Toast(const style::Theme& theme, int id, const ToastContent& content, QWidget* parent);
    int id() const { return m_id; }
    int secondsLeft() const { return m_secondsLeft; }

signals:
    void undoRequested();
    void expired();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void tick();
    void showTimeLeft();

    const style::Theme& m_theme;
    const int m_id;
    const domain::Level m_level;
    QTimer m_timer;
    QPushButton* m_undo = nullptr;
    int m_secondsLeft;
};

} // namespace lumos::widgets
