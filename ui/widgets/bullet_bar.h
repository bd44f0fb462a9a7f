// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/bullet.h"

#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// A single bullet graph. Its value, 0 and 110 are exposed to screen readers.
class BulletBar final : public QWidget {
    Q_OBJECT
public:
    explicit BulletBar(const style::Theme& theme, QWidget* parent = nullptr);

    void setValue(const charts::BulletValue& value);
    const charts::BulletValue& value() const { return m_value; }
    void setScale(charts::BulletScale scale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    charts::BulletValue m_value;
    charts::BulletScale m_scale = charts::BulletScale::Zones;
};

} // namespace lumos::widgets
