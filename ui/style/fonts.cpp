// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/fonts.h"

#include <QtCore/QStringList>

namespace lumos::style {

QFont font(TextSize size, bool strong)
{
    QFont result;
    result.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
    result.setPixelSize(static_cast<int>(size));
    result.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return result;
}

QFont monoFont(TextSize size)
{
    QFont result;
    result.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono CJK SC")});
    result.setPixelSize(static_cast<int>(size));
    result.setStyleHint(QFont::Monospace);
    return result;
}

} // namespace lumos::style
