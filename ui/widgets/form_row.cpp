// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form_row.h"

#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/text_label.h"

#include <QtWidgets/QHBoxLayout>

namespace lumos::widgets {

FormRow::FormRow(const style::Theme& theme, const QString& label, const QString& value, QWidget* parent)
    : QWidget(parent), m_label(new TextLabel(theme, label, style::TextSize::Caption, style::Token::Text2, false, this)),
      m_value(new TextLabel(theme, value, style::TextSize::Caption, style::Token::Text, false, this)),
      m_link(new LinkButton(theme, value, this))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_label, 0, Qt::AlignTop);
    row->addWidget(m_value, 1);
    row->addWidget(m_link, 0, Qt::AlignRight);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_value->setWordWrap(true);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_link->setFont(style::font(style::TextSize::Caption));
    m_link->hide();
    connect(m_link, &LinkButton::clicked, this, &FormRow::linkActivated);
    setAccessibleName(label);
}

void FormRow::setLabel(const QString& label)
{
    m_label->setText(label);
    setAccessibleName(label);
}

void FormRow::setValue(const QString& value)
{
    m_value->setText(value);
    m_link->setText(value);
    m_link->updateGeometry();
}

void FormRow::setStrong(bool strong) { m_value->setFont(style::font(style::TextSize::Caption, strong)); }

void FormRow::setLinked(bool linked)
{
    m_linked = linked;
    m_value->setVisible(!linked);
    layout()->setAlignment(m_label, linked ? Qt::AlignVCenter : Qt::AlignTop);
    m_link->setVisible(linked);
}

} // namespace lumos::widgets
