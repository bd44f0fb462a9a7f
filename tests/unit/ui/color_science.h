// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>

namespace lumos::ui_test {

/// WCAG 2.x contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

enum class Vision { Normal, Protan, Deutan, Tritan };

/// The colour as it appears with a full deficiency (Machado, Oliveira and Fernandes 2009, severity 1.0).
QColor seenBy(const QColor& color, Vision vision);

struct Lab {
    double l = 0.0;
    double a = 0.0;
    double b = 0.0;
};
/// CIE L*a*b* for D65.
Lab labOf(const QColor& color);
/// CIEDE2000 difference (Sharma, Wu and Dalal 2005).
double deltaE(const Lab& first, const Lab& second);

} // namespace lumos::ui_test
