// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/row_surface.h"

#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class TotalRow;

/// A table of the design: rows of 28 px, no grid but row lines, quiet head, whole-row selection, hover, an optional
/// total that stays at the bottom. Ctrl+C copies tab separated, Ctrl+Shift+C comma separated, both with the head.
class DataTable final : public QTableView, public delegates::RowSurface {
    Q_OBJECT
public:
    explicit DataTable(const style::Theme& theme, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Right-aligns head, cells and total of a column.
    void setNumeric(int column, bool numeric = true);
    bool isNumeric(int column) const { return m_numeric.contains(column); }
    /// Columns as wide as their rows and heads need; `column` takes the rest. Where all is too narrow, the widest
    /// columns of text give way first, and it last. Ends for this table when the user drags a column's edge.
    void setFillColumn(int column);
    void setRowHeight(int height);
    /// One text a column; an empty list hides the row.
    void setTotalRow(const QStringList& texts);

    enum class Separator : unsigned char { Tab, Comma };
    /// The selected rows, or all without a selection, in the order and with the columns shown; head first.
    QString selectionText(Separator separator) const;

    /// The same to the clipboard.
    void copySelection(Separator separator) const;

    /// Shown in place of the rows while there are none. Not owned by the caller any more.
    void setPlaceholder(QWidget* placeholder);
    int hoveredRow() const override { return m_hoveredRow; }
    const style::Theme& theme() const { return m_theme; }
    QSize sizeHint() const override;

signals:
    /// Enter or a double click.
    void rowActivated(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void updateGeometries() override;

private:
    void placeExtras();
    void fitColumns();
    void setHoveredRow(int row);

    const style::Theme& m_theme;
    QVector<int> m_numeric;
    TotalRow* m_total;
    QWidget* m_placeholder = nullptr;
    int m_hoveredRow = -1;
    int m_fillColumn = -1;
    bool m_isFitting = false;
    QTimer m_fit; ///< gathers the changes of one turn of the event loop
};

} // namespace lumos::widgets
