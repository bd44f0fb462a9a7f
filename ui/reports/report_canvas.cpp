// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/report_canvas.h"

#include "style/icons.h"
#include "style/status_glyph.h"
#include "style/tokens.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <cmath>

namespace lumos::reports {

using style::Token;

namespace {

/// Breaks the text into lines of 16; returns their height.
double breakLines(QTextLayout& layout, double width)
{
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += 16;
    }
    layout.endLayout();
    return height;
}

} // namespace

QColor ink(Token token) { return style::Tokens::paper().color(token); }

QFont reportFont(int pixels, bool strong)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
    font.setPixelSize(pixels);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void ReportCanvas::text(const QRectF& rect, const QString& text, int pixels, bool strong, const QColor& color,
                        Qt::Alignment alignment)
{
    const QFont font = reportFont(pixels, strong);
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                       QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 1));
}

void ReportCanvas::rule(double x, double width, const QColor& color, double thickness)
{
    m_painter.fillRect(QRectF(x, m_y - thickness / 2, width, thickness), color);
}

void ReportCanvas::firstHead(const ReportContent& c)
{
    constexpr double right = kWidth - kMargin;
    style::applicationIcon().paint(&m_painter, QRect(static_cast<int>(kMargin), static_cast<int>(m_y - 6), 22, 22));
    text({kMargin + 32, m_y - 6, 400, 22}, c.platform, 11, false, ink(Token::Text2));
    text({right - 260, m_y - 8, 260, 16}, c.number, 11, false, ink(Token::Text2), Qt::AlignRight | Qt::AlignVCenter);
    text({right - 260, m_y + 8, 260, 16}, c.author, 11, false, ink(Token::Text2), Qt::AlignRight | Qt::AlignVCenter);
    text({right - 260, m_y + 24, 260, 16}, c.asOf, 11, false, ink(Token::Text2), Qt::AlignRight | Qt::AlignVCenter);
    text({kMargin, m_y + 22, 480, 34}, c.title, 24, true, ink(Token::Text));
    text({kMargin, m_y + 56, 560, 16}, c.period, 11, false, ink(Token::Text2));
    m_y += 84;
}

void ReportCanvas::nextHead(const ReportContent& c)
{
    text({kMargin, m_y - 8, 360, 16}, c.title, 11, true, ink(Token::Text));
    text({kWidth - kMargin - 300, m_y - 8, 300, 16}, c.platform, 11, false, ink(Token::Text2),
         Qt::AlignRight | Qt::AlignVCenter);
    m_y += 14;
    rule(kMargin, kWidth - 2 * kMargin, ink(Token::Border));
    m_y += 18;
}

double ReportCanvas::wrapped(double x, double width, const QString& strong, const QString& plain)
{
    const QString whole = plain.isEmpty() ? strong : strong.isEmpty() ? plain : strong + u' ' + plain;
    QTextLayout layout(whole, reportFont(11));
    QTextLayout::FormatRange bold;
    bold.start = 0;
    bold.length = static_cast<int>(strong.size());
    bold.format.setFontWeight(QFont::DemiBold);
    layout.setFormats({bold});
    const double height = breakLines(layout, width);
    m_painter.setPen(ink(Token::Text));
    layout.draw(&m_painter, {x, m_y});
    return height;
}

void ReportCanvas::inShort(const QVector<ReportLine>& lines)
{
    constexpr double inner = kMargin + 13;
    const double top = m_y;
    m_y += 10;
    text({inner, m_y, 300, 16}, say(QT_TRANSLATE_NOOP("Report", "In short")), 12, true, ink(Token::Text));
    m_y += 22;
    for (const ReportLine& line : lines) {
        style::paintGlyph(&m_painter, {inner, m_y + 1, 12, 12}, line.level, style::Tokens::paper());
        m_y += wrapped(inner + 21, kWidth - 2 * kMargin - 47, line.strong, line.text) + 4;
    }
    m_y += 6;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(ink(Token::Border), 0.8));
    m_painter.drawRoundedRect(QRectF(kMargin, top, kWidth - 2 * kMargin, m_y - top), 4, 4);
    m_y += 14;
}

void ReportCanvas::figures(const QVector<ReportFigure>& figures)
{
    const double step = (kWidth - 2 * kMargin) / static_cast<double>(std::max<qsizetype>(1, figures.size()));
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const double x = kMargin + step * static_cast<double>(i);
        m_painter.fillRect(QRectF(x, m_y, 3, 58), ink(Token::Accent));
        text({x + 13, m_y, step - 16, 16}, figures.at(i).label, 11, false, ink(Token::Text2));
        text({x + 13, m_y + 16, step - 16, 26}, figures.at(i).value, 20, true, ink(Token::Text));
        text({x + 13, m_y + 42, step - 16, 16}, figures.at(i).note, 11, false, ink(Token::Text2));
    }
    m_y += 72;
}

void ReportCanvas::section(const QString& title, double x, double width)
{
    text({x, m_y, width, 20}, title, 14, true, ink(Token::Text));
    m_y += 25;
    rule(x, width, ink(Token::Text), 1.0);
    m_y += 8;
}

void ReportCanvas::list(const QVector<ReportLine>& lines, double x, double width)
{
    constexpr double moreRow = 12;
    const auto trailingOf = [](const ReportLine& line) { return line.trailing.isEmpty() ? 0.0 : 64.0; };
    const auto wordsOf = [](const ReportLine& line) {
        return line.strong.isEmpty() ? line.text : QStringLiteral("%1: %2").arg(line.strong, line.text);
    };
    const auto heightOf = [&](const ReportLine& line) {
        QTextLayout layout(wordsOf(line), reportFont(11));
        return breakLines(layout, width - 22 - trailingOf(line)) + 7;
    };
    double toCome = 0;
    for (const ReportLine& line : lines)
        toCome += heightOf(line);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const ReportLine& line = lines.at(i);
        // What does not fit above the footer stands on the following pages, in the tables; the reader is told so.
        if (m_y + toCome > kBottom && m_y + heightOf(line) + moreRow > kBottom)
            return text({x + 19, m_y, width - 22, moreRow},
                        say(QT_TRANSLATE_NOOP("Report", "%1 more, see the following pages")).arg(lines.size() - i), 11,
                        false, ink(Token::Text2));
        toCome -= heightOf(line);
        const double trailing = trailingOf(line);
        style::paintGlyph(&m_painter, {x, m_y + 3, 12, 12}, line.level, style::Tokens::paper());
        const double height = wrapped(x + 19, width - 22 - trailing, {}, wordsOf(line));
        text({x + width - trailing, m_y, trailing, 16}, line.trailing, 11, false, ink(Token::Text2),
             Qt::AlignRight | Qt::AlignVCenter);
        m_y += height + 3;
        rule(x, width, ink(Token::BorderSubtle));
        m_y += 4;
    }
}

qsizetype ReportCanvas::table(const ReportTable& table, qsizetype first)
{
    constexpr double whole = kWidth - 2 * kMargin;
    double sum = 0;
    for (const int w : table.widths)
        sum += w;
    const auto columns = [&](auto&& paint) {
        double x = kMargin;
        for (qsizetype c = 0; c < table.widths.size(); ++c) {
            const double width = whole * table.widths.at(c) / sum;
            // A gap between columns; numbers end where their column ends.
            paint(c, QRectF(x + (c == 0 || table.numeric.at(c) ? 0 : 14), m_y,
                            width - (c == 0 || table.numeric.at(c) ? 0 : 14), kRow));
            x += width;
        }
    };
    const auto align = [&](qsizetype c) {
        return (table.numeric.at(c) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    };
    if (first == 0) {
        text({kMargin, m_y, whole, 16}, table.caption, 10, false, ink(Token::Text2));
        m_y += 18;
    }
    columns([&](qsizetype c, const QRectF& r) { text(r, table.head.at(c), 11, true, ink(Token::Text2), align(c)); });
    m_y += kRow;
    rule(kMargin, whole, ink(Token::Text), 0.9);
    for (; first < table.rows.size() && m_y + kRow <= kBottom; ++first) {
        const QVector<ReportCell>& cells = table.rows.at(first);
        columns([&](qsizetype c, const QRectF& r) {
            const ReportCell& cell = cells.at(c);
            text(r, cell.text, 11, cell.strong, ink(Token::Text), align(c));
            if (cell.level) {
                const double width = QFontMetricsF(reportFont(11, cell.strong)).horizontalAdvance(cell.text);
                style::paintGlyph(&m_painter, {r.right() - width - 17, r.center().y() - 6, 12, 12}, *cell.level,
                                  style::Tokens::paper());
            }
        });
        m_y += kRow;
        rule(kMargin, whole, ink(Token::BorderSubtle));
    }
    m_y += 14;
    return first;
}

void ReportCanvas::footer(const ReportContent& c, int page, int pages)
{
    m_y = 1061;
    rule(kMargin, kWidth - 2 * kMargin, ink(Token::Border));
    double x = kMargin;
    const auto word = [&](const QString& t) {
        const double width = QFontMetricsF(reportFont(10)).horizontalAdvance(t) + 2;
        text({x, m_y + 5, width, 16}, t, 10, false, ink(Token::Text2));
        x += width + 7;
    };
    word(say(QT_TRANSLATE_NOOP("Report", "Levels:")));
    const std::pair<domain::Level, QString> levels[] = {
        {domain::Level::Warning, say(QT_TRANSLATE_NOOP("Report", "80 % or more"))},
        {domain::Level::High, say(QT_TRANSLATE_NOOP("Report", "90 %"))},
        {domain::Level::Critical, say(QT_TRANSLATE_NOOP("Report", "95 %"))},
        {domain::Level::Unknown, say(QT_TRANSLATE_NOOP("Report", "not proven"))}};
    for (const auto& [level, name] : levels) {
        style::paintGlyph(&m_painter, {x, m_y + 8, 10, 10}, level, style::Tokens::paper());
        x += 15;
        word(name);
    }
    const QString right = say(QT_TRANSLATE_NOOP("Report", "SHA-256 %1 … %2 · page %3 of %4"))
                              .arg(c.dataHash.left(8), c.dataHash.right(4))
                              .arg(page)
                              .arg(pages);
    text({kWidth - kMargin - 330, m_y + 5, 330, 16}, right, 10, false, ink(Token::Text2),
         Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace lumos::reports
