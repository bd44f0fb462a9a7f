// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/level.h"

#include <QtCore/QString>
#include <QtCore/QVector>
#include <QtWidgets/QWidget>

#include <optional>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

struct Step {
    QString title;
    QString text;
    QString value;                      ///< at the right edge
    std::optional<domain::Level> level; ///< colours number and value of the deciding step
};

/// Numbered steps on a line, as in "Why 31 and not 35?". Text wraps to the width.
class StepList final : public QWidget {
    Q_OBJECT
public:
    explicit StepList(const style::Theme& theme, QWidget* parent = nullptr);

    void setSteps(const QVector<Step>& steps);
    const QVector<Step>& steps() const { return m_steps; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int stepHeight(const Step& step, int width) const;

    const style::Theme& m_theme;
    QVector<Step> m_steps;
};

} // namespace lumos::widgets
