// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/composition.h"
#include "gui/open_console.h"

#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace lumos;
using tests::OpenConsole;

namespace {

constexpr int kPatienceMs = 60'000;

class NoProgress final : public base::ProgressSink {
public:
    void report(qint64, qint64, const base::Text&) override {}
};

/// English that should have been translated: two words or more that neither the platform nor the trade gave, and no
/// command line.
bool isEnglishSentence(const QString& text, const QSet<QString>& allowed)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    if (tests::hasHan(text) || text.startsWith(u"lumosctl "))
        return false;
    int unknown = 0;
    for (auto match = word.globalMatch(text); match.hasNext();)
        unknown += allowed.contains(match.next().captured().toLower()) ? 0 : 1;
    return unknown >= 2;
}

/// Chinese in the English console; only the language may name itself.
bool isForeign(const QString& text) { return tests::hasHan(text) && text != QStringLiteral("简体中文"); }

} // namespace

class TestConsoleLanguage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPageSwitchesLive();

private:
    QTemporaryDir m_folder;
    QString m_sample;
};

void TestConsoleLanguage::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QSettings().setValue(QStringLiteral("planning/runs"), 8); // these tests are not about studies
    m_sample = m_folder.filePath(QStringLiteral("sample.lumos"));
    services::SampleSpec spec;
    spec.tenants = 42;
    spec.days = 30;
    NoProgress progress;
    const base::Status made = composition::createSample(m_sample, spec, {}, progress);
    QVERIFY2(made, made ? "" : qPrintable(made.error().toEnglish()));
}

/// On every page: no Chinese in English, no English in Chinese, and nothing Chinese left when it is English again.
void TestConsoleLanguage::everyPageSwitchesLive()
{
    OpenConsole console;
    QVERIFY(console.open(m_sample));
    const auto scenarios = console.workspace.platform()->store().history().scenarios();
    QVERIFY(scenarios.has_value());
    QSet<QString> allowed = tests::wordsOfThePlatform(*console.workspace.snapshot(), *scenarios);
    for (const char* term :
         {"gpu", "cpu", "slo", "api", "lumos", "console", "cny", "ctrl", "operator", "english", "inc"})
        allowed.insert(QLatin1String(term));
    console.workspace.setCurrentTenant(console.tenant(u"tenant-0007"));
    QStringList wrong;
    const auto note = [&wrong](const QString& page, const QString& text) {
        wrong.append(page + QStringLiteral(": ") + text);
    };
    for (const QString& page : console.pageIds()) {
        QVERIFY2(console.show(page), qPrintable(page));
        for (const QString& text : tests::visibleTexts(console.window))
            if (isForeign(text))
                note(page, text);
        console.language.set(QStringLiteral("zh_CN"));
        const auto inChinese = [&console] {
            const QStringList texts = tests::visibleTexts(console.window);
            return std::count_if(texts.begin(), texts.end(), tests::hasHan);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(inChinese() > 10 && console.isSettled(), qPrintable(page), kPatienceMs);
        for (const QString& text : tests::visibleTexts(console.window))
            if (isEnglishSentence(text, allowed))
                note(page, text);
        console.language.set(QStringLiteral("en"));
        QTRY_VERIFY_WITH_TIMEOUT(console.isSettled(), kPatienceMs);
        const auto someLeft = [&] {
            const QStringList texts = tests::visibleTexts(console.window);
            return std::any_of(texts.begin(), texts.end(), isForeign);
        };
        static_cast<void>(QTest::qWaitFor([&] { return !someLeft(); }, kPatienceMs / 10));
        for (const QString& text : tests::visibleTexts(console.window))
            if (isForeign(text))
                note(page + QStringLiteral(", English again"), text);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_MAIN(TestConsoleLanguage)
#include "tst_console_language.moc"
