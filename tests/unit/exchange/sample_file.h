// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QString>

namespace lumos::test {

/// Path of a file of the real input sets, empty where the sets are not at hand (tests then report themselves skipped).
inline QString sampleFile(const QString& relative)
{
    QString root = qEnvironmentVariable("LUMOS_DATA");
    if (root.isEmpty())
        root = qEnvironmentVariable("LUMOS_SOURCE_DIR") + QStringLiteral("/../shared/data");
    const QString path = root + u'/' + relative;
    return QFileInfo::exists(path) ? path : QString();
}

/// Skips the test function when the file is not there.
#define LUMOS_SAMPLE_FILE(variable, relative)                                   \
    const QString variable = lumos::test::sampleFile(QStringLiteral(relative)); \
    if (variable.isEmpty())                                                     \
    QSKIP("the file " relative " is not at hand")

} // namespace lumos::test
