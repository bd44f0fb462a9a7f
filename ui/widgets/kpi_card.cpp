// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kpi_card.h"

#include "charts/sparkline.h"
#include "style/console_style.h"
#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <numeric>

namespace lumos::widgets {

namespace {

constexpr int kPadding = 12;
constexpr int kHeight = 88;
constexpr int kPictureWidth = 80;
constexpr int kPictureMinimum = 40;
constexpr int kGlyph = 14;

QFont labelFont() { return style::font(style::TextSize::Caption); }
QFont valueFont() { return style::font(style::TextSize::Kpi, true); }
QFont suffixFont() { return style::font(style::TextSize::Body); }
QFont partFont(bool strong) { return style::font(style::TextSize::Caption, strong); }

int valueWidth(const KpiContent& content)
{
    int width = style::textWidth(valueFont(), content.value);
    if (!content.suffix.isEmpty())
        width += 6 + style::textWidth(suffixFont(), content.suffix);
    return width;
}

bool hasPicture(const KpiContent& content)
{
    return !content.sparkline.isEmpty() || !content.segments.isEmpty() || content.bullet.has_value();
}

void paintSegments(QPainter* painter, const QRectF& rect, const QVector<LevelCount>& segments,
                   const style::Tokens& tokens)
{
    const int total = std::accumulate(segments.begin(), segments.end(), 0,
                                      [](int sum, const LevelCount& part) { return sum + part.count; });
    if (total <= 0)
        return;
    double left = rect.left();
    for (const LevelCount& part : segments) {
        const double width = rect.width() * part.count / total;
        painter->fillRect(QRectF(left, rect.top(), std::max(0.0, width - 0.6), rect.height()), tokens.fill(part.level));
        left += width;
    }
}

QString spokenText(const KpiContent& content)
{
    QStringList words{content.value, content.suffix};
    for (const KpiPart& part : content.parts) {
        if (part.glyph)
            words << style::levelText(*part.glyph);
        words << part.strong << part.text;
    }
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace

KpiCard::KpiCard(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiCard::setContent(const KpiContent& content)
{
    m_content = content;
    setAccessibleName(content.label);
    setAccessibleDescription(spokenText(content));
    updateGeometry();
    update();
}

void KpiCard::setLinked(bool linked)
{
    m_linked = linked;
    setFocusPolicy(linked ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(linked ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover, linked);
}

int KpiCard::partsWidth() const
{
    int width = 0;
    for (const KpiPart& part : m_content.parts) {
        if (width > 0)
            width += 6;
        if (part.glyph || part.icon != style::Icon::None)
            width += kGlyph + 4;
        if (!part.strong.isEmpty())
            width += style::textWidth(partFont(true), part.strong);
        if (!part.strong.isEmpty() && !part.text.isEmpty())
            width += 4;
        width += style::textWidth(partFont(false), part.text);
    }
    return width;
}

QSize KpiCard::sizeHint() const
{
    const int picture = hasPicture(m_content) ? kPictureWidth + 12 : 0;
    const int width =
        std::max({style::textWidth(labelFont(), m_content.label), valueWidth(m_content) + picture, partsWidth()});
    return QSize(width + 2 * kPadding, kHeight);
}

QSize KpiCard::minimumSizeHint() const
{
    const int width = std::max({style::textWidth(labelFont(), m_content.label), valueWidth(m_content), partsWidth()});
    return QSize(width + 2 * kPadding, kHeight);
}

void KpiCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool hovered = m_linked && underMouse();
    style::paintPanel(&painter, rect(), m_theme.color(hovered ? style::Token::Hover : style::Token::Card),
                      m_theme.color(style::Token::BorderSubtle), style::kCardRadius);
    const QRect inner = rect().adjusted(kPadding, 10, -kPadding, -10);
    style::paintLine(&painter, QRect(inner.left(), inner.top(), inner.width(), 18), m_content.label, labelFont(),
                     m_theme.color(style::Token::Text2));
    const QRect value(inner.left(), inner.top() + 19, inner.width(), 30);
    style::paintLine(&painter, value, m_content.value, valueFont(), m_theme.color(style::Token::Text));
    if (!m_content.suffix.isEmpty()) {
        const int left = style::textWidth(valueFont(), m_content.value) + 6;
        // On the base line of the large digits.
        const int drop = QFontMetrics(valueFont()).ascent() - QFontMetrics(suffixFont()).ascent();
        const int shift = drop - (QFontMetrics(valueFont()).height() - QFontMetrics(suffixFont()).height()) / 2;
        style::paintLine(&painter, value.adjusted(left, shift, 0, shift), m_content.suffix, suffixFont(),
                         m_theme.color(style::Token::Text2));
    }
    const int room = inner.width() - valueWidth(m_content) - 12;
    if (hasPicture(m_content) && room >= kPictureMinimum) {
        const int width = std::min(room, m_content.sparkline.isEmpty() ? kPictureWidth + 16 : kPictureWidth);
        paintPicture(&painter, QRect(inner.right() - width + 1, value.top() + 2, width, 26));
    }
    paintParts(&painter, QRect(inner.left(), inner.bottom() - 18, inner.width(), 18));
    if (hasFocus())
        style::paintFocusRing(&painter, rect(), m_theme, style::kCardRadius);
}

void KpiCard::paintParts(QPainter* painter, const QRect& rect) const
{
    int left = rect.left();
    const auto put = [&](const QString& text, bool strong, style::Token color) {
        const QFont font = partFont(strong);
        const int width = style::textWidth(font, text);
        style::paintLine(painter, QRect(left, rect.top(), rect.right() - left + 1, rect.height()), text, font,
                         m_theme.color(color));
        left += width;
    };
    for (const KpiPart& part : m_content.parts) {
        if (left > rect.left())
            left += 6;
        const QRectF place(left, rect.top() + (rect.height() - kGlyph) / 2.0, kGlyph, kGlyph);
        if (part.glyph)
            style::paintGlyph(painter, place, *part.glyph, m_theme.tokens());
        else if (part.icon != style::Icon::None)
            style::paintIcon(painter, place, part.icon, m_theme.color(style::Token::Text2));
        if (part.glyph || part.icon != style::Icon::None)
            left += kGlyph + 4;
        if (!part.strong.isEmpty())
            put(part.strong, true, style::Token::Text);
        if (!part.strong.isEmpty() && !part.text.isEmpty())
            left += 4;
        if (!part.text.isEmpty())
            put(part.text, false, style::Token::Text2);
    }
}

void KpiCard::paintPicture(QPainter* painter, const QRect& rect) const
{
    const style::Tokens& tokens = m_theme.tokens();
    if (!m_content.sparkline.isEmpty())
        charts::paintSparkline(painter, QRectF(rect), m_content.sparkline, tokens.category(0));
    else if (!m_content.segments.isEmpty())
        paintSegments(painter, QRectF(rect.left(), rect.center().y() - 5, rect.width(), 10), m_content.segments,
                      tokens);
    else if (m_content.bullet)
        charts::paintBullet(painter, QRectF(rect.left(), rect.center().y() - 8, rect.width(), 17), *m_content.bullet,
                            tokens);
}

void KpiCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_linked && rect().contains(event->pos()))
        emit activated();
}

void KpiCard::keyPressEvent(QKeyEvent* event)
{
    if (m_linked && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        emit activated();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lumos::widgets
