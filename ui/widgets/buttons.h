// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"
#include "style/tokens.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// A push button of 30 px with an icon that follows the theme, and a chevron when it has a menu. Primary ones are
/// filled with the accent.
class ActionButton final : public QPushButton {
    Q_OBJECT
public:
    enum class Kind : unsigned char { Normal, Primary };
    ActionButton(const style::Theme& theme, style::Icon icon, const QString& text, Kind kind = Kind::Normal,
                 QWidget* parent = nullptr);

    void setThemedIcon(style::Icon icon);
    Kind kind() const { return m_kind; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// The text without its mnemonic marks.
    QString shownText() const;

    const style::Theme& m_theme;
    style::Icon m_icon;
    Kind m_kind;
};

/// A flat square button with only an icon; 24 px targets at least. The tool tip is its accessible name.
class IconButton final : public QToolButton {
    Q_OBJECT
public:
    IconButton(const style::Theme& theme, style::Icon icon, const QString& toolTip, int iconSize = 16,
               QWidget* parent = nullptr);

    void setThemedIcon(style::Icon icon);
    void setName(const QString& toolTip);
    /// A count over the upper right corner; 0 hides it.
    void setBadge(int count);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshIcon();

    const style::Theme& m_theme;
    style::Icon m_icon;
    int m_badge = 0;
};

/// Text in the link colour that acts like a button.
class LinkButton final : public QAbstractButton {
    Q_OBJECT
public:
    LinkButton(const style::Theme& theme, const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
};

} // namespace lumos::widgets
