// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"

#include <QtWidgets/QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// A row of joined buttons of which one is chosen.
class SegmentedControl final : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(const style::Theme& theme, QWidget* parent = nullptr);

    /// Returns the index of the new segment.
    int addSegment(const QString& text, style::Icon icon = style::Icon::None);
    void setSegmentText(int index, const QString& text);
    /// A segment that has nothing to show keeps its index, but not its place.
    void setSegmentVisible(int index, bool visible);
    int count() const;
    int currentIndex() const;
    /// Chooses without emitting currentChanged().
    void setCurrentIndex(int index);

signals:
    void currentChanged(int index);

private:
    const style::Theme& m_theme;
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

} // namespace lumos::widgets
