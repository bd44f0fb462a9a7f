// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/level.h"

#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// Glyph and text in the colour of a level, on the ground it stands on: "Critical since 13:58".
class LevelLabel final : public QWidget {
    Q_OBJECT
public:
    explicit LevelLabel(const style::Theme& theme, QWidget* parent = nullptr);

    void setContent(domain::Level level, const QString& text);
    /// Ordinary text colour beside the glyph instead of the colour of the level.
    void setPlain(bool plain);
    void setStrong(bool strong);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    domain::Level m_level = domain::Level::Unknown;
    QString m_text;
    bool m_plain = false;
    bool m_strong = false;
};

} // namespace lumos::widgets
