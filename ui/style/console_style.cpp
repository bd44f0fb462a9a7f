// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/console_style.h"

#include "style/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>

namespace lumos::style {

namespace {

void paintCheckBox(QPainter* painter, const QStyleOption* option, const Theme& theme)
{
    QRectF box(0, 0, 15, 15);
    box.moveCenter(QRectF(option->rect).center());
    const bool filled = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor edge = theme.color(enabled ? Token::BorderStrong : Token::Border);
    const QColor accent = theme.color(enabled ? Token::Accent : Token::Disabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(filled ? accent : edge, 1.2));
    painter->setBrush(filled ? accent : theme.color(Token::Card));
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(QPen(theme.color(Token::OnAccent), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const QPointF at = box.topLeft();
    if (option->state & QStyle::State_On)
        painter->drawPolyline(QPolygonF({at + QPointF(3.6, 7.8), at + QPointF(6.4, 10.6), at + QPointF(11.4, 4.8)}));
    else if (option->state & QStyle::State_NoChange)
        painter->drawLine(at + QPointF(4, 7.5), at + QPointF(11, 7.5));
    painter->restore();
}

void paintRadioButton(QPainter* painter, const QStyleOption* option, const Theme& theme)
{
    const QPointF center = QRectF(option->rect).center();
    const bool on = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor accent = theme.color(enabled ? Token::Accent : Token::Disabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? accent : theme.color(enabled ? Token::BorderStrong : Token::Border), on ? 4.5 : 1.2));
    painter->setBrush(theme.color(Token::Card));
    painter->drawEllipse(center, on ? 5.25 : 7.0, on ? 5.25 : 7.0);
    painter->restore();
}

void paintBranch(QPainter* painter, const QStyleOption* option, const Theme& theme)
{
    if (!(option->state & QStyle::State_Children))
        return;
    const Icon icon = option->state & QStyle::State_Open ? Icon::ChevronDown : Icon::ChevronRight;
    QRect place(0, 0, 14, 14);
    place.moveCenter(option->rect.center());
    painter->drawPixmap(place, iconPixmap(icon, theme.color(Token::Text2), 14, painter->device()->devicePixelRatioF()));
}

void paintField(QPainter* painter, const QStyleOption* option, const Theme& theme)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focused = option->state & QStyle::State_HasFocus;
    const double pen = focused ? 2.0 : 1.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(focused ? Token::Focus : enabled ? Token::BorderStrong : Token::Border), pen));
    painter->setBrush(theme.color(enabled ? Token::Card : Token::Page));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), kControlRadius,
                             kControlRadius);
    painter->restore();
}

void paintChevron(QPainter* painter, const QRect& rect, Icon icon, const QStyleOption* option, const Theme& theme,
                  int size)
{
    QRect place(0, 0, size, size);
    place.moveCenter(rect.center());
    const Token token = option->state & QStyle::State_Enabled ? Token::Text2 : Token::Disabled;
    painter->drawPixmap(place, iconPixmap(icon, theme.color(token), size, painter->device()->devicePixelRatioF()));
}

} // namespace

ConsoleStyle::ConsoleStyle(const Theme& theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme)
{}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect: paintFocusRing(painter, option->rect, m_theme, 4.0); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintCheckBox(painter, option, m_theme); return;
    case PE_IndicatorRadioButton: paintRadioButton(painter, option, m_theme); return;
    case PE_IndicatorBranch: paintBranch(painter, option, m_theme); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const auto* const combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo && combo->frame) {
            paintField(painter, option, m_theme);
            const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
            paintChevron(painter, arrow, Icon::ChevronDown, option, m_theme, 14);
            return;
        }
    }
    if (control == CC_SpinBox) {
        const auto* const spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (spin && spin->frame) {
            paintField(painter, option, m_theme);
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                paintChevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), Icon::ChevronUp, option,
                             m_theme, 12);
                paintChevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), Icon::ChevronDown,
                             option, m_theme, 12);
            }
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                     const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(kControlHeight);
    return result;
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize: return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 18;
    case PM_TreeViewIndentation: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons: // the platform's own are in no colour of the theme
    case SH_UnderlineShortcut: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_TitleBar_NoBorder: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void paintFocusRing(QPainter* painter, const QRectF& rect, const Theme& theme, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(Token::Focus), 2.0));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

} // namespace lumos::style
