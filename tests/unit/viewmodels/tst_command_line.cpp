// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/command_line.h"

#include <QProcess>
#include <QTest>

using namespace lumos;
using viewmodels::commandLine;
using viewmodels::shellWord;

namespace {

/// What a POSIX shell makes of the text: the words that reach a program.
QStringList readByShell(const QString& text)
{
    QProcess shell;
    // lumosctl stands for a function that prints each of its words, ended by a zero byte.
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("lumosctl() { printf '%s\\0' \"$@\"; }\n") + text});
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {QString::fromUtf8(shell.readAllStandardError())};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(0));
    words.removeLast();
    return words;
}

} // namespace

class TestCommandLine final : public QObject {
    Q_OBJECT

private slots:
    void plainWordsStayPlain();
    void wordsSurviveTheShell_data();
    void wordsSurviveTheShell();
    void optionsStandOnLinesOfTheirOwn();
    void theStoreIsNamedLast();
    void aWordWithADashIsNoOption();
};

void TestCommandLine::plainWordsStayPlain()
{
    QCOMPARE(shellWord(QStringLiteral("tenant-0007")), QStringLiteral("tenant-0007"));
    QCOMPARE(shellWord(QStringLiteral("/srv/fleet.lumos")), QStringLiteral("/srv/fleet.lumos"));
    QCOMPARE(shellWord(QStringLiteral("2026-11-23T14:30:00Z")), QStringLiteral("2026-11-23T14:30:00Z"));
    QCOMPARE(shellWord(QStringLiteral("it's")), QStringLiteral("'it'\\''s'"));
    QCOMPARE(shellWord(QString()), QStringLiteral("''"));
}

void TestCommandLine::wordsSurviveTheShell_data()
{
    QTest::addColumn<QString>("word");
    for (const char* word : {"plain",
                             "Alder Labs",
                             "O'Hara & Sons",
                             "\"quoted\"",
                             "$HOME",
                             "`id`",
                             "$(id)",
                             "a;b|c>d<e",
                             "~",
                             "*",
                             "?",
                             "[a-z]",
                             "\\",
                             "a\\'b",
                             "!!",
                             "#1",
                             "a=b",
                             "{a,b}",
                             "",
                             " ",
                             "two\nlines",
                             "postgresql://operator@db.example/lumos?host=/run/pg&user=o",
                             "\xE4\xBA\x91\xE6\x9D\x89"})
        QTest::newRow(*word == '\0' ? "empty" : word) << QString::fromUtf8(word);
}

void TestCommandLine::wordsSurviveTheShell()
{
    QFETCH(QString, word);
    QCOMPARE(readByShell(commandLine({QStringLiteral("tenants"), QStringLiteral("show"), word}, {}, {})),
             (QStringList{QStringLiteral("tenants"), QStringLiteral("show"), word}));
    if (!word.isEmpty())
        QCOMPARE(
            readByShell(commandLine({QStringLiteral("tenants")}, {{QStringLiteral("--owner"), word}}, word)),
            (QStringList{QStringLiteral("tenants"), QStringLiteral("--owner"), word, QStringLiteral("--store"), word}));
}

void TestCommandLine::optionsStandOnLinesOfTheirOwn()
{
    QCOMPARE(
        commandLine({QStringLiteral("quota"), QStringLiteral("set"), QStringLiteral("jade"), QStringLiteral("gpu")},
                    {{QStringLiteral("--limit"), QStringLiteral("72")}}, QStringLiteral("/srv/my fleet.lumos")),
        QStringLiteral("lumosctl quota set jade gpu \\\n  --limit 72 \\\n  --store '/srv/my fleet.lumos'"));
    QCOMPARE(commandLine({QStringLiteral("quota")}, {{QStringLiteral("--remove"), {}}}, {}),
             QStringLiteral("lumosctl quota \\\n  --remove"));
}

void TestCommandLine::theStoreIsNamedLast()
{
    QCOMPARE(commandLine({QStringLiteral("simulate")}, {}, QStringLiteral("/a.lumos")),
             QStringLiteral("lumosctl simulate \\\n  --store /a.lumos"));
}

void TestCommandLine::aWordWithADashIsNoOption()
{
    QCOMPARE(readByShell(commandLine({QStringLiteral("import"), QStringLiteral("a.csv"), QStringLiteral("-b.csv")}, {},
                                     QStringLiteral("/a.lumos"))),
             (QStringList{QStringLiteral("import"), QStringLiteral("--store"), QStringLiteral("/a.lumos"),
                          QStringLiteral("--"), QStringLiteral("a.csv"), QStringLiteral("-b.csv")}));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
