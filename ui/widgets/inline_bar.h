// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/level.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class IconButton;

/// A message near its context that stays until it is dealt with: glyph, sentence, buttons, optional cross.
class InlineBar final : public QWidget {
    Q_OBJECT
public:
    explicit InlineBar(const style::Theme& theme, QWidget* parent = nullptr);

    void setMessage(domain::Level level, const QString& text);
    QPushButton* addButton(const QString& text);
    void setClosable(bool closable);

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const style::Theme& m_theme;
    domain::Level m_level = domain::Level::Info;
    QLabel* m_text;
    QHBoxLayout* m_buttons;
    IconButton* m_close;
};

} // namespace lumos::widgets
