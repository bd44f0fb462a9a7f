// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace lumos::style {
class Theme;
}

namespace lumos::delegates {

/// A row of the tenant tree: glyph of the worst child (LevelRole), type icon (IconRole), name, and a count or percentage
/// at the right edge (TrailingRole). The current row is semibold.
class TreeStatusDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TreeStatusDelegate(const style::Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const style::Theme& m_theme;
};

} // namespace lumos::delegates
