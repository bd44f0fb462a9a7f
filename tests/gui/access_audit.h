// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

class QWidget;

namespace lumos::gui {

/// Class, object name and place of a widget, for messages.
QString placeOf(const QWidget& widget);
/// Visible, enabled widgets below `root` that the Tab key reaches.
QList<QWidget*> focusWidgets(const QWidget& root);
/// Those of them, and all visible buttons, that a screen reader has no name for; with their place.
QStringList namelessWidgets(const QWidget& root);

} // namespace lumos::gui
