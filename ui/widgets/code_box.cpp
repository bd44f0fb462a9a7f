// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code_box.h"

#include "style/painting.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/text_label.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace lumos::widgets {

namespace {
constexpr int kOneLine = 34;
}

CodeBox::CodeBox(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme),
      m_text(new TextLabel(theme, QString(), style::TextSize::Caption, style::Token::Text, false, this)),
      m_copy(new IconButton(theme, style::Icon::Copy, QString(), 14, this))
{
    m_text->setFont(style::monoFont());
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setName(tr("Copy the command"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(9, 6, 32, 6);
    column->addWidget(m_text);
    setMinimumHeight(kOneLine);
    connect(m_copy, &IconButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(code()); });
}

void CodeBox::setCode(const QString& code)
{
    m_text->setText(code);
    setAccessibleName(code);
    if (isVisible())
        keepTextWhole();
}

void CodeBox::keepTextWhole()
{
    const QMargins margins = layout()->contentsMargins();
    const int text = m_text->heightForWidth(width() - margins.left() - margins.right());
    setMinimumHeight(std::max(kOneLine, text + margins.top() + margins.bottom()));
}

QString CodeBox::code() const { return m_text->text(); }

void CodeBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    style::paintPanel(&painter, rect(), m_theme.color(style::Token::Header), m_theme.color(style::Token::Border),
                      style::kPillRadius);
}

void CodeBox::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_copy->move(width() - m_copy->width() - 4, 4);
    keepTextWhole();
}

void CodeBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_copy->setName(tr("Copy the command"));
    QWidget::changeEvent(event);
}

} // namespace lumos::widgets
