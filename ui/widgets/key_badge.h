// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// A key or key sequence in a small frame: "Ctrl+K".
class KeyBadge final : public QWidget {
    Q_OBJECT
public:
    KeyBadge(const style::Theme& theme, const QString& keys, QWidget* parent = nullptr);
    void setKeys(const QString& keys);
    QString keys() const { return m_keys; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    QString m_keys;
};

} // namespace lumos::widgets
