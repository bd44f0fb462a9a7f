// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/clip_audit.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLayout>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QWidget>

namespace lumos::style {

namespace {

QString pathOf(const QWidget* widget)
{
    QStringList names;
    for (const QWidget* step = widget; step; step = step->parentWidget()) {
        const QString name = QString::fromLatin1(step->metaObject()->className());
        names.prepend(step->objectName().isEmpty() ? name : name + u'#' + step->objectName());
    }
    return names.join(u'/');
}

// The part that a scroll area hides can be scrolled to: only a widget's own size counts.
QSize neededBy(const QLabel* label)
{
    if (label->text().isEmpty())
        return {};
    if (label->wordWrap()) {
        const int width = label->width();
        return {0, label->heightForWidth(width)};
    }
    return label->minimumSizeHint();
}

QSize neededBy(const QAbstractButton* button) { return button->text().isEmpty() ? QSize() : button->minimumSizeHint(); }

bool isOfTheKit(const QWidget* widget) { return QByteArray(widget->metaObject()->className()).startsWith("lumos::"); }

bool hasHeightForWidth(const QWidget* widget)
{
    return widget->hasHeightForWidth() || (widget->layout() && widget->layout()->hasHeightForWidth());
}

bool fits(const QSize& needed, const QSize& given)
{
    return needed.width() <= given.width() && needed.height() <= given.height();
}

void auditWidget(const QWidget* widget, QVector<ClippedText>& found)
{
    QSize needed;
    QString text;
    if (const auto* const label = qobject_cast<const QLabel*>(widget)) {
        needed = neededBy(label);
        text = label->text();
    } else if (const auto* const button = qobject_cast<const QAbstractButton*>(widget)) {
        needed = neededBy(button);
        text = button->text();
    } else if (isOfTheKit(widget)) {
        needed = widget->minimumSizeHint();
        if (hasHeightForWidth(widget))
            needed.setHeight(widget->heightForWidth(widget->width()));
        text = widget->accessibleName();
    }
    if (!fits(needed, widget->size()))
        found.push_back({pathOf(widget), text, needed, widget->size()});
}

void auditTabs(const QTabBar* tabs, QVector<ClippedText>& found)
{
    for (int i = 0; i < tabs->count(); ++i) {
        const QRect rect = tabs->tabRect(i);
        if (tabs->isTabVisible(i) && !tabs->tabText(i).isEmpty() && rect.right() > tabs->width())
            found.push_back({pathOf(tabs), tabs->tabText(i), rect.size(), tabs->size()});
    }
}

void auditHead(const QHeaderView* head, QVector<ClippedText>& found)
{
    if (!head->model() || head->orientation() != Qt::Horizontal)
        return;
    QFont font = head->font();
    font.setPixelSize(12);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    for (int section = 0; section < head->count(); ++section) {
        if (head->isSectionHidden(section))
            continue;
        const QString text = head->model()->headerData(section, Qt::Horizontal).toString();
        const QString tip = head->model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString();
        const int needed = metrics.horizontalAdvance(text) + 16;
        if (!text.isEmpty() && tip.isEmpty() && needed > head->sectionSize(section))
            found.push_back(
                {pathOf(head), text, QSize(needed, head->height()), QSize(head->sectionSize(section), head->height())});
    }
}

} // namespace

QVector<ClippedText> findClippedText(const QWidget* root)
{
    QVector<ClippedText> found;
    QList<const QWidget*> widgets{root};
    const auto children = root->findChildren<QWidget*>();
    widgets.append(QList<const QWidget*>(children.begin(), children.end()));
    for (const QWidget* widget : std::as_const(widgets)) {
        if (!widget->isVisibleTo(root))
            continue;
        if (const auto* const tabs = qobject_cast<const QTabBar*>(widget))
            auditTabs(tabs, found);
        else if (const auto* const head = qobject_cast<const QHeaderView*>(widget))
            auditHead(head, found);
        else
            auditWidget(widget, found);
    }
    return found;
}

} // namespace lumos::style
