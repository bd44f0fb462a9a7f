// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page_header.h"

#include "style/theme.h"
#include "widgets/elided_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace lumos::widgets {

PageHeader::PageHeader(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel(QString(), this)), m_subtitle(new ElidedLabel(QString(), this)),
      m_pills(new QHBoxLayout), m_actions(new QHBoxLayout)
{
    m_title->setFont(style::font(style::TextSize::Title, true));
    m_subtitle->setFont(style::font(style::TextSize::Caption));
    m_subtitle->hide();
    const auto recolour = [this, &theme] {
        QPalette colors = m_subtitle->palette();
        colors.setColor(QPalette::WindowText, theme.color(style::Token::Text2));
        m_subtitle->setPalette(colors);
    };
    connect(&theme, &style::Theme::changed, this, recolour);
    recolour();

    m_pills->setSpacing(10);
    m_actions->setSpacing(6);
    auto* const first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_title);
    first->addLayout(m_pills);
    first->addStretch(1);
    first->addLayout(m_actions);
    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addLayout(first);
    lines->addWidget(m_subtitle);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->updateGeometry();
    setAccessibleName(title);
}

void PageHeader::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHeader::addPill(QWidget* widget) { m_pills->addWidget(widget); }

void PageHeader::clearPills()
{
    while (QLayoutItem* const item = m_pills->takeAt(0)) {
        if (QWidget* const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void PageHeader::addAction(QWidget* widget) { m_actions->addWidget(widget); }

} // namespace lumos::widgets
