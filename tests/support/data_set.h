// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QString>

namespace lumos::test {

/// Path of a file of the public data sets, which are no part of the project: LUMOS_DATA names their folder. Empty where
/// the file is not at hand; a test then says so and counts as skipped.
inline QString dataFile(const QString& relative)
{
    const QString folder = qEnvironmentVariable("LUMOS_DATA");
    const QString path = folder + u'/' + relative;
    return !folder.isEmpty() && QFileInfo::exists(path) ? path : QString();
}

/// Declares `variable`, the path of a file of the data sets; skips the test function where it is not at hand.
#define LUMOS_DATA_FILE(variable, relative)                                   \
    const QString variable = lumos::test::dataFile(QStringLiteral(relative)); \
    if (variable.isEmpty())                                                   \
    QSKIP(relative " is not at hand: LUMOS_DATA names the folder of the data sets")

} // namespace lumos::test
