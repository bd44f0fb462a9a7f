// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/cell_delegate.h"

namespace lumos::delegates {

/// A name that opens something: glyph of LevelRole and icon of IconRole when given, text in the link colour.
/// A click on the text is reported by linkActivated(); Enter is DataTable::rowActivated().
class LinkDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

signals:
    void linkActivated(const QModelIndex& index);

protected:
    void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

} // namespace lumos::delegates
