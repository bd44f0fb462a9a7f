// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QtWidgets/QAbstractButton>

namespace lumos::style {
class Theme;
}

namespace lumos::pages {

/// One scenario: the line of its chart, name, changes in words, and an eye that shows or hides it.
class ScenarioRow final : public QAbstractButton {
    Q_OBJECT
public:
    ScenarioRow(const style::Theme& theme, int index, const QString& name, const QString& words, bool shown,
                QWidget* parent);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void eyeClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRect eyeRect() const;
    const style::Theme& m_theme;
    int m_index;
    QString m_words;
    bool m_shown;
};

} // namespace lumos::pages
