// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/level.h"

#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtCore/QVector>
#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class Toast;

struct ToastContent {
    domain::Level level = domain::Level::Normal;
    QString title;
    QString text;
    bool undo = false; ///< offers Undo and stays 10 s instead of 6 s
};

/// The lower right corner of its parent, where at most three messages show for a few seconds. Not for errors that
/// need an answer: those are inline bars.
class ToastArea final : public QWidget {
    Q_OBJECT
public:
    ToastArea(const style::Theme& theme, QWidget* parent);

    /// Shows a message and returns its number for undoRequested(). A fourth one takes the place of the oldest.
    int post(const ToastContent& content);
    int count() const { return static_cast<int>(m_toasts.size()); }

signals:
    void undoRequested(int id);
    void closed(int id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void remove(Toast* toast);

    const style::Theme& m_theme;
    QVBoxLayout* m_layout;
    QVector<Toast*> m_toasts;
    int m_next = 1;
};

} // namespace lumos::widgets
