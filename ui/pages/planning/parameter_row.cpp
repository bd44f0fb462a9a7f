// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/parameter_row.h"

#include "style/metrics.h"
#include "style/theme.h"
#include "widgets/text_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace lumos::pages {

namespace {

constexpr int kDot = 6;
constexpr int kControlWidth = 130;
constexpr int kUnitWidth = 48;

} // namespace

ParameterRow::ParameterRow(const style::Theme& theme, QWidget* control, QWidget* parent)
    : QWidget(parent), m_theme(theme),
      m_label(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text2, false, this)),
      m_control(control),
      m_unit(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text2, false, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style::kSpace2);
    m_label->setWordWrap(true);
    m_label->setBuddy(control);
    row->addWidget(m_label, 1);
    control->setFixedWidth(kControlWidth);
    row->addWidget(control);
    m_unit->setFixedWidth(kUnitWidth);
    row->addWidget(m_unit);
    m_unit->hide();
}

void ParameterRow::setTexts(const QString& label, const QString& unit)
{
    m_label->setText(label);
    m_control->setAccessibleName(unit.isEmpty() ? label : QStringLiteral("%1, %2").arg(label, unit));
    // Controls begin in one line, whether a unit follows or not.
    m_control->setFixedWidth(unit.isEmpty() ? kControlWidth : kControlWidth - kUnitWidth - style::kSpace2);
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
}

void ParameterRow::setDiffers(const QString& from)
{
    m_differs = !from.isEmpty();
    const QString text = m_differs ? tr("Differs from %1").arg(from) : QString();
    setToolTip(text);
    m_control->setAccessibleDescription(text);
    m_label->setContentsMargins(m_differs ? kDot + 6 : 0, 0, 0, 0);
    update();
}

void ParameterRow::paintEvent(QPaintEvent*)
{
    if (!m_differs)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(style::Token::Accent));
    painter.drawEllipse(QRectF(0, (height() - kDot) / 2.0, kDot, kDot));
}

} // namespace lumos::pages
