// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"

#include <QtWidgets/QTabBar>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// Tabs as text on the page with a two pixel accent line under the current one; counts sit beside the text.
class TabStrip final : public QTabBar {
    Q_OBJECT
public:
    explicit TabStrip(const style::Theme& theme, QWidget* parent = nullptr);

    int addStripTab(const QString& text, style::Icon icon = style::Icon::None);
    /// A number after the text; negative hides it.
    void setCount(int index, int count);

    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString countText(int index) const;

    const style::Theme& m_theme;
};

} // namespace lumos::widgets
