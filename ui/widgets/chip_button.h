// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"

#include <QtWidgets/QAbstractButton>

class QMenu;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// A rounded filter chip: "Region: all 4" with a menu, or a checked one with a cross that clears it.
class ChipButton final : public QAbstractButton {
    Q_OBJECT
public:
    ChipButton(const style::Theme& theme, const QString& text, QWidget* parent = nullptr);

    void setLeadingIcon(style::Icon icon);
    /// Shows a chevron and opens the menu on click. The menu is not owned.
    void setMenu(QMenu* menu);
    /// Shows a cross while checked; a click on it emits clearRequested().
    void setClearable(bool clearable);
    void setStrong(bool strong);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void clearRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect clearRect() const;
    void openMenu();

    const style::Theme& m_theme;
    style::Icon m_icon = style::Icon::None;
    QMenu* m_menu = nullptr;
    bool m_clearable = false;
    bool m_strong = false;
};

} // namespace lumos::widgets
