// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/cell_delegate.h"

namespace lumos::delegates {

/// The glyph of LevelRole and the text in the colour of the level. Without text the word of the level is shown.
class StatusDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
};

} // namespace lumos::delegates
