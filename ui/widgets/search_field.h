// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class KeyBadge;

/// An input with a magnifier at the left and the key that focuses it at the right.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const style::Theme& theme, QWidget* parent = nullptr);

    /// The key shown at the right edge, such as "Ctrl+K" or "/"; hidden while there is text.
    void setKeyHint(const QString& key);
    /// A field that opens the locator instead of taking text: a click or Enter emits opened().
    void setOpensLocator(bool opens);
    QSize sizeHint() const override;

signals:
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void placeHint();

    const style::Theme& m_theme;
    KeyBadge* m_hint;
    bool m_opensLocator = false;
};

} // namespace lumos::widgets
