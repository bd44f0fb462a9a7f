// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class DataTable;

/// The total of a data table: one semibold text a column, below the last row and always in view.
class TotalRow final : public QWidget {
    Q_OBJECT
public:
    TotalRow(const style::Theme& theme, DataTable& table);
    void setTexts(const QStringList& texts);
    /// What the cell of a column needs to show its text in full.
    int textWidth(int column) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    const DataTable& m_table;
    QStringList m_texts;
};

} // namespace lumos::widgets
