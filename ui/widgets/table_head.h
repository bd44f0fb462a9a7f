// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QHeaderView>

namespace lumos::widgets {

class DataTable;

/// The head of a data table: quiet, 12 px semibold, aligned like the column, with a sort arrow.
class TableHead final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHead(DataTable& table);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    const DataTable& m_table;
};

} // namespace lumos::widgets
