// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inline_bar.h"

#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"
#include "widgets/buttons.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace lumos::widgets {

namespace {
constexpr int kGlyph = 16;
}

InlineBar::InlineBar(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_text(new QLabel(this)), m_buttons(new QHBoxLayout),
      m_close(new IconButton(theme, style::Icon::X, QString(), 16, this))
{
    m_text->setWordWrap(true);
    m_buttons->setSpacing(6);
    m_close->hide();
    m_close->setName(tr("Close"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12 + kGlyph + 10, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    setMinimumHeight(42);
    connect(m_close, &IconButton::clicked, this, [this] {
        hide();
        emit closed();
    });
}

void InlineBar::setMessage(domain::Level level, const QString& text)
{
    m_level = level;
    m_text->setText(text);
    setAccessibleName(tr("%1: %2").arg(style::levelText(level), text));
    update();
}

QPushButton* InlineBar::addButton(const QString& text)
{
    auto* const button = new QPushButton(text, this);
    m_buttons->addWidget(button);
    return button;
}

void InlineBar::setClosable(bool closable) { m_close->setVisible(closable); }

void InlineBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const style::Tokens& tokens = m_theme.tokens();
    style::paintPanel(&painter, rect(), tokens.soft(m_level), tokens.fill(m_level), style::kControlRadius);
    style::paintGlyph(&painter, QRectF(12, (height() - kGlyph) / 2.0, kGlyph, kGlyph), m_level, tokens);
}

void InlineBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_close->setName(tr("Close"));
    QWidget::changeEvent(event);
}

} // namespace lumos::widgets
