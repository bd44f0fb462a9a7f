// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/bullet.h"
#include "style/icon.h"

#include <QtCore/QString>
#include <QtCore/QVector>
#include <QtWidgets/QWidget>

#include <optional>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// A piece of the line under the number: a glyph or icon, a strong word, a quiet word.
struct KpiPart {
    std::optional<domain::Level> glyph;
    style::Icon icon = style::Icon::None;
    QString strong;
    QString text;
};

struct LevelCount {
    domain::Level level = domain::Level::Unknown;
    int count = 0;
};

/// What a figure card shows. At most one of the three small pictures is drawn: sparkline, segments or bullet.
struct KpiContent {
    QString label; ///< what, with its period
    QString value;
    QString suffix; ///< unit, or "/ 640"
    QVector<KpiPart> parts;
    QVector<double> sparkline;
    QVector<LevelCount> segments;
    std::optional<charts::BulletValue> bullet;
};

/// One figure: label 12, value 22 semibold, delta line 12, small picture. Focusable and clickable when linked.
class KpiCard final : public QWidget {
    Q_OBJECT
public:
    explicit KpiCard(const style::Theme& theme, QWidget* parent = nullptr);

    void setContent(const KpiContent& content);
    const KpiContent& content() const { return m_content; }
    /// Makes the whole card a link.
    void setLinked(bool linked);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int partsWidth() const;
    void paintParts(QPainter* painter, const QRect& rect) const;
    void paintPicture(QPainter* painter, const QRect& rect) const;

    const style::Theme& m_theme;
    KpiContent m_content;
    bool m_linked = false;
};

} // namespace lumos::widgets
