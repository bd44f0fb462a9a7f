// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/scenario_row.h"

#include "style/fonts.h"
#include "style/icons.h"
#include "style/metrics.h"
#include "style/theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace lumos::pages {

namespace {

constexpr int kNameHeight = 22;

} // namespace

ScenarioRow::ScenarioRow(const style::Theme& theme, int index, const QString& name, const QString& words, bool shown,
                         QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_index(index), m_words(words), m_shown(shown)
{
    setText(name);
    setCheckable(true);
    setAccessibleName(name);
    setAccessibleDescription(words);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

int ScenarioRow::heightForWidth(int width) const
{
    const QFontMetrics metrics(style::font(style::TextSize::Caption));
    return kNameHeight +
           metrics.boundingRect(QRect(0, 0, width - 2 * style::kSpace3, 1000), Qt::TextWordWrap, m_words).height() +
           2 * style::kSpace2;
}

QSize ScenarioRow::sizeHint() const
{
    return {style::kTreeWidth, heightForWidth(width() > 100 ? width() : style::kTreeWidth)};
}
QRect ScenarioRow::eyeRect() const { return {width() - 34, style::kSpace2 - 2, 26, 26}; }

void ScenarioRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.color(isChecked()    ? style::Token::Selected
                                           : underMouse() ? style::Token::Hover
                                                          : style::Token::Card));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(style::Token::BorderSubtle));
    QPen pen(m_theme.tokens().category(m_index), 2);
    if (m_index > 0)
        pen.setDashPattern(m_index % 2 == 1 ? QList<qreal>{3.5, 1.5} : QList<qreal>{1, 1.5});
    painter.setPen(pen);
    const int middle = style::kSpace2 + kNameHeight / 2;
    painter.drawLine(style::kSpace3, middle, style::kSpace3 + 20, middle);
    painter.setPen(m_theme.color(style::Token::Text));
    painter.setFont(style::font(style::TextSize::Body, true));
    const QRect name(style::kSpace3 + 28, style::kSpace2, width() - style::kSpace3 - 28 - 36, kNameHeight);
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
    style::paintIcon(&painter, QRectF(eyeRect()).adjusted(5, 5, -5, -5),
                     m_shown ? style::Icon::Eye : style::Icon::EyeOff, m_theme.color(style::Token::Text2));
    painter.setFont(style::font(style::TextSize::Caption));
    painter.setPen(m_theme.color(style::Token::Text2));
    painter.drawText(QRect(style::kSpace3, style::kSpace2 + kNameHeight, width() - 2 * style::kSpace3, height()),
                     Qt::TextWordWrap | Qt::AlignTop, m_words);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(style::Token::Focus), 2));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void ScenarioRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (eyeRect().contains(event->pos())) {
        emit eyeClicked();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

} // namespace lumos::pages
