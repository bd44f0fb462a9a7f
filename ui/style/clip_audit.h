// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtCore/QVector>

class QWidget;

namespace lumos::style {

struct ClippedText {
    QString path; ///< class and object names from the window down to the widget
    QString text;
    QSize needed;
    QSize given;
};

/// Visible labels, buttons, tabs and table heads below `root` whose text does not fit. Text that is elided with the
/// full text in a tool tip counts as fitting.
QVector<ClippedText> findClippedText(const QWidget* root);

} // namespace lumos::style
