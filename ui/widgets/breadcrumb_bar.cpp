// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/breadcrumb_bar.h"

#include "style/theme.h"
#include "widgets/elided_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace lumos::widgets {

BreadcrumbBar::BreadcrumbBar(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    setAccessibleName(tr("Path"));
    connect(&theme, &style::Theme::changed, this, &BreadcrumbBar::rebuild);
}

void BreadcrumbBar::setPath(const QStringList& path)
{
    if (path == m_path)
        return;
    m_path = path;
    rebuild();
}

void BreadcrumbBar::rebuild()
{
    while (QLayoutItem* const item = m_layout->takeAt(0)) {
        if (QWidget* const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (int i = 0; i < m_path.size(); ++i) {
        if (i > 0) {
            auto* const chevron = new QLabel(this);
            chevron->setPixmap(style::iconPixmap(style::Icon::ChevronRight, m_theme.color(style::Token::Text2), 14,
                                                 devicePixelRatioF()));
            m_layout->addWidget(chevron);
        }
        if (i + 1 < m_path.size()) {
            auto* const parentLink = new QToolButton(this);
            parentLink->setText(QString(m_path.at(i)).replace(u'&', QLatin1String("&&")));
            parentLink->setFocusPolicy(Qt::TabFocus);
            connect(parentLink, &QToolButton::clicked, this, [this, i] { emit activated(i); });
            m_layout->addWidget(parentLink);
        } else {
            auto* const here = new ElidedLabel(m_path.at(i), this);
            here->setFont(style::font(style::TextSize::Body, true));
            here->setContentsMargins(4, 0, 0, 0);
            m_layout->addWidget(here, 1);
        }
    }
}

} // namespace lumos::widgets
