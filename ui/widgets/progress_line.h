// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <optional>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// A flat progress bar, 6 px high. Without a value it shows that something is going on.
class ProgressLine final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(const style::Theme& theme, QWidget* parent = nullptr);
    /// 0..1, or nothing when the end is not known.
    void setProgress(std::optional<double> progress);
    std::optional<double> progress() const { return m_progress; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    std::optional<double> m_progress;
};

} // namespace lumos::widgets
