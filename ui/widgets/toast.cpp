// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/toast.h"

#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/text_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QGraphicsDropShadowEffect>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace lumos::widgets {

namespace {

constexpr int kSeconds = 6;
constexpr int kSecondsWithUndo = 10;
constexpr int kWidth = 378;

} // namespace

Toast::Toast(const style::Theme& theme, int id, const ToastContent& content, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_id(id), m_level(content.level),
      m_secondsLeft(content.undo ? kSecondsWithUndo : kSeconds)
{
    setFixedWidth(kWidth);
    auto* const shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(20);
    shadow->setOffset(0, 4);
    QColor veil = theme.color(theme.isDark() ? style::Token::Page : style::Token::Text);
    veil.setAlphaF(0.3F);
    shadow->setColor(veil);
    setGraphicsEffect(shadow);
    setAccessibleName(tr("%1: %2").arg(style::levelText(content.level), content.title));
    setAccessibleDescription(content.text);
    auto* const title = new TextLabel(theme, content.title, style::TextSize::Body, style::Token::Text, true, this);
    auto* const text = new TextLabel(theme, content.text, style::TextSize::Caption, style::Token::Text2, false, this);
    title->setWordWrap(true);
    text->setWordWrap(true);
    text->setVisible(!content.text.isEmpty());
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(text);
    words->addStretch(1);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(40, 10, 8, 10);
    row->addLayout(words, 1);
    if (content.undo) {
        m_undo = new ActionButton(theme, style::Icon::Undo2, QString(), ActionButton::Kind::Normal, this);
        row->addWidget(m_undo, 0, Qt::AlignTop);
        connect(m_undo, &QPushButton::clicked, this, &Toast::undoRequested);
    }
    auto* const close = new IconButton(theme, style::Icon::X, tr("Close"), 16, this);
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &IconButton::clicked, this, &Toast::expired);
    connect(&m_timer, &QTimer::timeout, this, &Toast::tick);
    showTimeLeft();
    m_timer.start(1000);
}

void Toast::tick()
{
    --m_secondsLeft;
    showTimeLeft();
    if (m_secondsLeft <= 0) {
        m_timer.stop();
        emit expired();
    }
}

void Toast::showTimeLeft()
{
    if (m_undo)
        m_undo->setText(tr("Undo %1 s").arg(m_secondsLeft));
}

void Toast::enterEvent(QEnterEvent*) { m_timer.stop(); }

void Toast::leaveEvent(QEvent*) { m_timer.start(1000); }

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const style::Tokens& tokens = m_theme.tokens();
    style::paintPanel(&painter, rect(), tokens.color(style::Token::Card), tokens.color(style::Token::BorderStrong),
                      style::kControlRadius);
    painter.fillRect(QRect(1, 2, 3, height() - 4), tokens.fill(m_level));
    style::paintGlyph(&painter, QRectF(15, 11, 17, 17), m_level, tokens);
}

} // namespace lumos::widgets
