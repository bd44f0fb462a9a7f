// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/level.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVector>
#include <QtWidgets/QWidget>

#include <optional>

namespace lumos::style {
class Theme;
class Tokens;
} // namespace lumos::style

namespace lumos::widgets {

struct HeatCell {
    std::optional<double> percent; ///< nothing: no limit, drawn as a dash
    domain::Level level = domain::Level::Normal;
};

struct HeatRow {
    QString key;
    QString name;
    QVector<HeatCell> cells; ///< one a column
};

struct HeatMapContent {
    QString corner; ///< head of the name column
    QStringList columns;
    QVector<HeatRow> rows;
};

/// Draws the map into `rect` of any painter.
void paintHeatMap(QPainter* painter, const QRectF& rect, const HeatMapContent& content, const style::Tokens& tokens);

/// Tenants by quota: a ramp of the accent below 80 %, from there the soft colour, border and glyph of the level.
class HeatMap final : public QWidget {
    Q_OBJECT
public:
    explicit HeatMap(const style::Theme& theme, QWidget* parent = nullptr);

    void setContent(const HeatMapContent& content);
    const HeatMapContent& content() const { return m_content; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A click or Enter on a name (column -1) or on a cell.
    void activated(const QString& rowKey, int column);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    const style::Theme& m_theme;
    HeatMapContent m_content;
    QPoint m_hovered{-2, -2};
    QPoint m_current{-1, 0};
};

} // namespace lumos::widgets
