// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/sparkline_delegate.h"

#include "charts/sparkline.h"
#include "delegates/roles.h"
#include "style/metrics.h"
#include "style/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace lumos::delegates {

namespace {
constexpr int kWidth = 48;
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return QSize(kWidth, style::kRowDefault);
}

void SparklineDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem&,
                                     const QModelIndex& index) const
{
    const QColor color = theme().tokens().category(0);
    const QVariant values = index.data(SparkRole);
    if (values.isValid()) {
        const int width = std::min(kWidth, rect.width() + 16);
        charts::paintSparkline(painter, QRectF(rect.right() - width + 5, rect.top() + 4, width, rect.height() - 8),
                               values.value<QVector<double>>(), color);
        return;
    }
    const double share = std::clamp(index.data(ShareRole).toDouble(), 0.0, 1.0);
    painter->fillRect(QRectF(rect.left(), rect.center().y() - 4, rect.width() * share, 10), color);
}

} // namespace lumos::delegates
