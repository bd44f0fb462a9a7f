// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bullet_bar.h"

#include "style/theme.h"
#include "widgets/bullet_access.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>

namespace lumos::widgets {

BulletBar::BulletBar(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    installBulletAccess();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BulletBar::setValue(const charts::BulletValue& value)
{
    m_value = value;
    QAccessibleValueChangeEvent changed(this, value.percent);
    QAccessible::updateAccessibility(&changed);
    update();
}

void BulletBar::setScale(charts::BulletScale scale)
{
    m_scale = scale;
    update();
}

QSize BulletBar::sizeHint() const { return QSize(120, 18); }

QSize BulletBar::minimumSizeHint() const { return QSize(48, 12); }

void BulletBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    charts::paintBullet(&painter, rect(), m_value, m_theme.tokens(), m_scale);
}

} // namespace lumos::widgets
