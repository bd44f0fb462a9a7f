// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/report_content.h"
#include "style/tokens.h"

#include <QtCore/QRectF>
#include <QtGui/QFont>

class QPainter;

namespace lumos::reports {

/// The colour of a token on paper.
[[nodiscard]] QColor ink(style::Token token);

/// Paints the parts of a report in units of 1/96 inch on an A4 page of 794 x 1123, with margins of 52. It keeps a cursor
/// from top to bottom; every function paints at the cursor and moves it. Paints on any QPainter, from any thread that may
/// use fonts.
class ReportCanvas final {
public:
    static constexpr double kWidth = 794;
    static constexpr double kHeight = 1123;
    static constexpr double kMargin = 52;
    static constexpr double kBottom = 1052;

    explicit ReportCanvas(QPainter& painter) : m_painter(painter) {}

    void beginPage() { m_y = kMargin; }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double left() const { return kBottom - m_y; }
    void moveBy(double dy) { m_y += dy; }
    void setY(double y) { m_y = y; }

    void firstHead(const ReportContent& c);
    void nextHead(const ReportContent& c);
    void inShort(const QVector<ReportLine>& lines);
    void figures(const QVector<ReportFigure>& figures);
    void section(const QString& title, double x = kMargin, double width = kWidth - 2 * kMargin);
    void captions(const QString& left, const QString& right, double width);
    void costChart(const QRectF& rect, const ReportContent& c);
    void bars(const QRectF& rect, const ReportContent& c);
    void list(const QVector<ReportLine>& lines, double x, double width);
    /// Paints rows from `first` on while they fit; returns the next row that did not.
    qsizetype table(const ReportTable& table, qsizetype first);
    void footer(const ReportContent& c, int page, int pages);

    static constexpr double kRow = 22;

private:
    void text(const QRectF& rect, const QString& text, int pixels, bool strong, const QColor& color,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
    double wrapped(double x, double width, const QString& strong, const QString& plain);
    void rule(double x, double width, const QColor& color, double thickness = 0.7);

    QPainter& m_painter;
    double m_y = kMargin;
};

/// A font of the report: Noto with Chinese, without hinting, so that paper does not depend on a screen.
[[nodiscard]] QFont reportFont(int pixels, bool strong = false);

} // namespace lumos::reports
