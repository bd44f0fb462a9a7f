// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class LinkButton;

/// One fact of the inspector: quiet label at the left, value at the right.
class FormRow final : public QWidget {
    Q_OBJECT
public:
    FormRow(const style::Theme& theme, const QString& label, const QString& value = QString(),
            QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setValue(const QString& value);
    void setStrong(bool strong);
    /// Shows the value as a link.
    void setLinked(bool linked);

signals:
    void linkActivated();

private:
    QLabel* m_label;
    QLabel* m_value;
    LinkButton* m_link;
    bool m_linked = false;
};

} // namespace lumos::widgets
