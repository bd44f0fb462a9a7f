// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bullet_list.h"

#include "style/console_style.h"
#include "style/painting.h"
#include "style/status_glyph.h"
#include "style/theme.h"
#include "widgets/bullet_access.h"

#include <QtGui/QAccessible>
#include <QtGui/QFontMetrics>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace lumos::widgets {

namespace {

constexpr int kRow = style::kRowDefault;
constexpr int kScale = 18;
constexpr int kEdge = 6;
constexpr int kGap = 12;
constexpr int kGlyph = 14;
constexpr int kBarMinimum = 72;
constexpr int kBarHeight = 18;

QFont bodyFont(bool strong) { return style::font(style::TextSize::Body, strong); }

QString limitText(const BulletRow& row)
{
    return row.limit.isEmpty() ? QString() : QStringLiteral(" / %1").arg(row.limit);
}

} // namespace

// Left edges and widths of what stands in a row, the same for all rows.
struct BulletList::Columns {
    int label = 0;
    int labelWidth = 0;
    QRectF bar;
    int numberRight = 0;
    int numberWidth = 0;
    int glyph = 0;
    int percentRight = 0;
};

BulletList::BulletList(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    installBulletAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(bodyFont(false));
}

void BulletList::setRows(const QVector<BulletRow>& rows)
{
    const QString key = currentKey();
    m_rows = rows;
    m_current = -1;
    setCurrentKey(key);
    updateGeometry();
    update();
}

QString BulletList::currentKey() const { return m_current >= 0 ? m_rows.at(m_current).key : QString(); }

void BulletList::setCurrentKey(const QString& key)
{
    m_current = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!key.isEmpty() && m_rows.at(row).key == key)
            m_current = row;
    }
    update();
}

void BulletList::setScaleVisible(bool visible)
{
    m_scaleVisible = visible;
    updateGeometry();
}

QRect BulletList::rowRect(int row) const { return QRect(0, row * kRow, width(), kRow); }

QSize BulletList::sizeHint() const
{
    return QSize(minimumSizeHint().width() + 90,
                 static_cast<int>(m_rows.size()) * kRow + (m_scaleVisible ? kScale : 0));
}

QSize BulletList::minimumSizeHint() const
{
    const Columns c = columns();
    const int width =
        c.label + c.labelWidth + kGap + kBarMinimum + kGap + c.numberWidth + kGap + (this->width() - c.glyph);
    return QSize(width, static_cast<int>(m_rows.size()) * kRow + (m_scaleVisible ? kScale : 0));
}

BulletList::Columns BulletList::columns() const
{
    Columns c;
    int percentWidth = 0;
    bool icons = false;
    for (const BulletRow& row : m_rows) {
        c.labelWidth = std::max(c.labelWidth, style::textWidth(bodyFont(false), row.label));
        c.numberWidth = std::max(c.numberWidth, style::textWidth(bodyFont(true), row.used) +
                                                    style::textWidth(bodyFont(false), limitText(row)));
        percentWidth = std::max(percentWidth, style::textWidth(bodyFont(true), row.percent));
        icons = icons || row.icon != style::Icon::None;
    }
    c.label = kEdge + (icons ? 21 : 0);
    c.percentRight = width() - kEdge;
    c.glyph = c.percentRight - percentWidth - 6 - kGlyph;
    c.numberRight = c.glyph - kGap;
    const int left = c.label + c.labelWidth + kGap + 4;
    c.bar = QRectF(left, 0, std::max(kBarMinimum, c.numberRight - c.numberWidth - kGap - left), kBarHeight);
    return c;
}

void BulletList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Columns c = columns();
    for (int row = 0; row < m_rows.size(); ++row)
        paintRow(&painter, row, c);
    if (m_scaleVisible && !m_rows.isEmpty())
        paintScale(&painter, c);
}

void BulletList::paintRow(QPainter* painter, int row, const Columns& c) const
{
    const BulletRow& content = m_rows.at(row);
    const QRect area = rowRect(row);
    const bool current = row == m_current;
    if (current || row == m_hovered)
        painter->fillRect(area, m_theme.color(current ? style::Token::Selected : style::Token::Hover));
    if (row + 1 < m_rows.size())
        style::paintHairline(painter, area, Qt::BottomEdge, m_theme.color(style::Token::BorderSubtle));

    const QColor text = m_theme.color(style::Token::Text);
    const QColor quiet = m_theme.color(style::Token::Text2);
    style::paintIcon(painter, QRectF(kEdge, area.top() + (kRow - 16) / 2.0, 16, 16), content.icon, quiet);
    style::paintLine(painter, QRect(c.label, area.top(), c.labelWidth, kRow), content.label, bodyFont(false), text);
    charts::paintBullet(painter, c.bar.translated(0, area.top() + (kRow - kBarHeight) / 2.0), content.value,
                        m_theme.tokens());

    const int limitWidth = style::textWidth(bodyFont(false), limitText(content));
    const QRect number(c.numberRight - c.numberWidth, area.top(), c.numberWidth, kRow);
    style::paintLine(painter, number, limitText(content), bodyFont(false), quiet, Qt::AlignRight);
    style::paintLine(painter, number.adjusted(0, 0, -limitWidth, 0), content.used, bodyFont(true), text,
                     Qt::AlignRight);
    style::paintGlyph(painter, QRectF(c.glyph, area.top() + (kRow - kGlyph) / 2.0, kGlyph, kGlyph), content.value.level,
                      m_theme.tokens());
    style::paintLine(painter, QRect(c.glyph, area.top(), c.percentRight - c.glyph, kRow), content.percent,
                     bodyFont(true), text, Qt::AlignRight);
    if (current && hasFocus())
        style::paintFocusRing(painter, area, m_theme, 3.0);
}

void BulletList::paintScale(QPainter* painter, const Columns& c) const
{
    const int top = static_cast<int>(m_rows.size()) * kRow;
    const QFont font = style::font(style::TextSize::Axis);
    for (const int percent : {0, 50, 80, 100}) {
        const QString label = percent == 100 ? tr("100 %").replace(u' ', QChar::Nbsp) : QString::number(percent);
        const double x = charts::bulletX(c.bar, percent);
        const int width = style::textWidth(font, label) + 2;
        style::paintLine(painter, QRect(qRound(x) - width / 2, top, width, kScale), label, font,
                         m_theme.color(style::Token::Text3), Qt::AlignHCenter);
    }
}

void BulletList::choose(int row)
{
    if (row < 0 || row >= m_rows.size() || row == m_current)
        return;
    m_current = row;
    update();
    QAccessibleEvent focused(this, QAccessible::Focus);
    focused.setChild(row);
    QAccessible::updateAccessibility(&focused);
    emit currentChanged(m_rows.at(row).key);
}

int BulletList::rowAt(const QPoint& position) const
{
    const int row = position.y() / kRow;
    return position.y() >= 0 && row < m_rows.size() ? row : -1;
}

void BulletList::mousePressEvent(QMouseEvent* event) { choose(rowAt(event->pos())); }

void BulletList::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int row = rowAt(event->pos()); row >= 0)
        emit activated(m_rows.at(row).key);
}

void BulletList::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = rowAt(event->pos());
    update();
}

void BulletList::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void BulletList::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: choose(m_current < 0 ? last : m_current - 1); break;
    case Qt::Key_Down: choose(m_current + 1); break;
    case Qt::Key_Home: choose(0); break;
    case Qt::Key_End: choose(last); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit activated(currentKey());
        break;
    default: QWidget::keyPressEvent(event);
    }
}

BulletKey::BulletKey(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFont(style::font(style::TextSize::Caption));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void BulletKey::setTexts(const QString& peak, const QString& forecast)
{
    m_peak = peak;
    m_forecast = forecast;
    setAccessibleName(tr("Key: tick %1, diamond %2").arg(peak, forecast));
    updateGeometry();
    update();
}

QSize BulletKey::sizeHint() const
{
    return QSize(style::textWidth(font(), m_peak) + style::textWidth(font(), m_forecast) + 48, 20);
}

void BulletKey::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = m_theme.color(style::Token::Text);
    const QColor quiet = m_theme.color(style::Token::Text2);
    painter.fillRect(QRectF(4, 5, 2, 11), ink);
    style::paintLine(&painter, QRect(12, 0, width() - 12, height()), m_peak, font(), quiet);
    const double x = 12 + style::textWidth(font(), m_peak) + 16;
    const double y = height() / 2.0;
    painter.setPen(QPen(ink, 1.3));
    painter.setBrush(m_theme.color(style::Token::Card));
    painter.drawPolygon(QPolygonF({{x, y - 5}, {x + 5, y}, {x, y + 5}, {x - 5, y}}));
    style::paintLine(&painter, QRect(qRound(x) + 12, 0, width() - qRound(x) - 12, height()), m_forecast, font(), quiet);
}

} // namespace lumos::widgets
