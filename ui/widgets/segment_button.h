// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"

#include <QtWidgets/QAbstractButton>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// One part of a segmented control.
class SegmentButton final : public QAbstractButton {
    Q_OBJECT
public:
    SegmentButton(const style::Theme& theme, style::Icon icon, const QString& text, QWidget* parent);

    /// Which ends of the control this part forms.
    void setEnds(bool first, bool last);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    const style::Icon m_icon;
    bool m_first = true;
    bool m_last = true;
};

} // namespace lumos::widgets
