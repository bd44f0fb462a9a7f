// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <optional>

class QPainter;
class QRectF;

namespace lumos::charts {

/// One measure against its limit, all in percent of the limit. The scale runs from 0 to 110.
struct BulletValue {
    double percent = 0.0;
    std::optional<double> peak;     ///< highest value of the last days, drawn as a tick
    std::optional<double> forecast; ///< expected value at the end of the period, drawn as a diamond
    domain::Level level = domain::Level::Unknown;
};

enum class BulletScale : unsigned char {
    Zones, ///< ground shaded at 80, 90 and 95
    Plain,
};

/// Draws bar, zones, limit line at 100, peak tick and forecast diamond into `rect`, from 8 px height up.
void paintBullet(QPainter* painter, const QRectF& rect, const BulletValue& value, const style::Tokens& tokens,
                 BulletScale scale = BulletScale::Zones);

/// The horizontal position of `percent` on the 0-110 scale of a bullet drawn into `rect`.
double bulletX(const QRectF& rect, double percent);

} // namespace lumos::charts
