// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/segmented_control.h"

#include "widgets/segment_button.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>

namespace lumos::widgets {

SegmentedControl::SegmentedControl(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::currentChanged);
}

int SegmentedControl::addSegment(const QString& text, style::Icon icon)
{
    const int index = count();
    auto* const segment = new SegmentButton(m_theme, icon, text, this);
    m_group->addButton(segment, index);
    m_layout->addWidget(segment);
    if (index == 0)
        segment->setChecked(true);
    const auto buttons = m_group->buttons();
    for (QAbstractButton* const each : buttons) {
        const int position = m_group->id(each);
        static_cast<SegmentButton*>(each)->setEnds(position == 0, position == index);
    }
    return index;
}

void SegmentedControl::setSegmentText(int index, const QString& text)
{
    if (QAbstractButton* const segment = m_group->button(index)) {
        segment->setText(text);
        segment->updateGeometry();
    }
}

void SegmentedControl::setSegmentVisible(int index, bool visible)
{
    QAbstractButton* const segment = m_group->button(index);
    if (segment == nullptr || segment->isHidden() == !visible)
        return;
    segment->setVisible(visible);
    int last = -1;
    for (int i = 0; i < count(); ++i)
        last = m_group->button(i)->isHidden() ? last : i;
    bool isFirst = true;
    for (int i = 0; i < count(); ++i) {
        if (m_group->button(i)->isHidden())
            continue;
        static_cast<SegmentButton*>(m_group->button(i))->setEnds(isFirst, i == last);
        isFirst = false;
    }
}

int SegmentedControl::count() const { return static_cast<int>(m_group->buttons().size()); }

int SegmentedControl::currentIndex() const { return m_group->checkedId(); }

void SegmentedControl::setCurrentIndex(int index)
{
    if (QAbstractButton* const segment = m_group->button(index))
        segment->setChecked(true);
}

} // namespace lumos::widgets
