// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/step_list.h"

#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include <algorithm>

namespace lumos::widgets {

namespace {

constexpr int kIndent = 30;
constexpr int kTitle = 20;
constexpr int kGap = 10;
constexpr int kCircle = 20;

QFont titleFont() { return style::font(style::TextSize::Body, true); }
QFont textFont() { return style::font(style::TextSize::Caption); }

QRect textBounds(const QString& text, int width)
{
    return QFontMetrics(textFont()).boundingRect(QRect(0, 0, std::max(40, width), 10000), Qt::TextWordWrap, text);
}

} // namespace

StepList::StepList(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StepList::setSteps(const QVector<Step>& steps)
{
    m_steps = steps;
    QStringList spoken;
    for (int i = 0; i < steps.size(); ++i)
        spoken << tr("%1. %2: %3. %4").arg(i + 1).arg(steps.at(i).title, steps.at(i).value, steps.at(i).text);
    setAccessibleName(tr("Steps"));
    setAccessibleDescription(spoken.join(u' '));
    updateGeometry();
    update();
}

int StepList::stepHeight(const Step& step, int width) const
{
    const int text = step.text.isEmpty() ? 0 : textBounds(step.text, width - kIndent).height();
    return std::max(kCircle, kTitle + text) + kGap;
}

int StepList::heightForWidth(int width) const
{
    int height = 0;
    for (const Step& step : m_steps)
        height += stepHeight(step, width);
    return height;
}

QSize StepList::sizeHint() const { return QSize(260, heightForWidth(260)); }

QSize StepList::minimumSizeHint() const { return QSize(160, 0); }

void StepList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const style::Tokens& tokens = m_theme.tokens();
    int top = 0;
    for (int i = 0; i < m_steps.size(); ++i) {
        const Step& step = m_steps.at(i);
        const int height = stepHeight(step, width());
        const QColor edge = step.level ? tokens.fill(*step.level) : tokens.color(style::Token::BorderStrong);
        if (i + 1 < m_steps.size())
            painter.fillRect(QRectF(kCircle / 2.0 - 0.5, top + kCircle + 1, 1.5, height - kCircle - 1),
                             tokens.color(style::Token::Border));
        const QRectF circle(0.75, top + 0.75, kCircle - 1.5, kCircle - 1.5);
        painter.setPen(QPen(edge, 1.3));
        painter.setBrush(tokens.color(style::Token::Card));
        painter.drawEllipse(circle);
        style::paintLine(&painter, circle.toAlignedRect(), QString::number(i + 1), style::font(style::TextSize::Axis),
                         step.level ? tokens.text(*step.level) : tokens.color(style::Token::Text2), Qt::AlignCenter);
        const QRect title(kIndent, top, width() - kIndent, kTitle);
        const int value = style::textWidth(titleFont(), step.value);
        style::paintLine(&painter, title.adjusted(0, 0, -value - 8, 0), step.title, titleFont(),
                         tokens.color(style::Token::Text));
        style::paintLine(&painter, title, step.value, titleFont(),
                         step.level ? tokens.text(*step.level) : tokens.color(style::Token::Text), Qt::AlignRight);
        painter.setFont(textFont());
        painter.setPen(tokens.color(style::Token::Text2));
        painter.drawText(QRect(kIndent, top + kTitle, width() - kIndent, height - kTitle), Qt::TextWordWrap, step.text);
        top += height;
    }
}

} // namespace lumos::widgets
