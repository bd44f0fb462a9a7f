// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class TextLabel;
}

namespace lumos::pages {

/// One parameter: a dot where it differs from the base of the scenario, its name, its control, its unit.
class ParameterRow final : public QWidget {
    Q_OBJECT
public:
    /// Takes the control.
    ParameterRow(const style::Theme& theme, QWidget* control, QWidget* parent = nullptr);
    void setTexts(const QString& label, const QString& unit = {});
    /// `from` names the scenario it differs from; empty = it does not differ.
    void setDiffers(const QString& from);
    [[nodiscard]] bool differs() const { return m_differs; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    widgets::TextLabel* m_label;
    QWidget* m_control;
    widgets::TextLabel* m_unit;
    bool m_differs = false;
};

} // namespace lumos::pages
