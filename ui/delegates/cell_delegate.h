// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace lumos::style {
class Theme;
}

namespace lumos::delegates {

/// What all cells share: ground (hover, selection) with unchanged text colour, focus ring, padding.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(const style::Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Draws the content into `rect`, the cell without its padding.
    virtual void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const;
    /// Draws one line of text, elided at the right, vertically centred.
    void paintText(QPainter* painter, const QRect& rect, const QString& text, const QColor& color, const QFont& font,
                   Qt::Alignment alignment = Qt::AlignLeft) const;
    /// What the cell needs to show `text` with its glyph or icon in full.
    static QSize sizeOf(const QModelIndex& index, const QString& text);
    const style::Theme& theme() const { return m_theme; }

private:
    const style::Theme& m_theme;
};

} // namespace lumos::delegates
