// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/scenario_row.h"

#include "style/fonts.h"
#include "style/icons.h"
#include "style/metrics.h"
#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

namespace lumos::pages {

namespace {

constexpr int kNameHeight = 22;
constexpr int kMostDepth = 4;
constexpr int kLeading = 24; ///< icon or number of a panel row

int wrappedHeight(const QString& words, style::TextSize size, int width)
{
    return QFontMetrics(style::font(size)).boundingRect(QRect(0, 0, width, 4000), Qt::TextWordWrap, words).height();
}

void paintGround(QPainter& painter, const QAbstractButton& button, const style::Theme& theme, style::Token rest)
{
    painter.fillRect(button.rect(), theme.color(button.isChecked()    ? style::Token::Selected
                                                : button.underMouse() ? style::Token::Hover
                                                                      : rest));
}

void paintFocus(QPainter& painter, const QAbstractButton& button, const style::Theme& theme)
{
    if (!button.hasFocus())
        return;
    painter.setPen(QPen(theme.color(style::Token::Focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(button.rect().adjusted(1, 1, -2, -2));
}

} // namespace

ScenarioRow::ScenarioRow(const style::Theme& theme, const ScenarioRowContent& content, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_content(content)
{
    setText(content.name);
    setCheckable(true);
    setAccessibleName(content.shown ? content.name : tr("%1, hidden").arg(content.name));
    setAccessibleDescription(content.words);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

int ScenarioRow::left() const { return style::kSpace3 + std::min(m_content.depth, kMostDepth) * style::kSpace3; }

int ScenarioRow::heightForWidth(int width) const
{
    return kNameHeight + wrappedHeight(m_content.words, style::TextSize::Caption, width - left() - style::kSpace3) +
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
    paintGround(painter, *this, m_theme, style::Token::Card);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(style::Token::BorderSubtle));
    const int middle = style::kSpace2 + kNameHeight / 2;
    if (m_content.depth > 0) {
        // The elbow of the branch.
        painter.setPen(QPen(m_theme.color(style::Token::Border), 1));
        const double x = left() - style::kSpace2 + 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, middle + 0.5));
        painter.drawLine(QPointF(x, middle + 0.5), QPointF(left() - 2, middle + 0.5));
    }
    QPen pen(m_theme.tokens().category(m_content.index), 2);
    if (m_content.index % 3 != 0)
        pen.setDashPattern(m_content.index % 3 == 1 ? QList<qreal>{3.5, 1.5} : QList<qreal>{1, 1.5});
    painter.setPen(pen);
    painter.drawLine(left(), middle, left() + 20, middle);
    painter.setPen(m_theme.color(m_content.shown ? style::Token::Text : style::Token::Text3));
    painter.setFont(style::font(style::TextSize::Body, true));
    const QRect name(left() + 28, style::kSpace2, width() - left() - 28 - 36, kNameHeight);
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
    style::paintIcon(&painter, QRectF(eyeRect()).adjusted(5, 5, -5, -5),
                     m_content.shown ? style::Icon::Eye : style::Icon::EyeOff, m_theme.color(style::Token::Text2));
    painter.setFont(style::font(style::TextSize::Caption));
    painter.setPen(m_theme.color(style::Token::Text2));
    painter.drawText(QRect(left(), style::kSpace2 + kNameHeight, width() - left() - style::kSpace3, height()),
                     Qt::TextWordWrap | Qt::AlignTop, m_content.words);
    paintFocus(painter, *this, m_theme);
}

bool ScenarioRow::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const QPoint at = static_cast<QHelpEvent*>(event)->pos();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                           !eyeRect().contains(at) ? m_content.name
                           : m_content.shown       ? tr("Hide on chart and in the table (H)")
                                                   : tr("Show on chart and in the table (H)"),
                           this);
        return true;
    }
    return QAbstractButton::event(event);
}

void ScenarioRow::mousePressEvent(QMouseEvent* event)
{
    if (eyeRect().contains(event->pos()))
        event->accept();
    else
        QAbstractButton::mousePressEvent(event);
}

void ScenarioRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (eyeRect().contains(event->pos()) && !isDown()) {
        emit eyeClicked();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void ScenarioRow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_H: emit eyeClicked(); break;
    case Qt::Key_F2: emit renameRequested(); break;
    case Qt::Key_Delete: emit removeRequested(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

PanelRow::PanelRow(const style::Theme& theme, const QString& number, const QString& words, const QString& trailing,
                   QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_number(number), m_trailing(trailing)
{
    setText(words);
    setCheckable(number.isEmpty());
    setAccessibleName(number.isEmpty() ? words : tr("Event %1: %2").arg(number, words));
    setAccessibleDescription(trailing);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

QRect PanelRow::wordsRect(int width) const
{
    const int trailing =
        m_trailing.isEmpty() ? 0 : style::textWidth(style::font(style::TextSize::Caption), m_trailing) + style::kSpace2;
    return {style::kSpace3 + kLeading, 4, width - 2 * style::kSpace3 - kLeading - trailing, 4000};
}

int PanelRow::heightForWidth(int width) const
{
    return std::max(style::kTreeRow, wrappedHeight(text(), style::TextSize::Caption, wordsRect(width).width()) + 8);
}

QSize PanelRow::sizeHint() const
{
    return {style::kTreeWidth, heightForWidth(width() > 100 ? width() : style::kTreeWidth)};
}

void PanelRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, *this, m_theme, style::Token::Card);
    if (m_number.isEmpty()) {
        style::paintIcon(&painter, QRectF(style::kSpace3, height() / 2.0 - 8, 16, 16), style::Icon::TrendingUp,
                         m_theme.color(style::Token::Text2));
    } else {
        const QRectF box(style::kSpace3, 5, 16, 16);
        style::paintPanel(&painter, box, m_theme.color(style::Token::Text2), QColor(), 2);
        painter.setFont(style::font(style::TextSize::Caption, true));
        painter.setPen(m_theme.color(style::Token::Card));
        painter.drawText(box, Qt::AlignCenter, m_number);
    }
    QRect words = wordsRect(width());
    words.setHeight(height() - 8);
    painter.setFont(style::font(style::TextSize::Caption, isChecked()));
    painter.setPen(m_theme.color(style::Token::Text));
    painter.drawText(words, static_cast<int>(Qt::AlignVCenter) | Qt::TextWordWrap, text());
    painter.setFont(style::font(style::TextSize::Caption));
    painter.setPen(m_theme.color(style::Token::Text2));
    painter.drawText(rect().adjusted(0, 0, -style::kSpace3, 0), Qt::AlignRight | Qt::AlignVCenter, m_trailing);
    paintFocus(painter, *this, m_theme);
}

} // namespace lumos::pages
