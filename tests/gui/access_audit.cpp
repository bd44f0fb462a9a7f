// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/access_audit.h"

#include <QtCore/QStringList>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QWidget>

namespace lumos::gui {

namespace {

/// The field of a spin box or of a combo box, which has the name of the whole.
bool isPart(const QWidget& widget)
{
    return qobject_cast<QAbstractSpinBox*>(widget.parentWidget()) != nullptr ||
           qobject_cast<QComboBox*>(widget.parentWidget()) != nullptr;
}

bool hasName(QWidget& widget)
{
    QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(&widget);
    return face != nullptr && !face->text(QAccessible::Name).isEmpty();
}

} // namespace

QString placeOf(const QWidget& widget)
{
    const QPoint at = widget.mapTo(widget.window(), QPoint());
    return QStringLiteral("%1 \"%2\" at %3,%4")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName())
        .arg(at.x())
        .arg(at.y());
}

QList<QWidget*> focusWidgets(const QWidget& root)
{
    QList<QWidget*> found;
    for (QWidget* const widget : root.findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
            !isPart(*widget))
            found.append(widget);
    return found;
}

QStringList namelessWidgets(const QWidget& root)
{
    QList<QWidget*> wanted = focusWidgets(root);
    for (QWidget* const button : root.findChildren<QAbstractButton*>())
        if (button->isVisible() && !wanted.contains(button) && !isPart(*button))
            wanted.append(button);
    QStringList nameless;
    for (QWidget* const widget : wanted)
        if (!hasName(*widget))
            nameless.append(placeOf(*widget));
    return nameless;
}

} // namespace lumos::gui
