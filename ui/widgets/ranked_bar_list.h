// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/level.h"

#include <QtCore/QString>
#include <QtCore/QVector>
#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

struct RankedRow {
    QString key; ///< empty for the row of others, which is grey and no link
    QString name;
    double amount = 0.0; ///< length of the bar against the largest; may be negative when signed
    QString value;
    QString share;
    QString judged;                              ///< last column, such as forecast / budget
    domain::Level level = domain::Level::Normal; ///< of the last column; glyph from Warning up
};

/// Names ordered by amount with a bar, a value, a share and a judged figure. Rows are links.
class RankedBarList final : public QWidget {
    Q_OBJECT
public:
    explicit RankedBarList(const style::Theme& theme, QWidget* parent = nullptr);

    void setRows(const QVector<RankedRow>& rows);
    const QVector<RankedRow>& rows() const { return m_rows; }
    /// Bars grow from a middle line, blue for less and orange for more.
    void setSigned(bool isSigned);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Columns;
    Columns columns() const;
    QRect rowRect(int row) const;
    int rowAt(const QPoint& position) const;
    void paintRow(QPainter* painter, int row, const Columns& columns) const;
    void paintBar(QPainter* painter, const QRect& area, const RankedRow& row) const;

    const style::Theme& m_theme;
    QVector<RankedRow> m_rows;
    int m_hovered = -1;
    int m_current = 0;
    bool m_signed = false;
};

} // namespace lumos::widgets
