// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"

#include <QtCore/QVector>
#include <QtWidgets/QFrame>

class QHBoxLayout;

class QVBoxLayout;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class ElidedLabel;
class IconButton;
class TextLabel;

/// A white panel with a one pixel border: semibold title, quiet subtitle, actions in the corner, content below.
class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(const style::Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// Adds an icon button to the corner, in reading order. `toolTip` is also its accessible name.
    IconButton* addAction(style::Icon icon, const QString& toolTip);
    /// Adds a widget to the head, left of the corner buttons: a legend, a segmented control, a key.
    void addHeadWidget(QWidget* widget);
    /// Where the content goes; 12 px to the border on each side.
    QVBoxLayout* body() const { return m_body; }
    /// Content that takes focus and has no accessible name gets the title of the card.
    void addContent(QWidget* widget, int stretch = 1);
    /// Lets the content touch the border at left, right and bottom, as tables do.
    void setFlush(bool flush);
    /// Accent border around the card, for the recommended choice.
    void setHighlighted(bool highlighted);
    void setHeadVisible(bool visible);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void nameContent();

    const style::Theme& m_theme;
    QWidget* m_head;
    TextLabel* m_title;
    ElidedLabel* m_subtitle;
    QHBoxLayout* m_extras;
    QHBoxLayout* m_actions;
    QVBoxLayout* m_body;
    QVector<QWidget*> m_named;
    bool m_highlighted = false;
};

} // namespace lumos::widgets
