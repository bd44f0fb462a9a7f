// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/navigation_rail.h"

#include "style/painting.h"
#include "style/theme.h"
#include "widgets/rail_button.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace lumos::widgets {

NavigationRail::NavigationRail(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    setFixedWidth(style::kRailWidth);
    setAccessibleName(tr("Pages"));
    m_layout->setContentsMargins(0, 8, 0, 8);
    m_layout->setSpacing(0);
}

void NavigationRail::setEntries(const QVector<RailEntry>& top, const QVector<RailEntry>& bottom)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    while (QLayoutItem* const item = m_layout->takeAt(0))
        delete item;
    for (const RailEntry& entry : top)
        add(entry);
    m_layout->addStretch(1);
    for (const RailEntry& entry : bottom)
        add(entry);
    setCurrent(m_current);
}

void NavigationRail::add(const RailEntry& entry)
{
    auto* const added = new RailButton(m_theme, entry, this);
    m_layout->addWidget(added);
    m_buttons.append(added);
    connect(added, &QAbstractButton::clicked, this, [this, added] {
        // A click on the current entry must not uncheck it.
        setCurrent(added->id());
        emit activated(added->id());
    });
}

RailButton* NavigationRail::button(const QString& id) const
{
    const auto it = std::find_if(m_buttons.begin(), m_buttons.end(),
                                 [&id](const RailButton* candidate) { return candidate->id() == id; });
    return it == m_buttons.end() ? nullptr : *it;
}

void NavigationRail::setCurrent(const QString& id)
{
    m_current = id;
    for (RailButton* const each : std::as_const(m_buttons))
        each->setChecked(each->id() == id);
}

void NavigationRail::setBadge(const QString& id, int count)
{
    if (RailButton* const found = button(id))
        found->setBadge(count);
}

void NavigationRail::setEntryEnabled(const QString& id, bool enabled)
{
    if (RailButton* const found = button(id))
        found->setEnabled(enabled);
}

void NavigationRail::setLabel(const QString& id, const QString& label, const QString& toolTip)
{
    if (RailButton* const found = button(id))
        found->setTexts(label, toolTip);
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(style::Token::Window));
    style::paintHairline(&painter, rect(), Qt::RightEdge, m_theme.color(style::Token::Border));
}

void NavigationRail::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const auto it = std::find_if(m_buttons.begin(), m_buttons.end(),
                                 [](const RailButton* candidate) { return candidate->hasFocus(); });
    if (step == 0 || it == m_buttons.end()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int next = static_cast<int>(it - m_buttons.begin()) + step;
    if (next >= 0 && next < m_buttons.size())
        m_buttons.at(next)->setFocus(Qt::TabFocusReason);
}

} // namespace lumos::widgets
