// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/bullet.h"
#include "style/icon.h"

#include <QtCore/QString>
#include <QtCore/QVector>
#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

struct BulletRow {
    QString key;
    style::Icon icon = style::Icon::None;
    QString label;
    QString used;    ///< "3.88 M"
    QString limit;   ///< "4.00 M"
    QString percent; ///< "97.0 %"
    charts::BulletValue value;
};

/// Quota use: a bullet a row with its number, the scale below. Rows are chosen by mouse or arrow keys; each row is an
/// accessible child with a value.
class BulletList final : public QWidget {
    Q_OBJECT
public:
    explicit BulletList(const style::Theme& theme, QWidget* parent = nullptr);

    void setRows(const QVector<BulletRow>& rows);
    const QVector<BulletRow>& rows() const { return m_rows; }
    QString currentKey() const;
    /// Chooses a row without emitting currentChanged().
    void setCurrentKey(const QString& key);
    void setScaleVisible(bool visible);
    QRect rowRect(int row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentChanged(const QString& key);
    /// Enter or a double click.
    void activated(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Columns;
    Columns columns() const;
    void paintRow(QPainter* painter, int row, const Columns& columns) const;
    void paintScale(QPainter* painter, const Columns& columns) const;
    void choose(int row);
    int rowAt(const QPoint& position) const;

    const style::Theme& m_theme;
    QVector<BulletRow> m_rows;
    int m_current = -1;
    int m_hovered = -1;
    bool m_scaleVisible = true;
};

/// The key of the marks ("7-day peak", "forecast 30 Nov") for the head of the card around a BulletList.
class BulletKey final : public QWidget {
    Q_OBJECT
public:
    explicit BulletKey(const style::Theme& theme, QWidget* parent = nullptr);
    void setTexts(const QString& peak, const QString& forecast);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    QString m_peak;
    QString m_forecast;
};

} // namespace lumos::widgets
