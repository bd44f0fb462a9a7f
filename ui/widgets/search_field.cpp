// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search_field.h"

#include "style/theme.h"
#include "widgets/key_badge.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace lumos::widgets {

namespace {
constexpr int kIconSpace = 30;
}

SearchField::SearchField(const style::Theme& theme, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_hint(new KeyBadge(theme, QString(), this))
{
    m_hint->hide();
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextMargins(kIconSpace - 8, 0, 0, 0);
    connect(this, &QLineEdit::textChanged, this, &SearchField::placeHint);
}

void SearchField::setKeyHint(const QString& key)
{
    m_hint->setKeys(key);
    placeHint();
}

void SearchField::setOpensLocator(bool opens)
{
    m_opensLocator = opens;
    setReadOnly(opens);
    setCursor(opens ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

QSize SearchField::sizeHint() const { return QSize(200, style::kControlHeight); }

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    style::paintIcon(&painter, QRectF(9, (height() - 16) / 2.0, 16, 16), style::Icon::Search,
                     m_theme.color(isEnabled() ? style::Token::Text3 : style::Token::Disabled));
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeHint();
}

void SearchField::mousePressEvent(QMouseEvent* event)
{
    QLineEdit::mousePressEvent(event);
    if (m_opensLocator)
        emit opened();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (m_opensLocator && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit opened();
    else if (!m_opensLocator && event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::placeHint()
{
    const bool shown = !m_hint->keys().isEmpty() && text().isEmpty();
    m_hint->setVisible(shown);
    const QSize size = m_hint->sizeHint();
    m_hint->setGeometry(width() - size.width() - 7, (height() - size.height()) / 2, size.width(), size.height());
    setTextMargins(kIconSpace - 8, 0, shown ? size.width() + 4 : 0, 0);
}

} // namespace lumos::widgets
