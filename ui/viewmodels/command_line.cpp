// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/command_line.h"

#include <algorithm>

namespace lumos::viewmodels {

namespace {

/// Letters that no shell gives a meaning to. '~' and '=' have one at the beginning of a word.
bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QStringLiteral("_-./:@%+,").contains(c);
}

QString shellWords(const QStringList& words)
{
    QStringList quoted;
    for (const QString& word : words)
        quoted.append(shellWord(word));
    return quoted.join(u' ');
}

} // namespace

QString shellWord(const QString& word)
{
    if (!word.isEmpty() && std::all_of(word.cbegin(), word.cend(), isPlain))
        return word;
    return u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString commandLine(const QStringList& words, QList<CommandOption> options, const QString& store)
{
    if (!store.isEmpty())
        options.append({QStringLiteral("--store"), store});
    // A word that begins with a dash is read as an option unless it stands behind "--".
    const bool dashed =
        std::any_of(words.cbegin(), words.cend(), [](const QString& word) { return word.startsWith(u'-'); });
    QStringList lines{QStringLiteral("lumosctl ") + shellWords(dashed ? words.mid(0, 1) : words)};
    for (const CommandOption& option : options)
        lines.append(option.value.isEmpty() ? option.name : option.name + u' ' + shellWord(option.value));
    if (dashed)
        lines.append(QStringLiteral("-- ") + shellWords(words.mid(1)));
    return lines.join(QStringLiteral(" \\\n  "));
}

} // namespace lumos::viewmodels
