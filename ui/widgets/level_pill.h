// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/level.h"

#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// Glyph and words on the soft ground of a level: "1 quota over 95 %".
class LevelPill final : public QWidget {
    Q_OBJECT
public:
    LevelPill(const style::Theme& theme, domain::Level level, const QString& text, QWidget* parent = nullptr);

    void setContent(domain::Level level, const QString& text);
    domain::Level level() const { return m_level; }
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    domain::Level m_level;
    QString m_text;
};

/// A plain word in a thin frame: "Gold".
class TagLabel final : public QWidget {
    Q_OBJECT
public:
    TagLabel(const style::Theme& theme, const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    QString m_text;
};

} // namespace lumos::widgets
