// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"

namespace lumos::base {

QString Text::format(QString pattern) const
{
    // One pass from left to right, so that an argument which itself holds "%1" is never filled in again.
    QString out;
    out.reserve(pattern.size() + 16);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        if (c == u'%' && i + 1 < pattern.size() && pattern.at(i + 1).isDigit()) {
            const qsizetype index = pattern.at(i + 1).digitValue() - 1;
            if (index >= 0 && index < args.size()) {
                out += args.at(index);
                ++i;
                continue;
            }
        }
        out += c;
    }
    return out;
}

} // namespace lumos::base
