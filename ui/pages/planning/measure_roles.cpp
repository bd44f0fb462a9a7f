// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/measure_roles.h"

#include "style/fonts.h"
#include "style/icons.h"
#include "style/theme.h"

namespace lumos::pages {

using viewmodels::MeasureModel;

namespace {

constexpr int kGlyph = 14;
constexpr int kGlyphRoom = kGlyph + 6;

} // namespace

void MeasureRoles::setCurrent(int scenario)
{
    if (m_current == scenario)
        return;
    m_current = scenario;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {delegates::StrongRole});
}

QVariant MeasureRoles::data(const QModelIndex& index, int role) const
{
    if (role != delegates::StrongRole)
        return QIdentityProxyModel::data(index, role);
    const auto* model = static_cast<const MeasureModel*>(sourceModel());
    return index.column() >= 2 && model->scenarioAt(index.column()) == m_current;
}

QSize DifferenceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(kGlyphRoom + 6, 0); // strong text is wider
}

void DifferenceDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem&,
                                      const QModelIndex& index) const
{
    const int judgement = index.data(MeasureModel::JudgementValue).toInt();
    const bool uncertain = index.data(MeasureModel::UncertainValue).toBool();
    const style::Tokens& tokens = theme().tokens();
    const QColor color = uncertain       ? tokens.color(style::Token::Text3)
                         : judgement < 0 ? tokens.text(domain::Level::High)
                         : judgement > 0 ? tokens.text(domain::Level::Normal)
                                         : tokens.color(style::Token::Text2);
    const QFont font = style::font(style::TextSize::Body, judgement != 0 && !uncertain);
    paintText(painter, rect.adjusted(0, 0, -kGlyphRoom, 0), index.data().toString(), color, font, Qt::AlignRight);
    const QRectF glyph(rect.right() - kGlyph + 1, rect.center().y() - kGlyph / 2.0 + 0.5, kGlyph, kGlyph);
    if (uncertain)
        paintText(painter, glyph.toRect(), QStringLiteral("≈"), color, font, Qt::AlignHCenter);
    else if (judgement != 0)
        style::paintIcon(painter, glyph, judgement < 0 ? style::Icon::TriangleAlert : style::Icon::Check, color);
}

} // namespace lumos::pages
