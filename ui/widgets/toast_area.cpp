// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/toast_area.h"

#include "widgets/toast.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace lumos::widgets {

namespace {
constexpr int kMost = 3;
// Room around the messages for their shadows.
constexpr int kMargin = 16;
} // namespace

ToastArea::ToastArea(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_layout->setSpacing(8);
    parent->installEventFilter(this);
    hide();
}

int ToastArea::post(const ToastContent& content)
{
    if (m_toasts.size() >= kMost)
        remove(m_toasts.first());
    const int id = m_next++;
    auto* const toast = new Toast(m_theme, id, content, this);
    m_toasts.append(toast);
    m_layout->addWidget(toast);
    connect(toast, &Toast::expired, this, [this, toast] { remove(toast); });
    connect(toast, &Toast::undoRequested, this, [this, toast, id] {
        emit undoRequested(id);
        remove(toast);
    });
    show();
    place();
    return id;
}

void ToastArea::remove(Toast* toast)
{
    if (!m_toasts.removeOne(toast))
        return;
    m_layout->removeWidget(toast);
    toast->hide();
    toast->deleteLater();
    setVisible(!m_toasts.isEmpty());
    place();
    emit closed(toast->id());
}

void ToastArea::place()
{
    m_layout->activate();
    adjustSize();
    const QRect room = parentWidget()->rect();
    move(room.right() - width(), room.bottom() - height());
    raise();
}

bool ToastArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace lumos::widgets
