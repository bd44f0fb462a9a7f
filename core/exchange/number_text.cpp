// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/number_text.h"

namespace lumos::exchange {

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// Length of the run of digits at the start.
qsizetype digitRun(QStringView text)
{
    qsizetype n = 0;
    while (n < text.size() && isDigit(text.at(n)))
        ++n;
    return n;
}

} // namespace

bool isNumberText(QStringView text)
{
    if (text.startsWith(u'-'))
        text = text.mid(1);
    const qsizetype whole = digitRun(text);
    if (whole == 0 || (whole > 1 && text.front() == u'0'))
        return false;
    text = text.mid(whole);
    if (text.isEmpty())
        return true;
    const QStringView fraction = text.mid(1);
    return text.front() == u'.' && !fraction.isEmpty() && digitRun(fraction) == fraction.size();
}

int significantDigits(QStringView number)
{
    int digits = 0;
    int zeros = 0;
    for (const QChar c : number) {
        if (!isDigit(c))
            continue;
        if (c == u'0') {
            zeros += digits > 0 ? 1 : 0;
            continue;
        }
        digits += zeros + 1;
        zeros = 0;
    }
    return digits;
}

} // namespace lumos::exchange
