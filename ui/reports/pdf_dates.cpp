// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/pdf_dates.h"

#include <QtCore/QDateTime>

namespace lumos::reports {

namespace {

/// Overwrites what follows each `marker` with `text`, byte for byte.
void overwriteAfter(QByteArray& pdf, const QByteArray& marker, const QByteArray& text)
{
    for (qsizetype at = pdf.indexOf(marker); at >= 0; at = pdf.indexOf(marker, at + marker.size())) {
        const qsizetype from = at + marker.size();
        if (from + text.size() <= pdf.size())
            pdf.replace(from, text.size(), text);
    }
}

} // namespace

void setPdfDates(QByteArray& pdf, base::Instant instant)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    // The offset after the seconds belongs to the date and depends on the machine's zone: "+08'00'" or "Z".
    const QByteArray stamp = time.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    overwriteAfter(pdf, "/CreationDate (D:", stamp);
    overwriteAfter(pdf, "/ModDate (D:", stamp);
    const QByteArray iso = time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1();
    for (const char* marker : {"<xmp:CreateDate>", "<xmp:ModifyDate>", "<xmp:MetadataDate>"})
        overwriteAfter(pdf, marker, iso);
}

} // namespace lumos::reports
