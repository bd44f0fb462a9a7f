// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace lumos::viewmodels {

/// An option of a command; without a value it is a switch.
struct CommandOption {
    QString name; ///< "--limit"
    QString value;
};

/// One word as a POSIX shell must read it: plain where that is safe, else in single quotes.
[[nodiscard]] QString shellWord(const QString& word);
/// "The same in the CLI": lumosctl with these words (the command first) and options on the store at `store`, one option a
/// line, to be pasted into a POSIX shell. Whatever the words hold, they stay words.
[[nodiscard]] QString commandLine(const QStringList& words, QList<CommandOption> options, const QString& store);

} // namespace lumos::viewmodels
