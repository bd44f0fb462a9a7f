// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/navigation_rail.h"

#include <QtWidgets/QAbstractButton>

namespace lumos::widgets {

/// One entry of the navigation rail.
class RailButton final : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(const style::Theme& theme, const RailEntry& entry, QWidget* parent);

    const QString& id() const { return m_id; }
    void setTexts(const QString& label, const QString& toolTip);
    void setBadge(int count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshName();

    const style::Theme& m_theme;
    const QString m_id;
    const style::Icon m_icon;
    int m_badge = 0;
};

} // namespace lumos::widgets
