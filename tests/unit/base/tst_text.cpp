// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QTest>

using namespace lumos::base;

namespace {

Result<int> half(int n)
{
    if (n % 2 != 0)
        return fail(ErrorCode::InvalidArgument, {"%1 is odd.", {QString::number(n)}}, {"Use an even number.", {}});
    return n / 2;
}

Result<int> quarter(int n)
{
    LUMOS_ASSIGN(const int h, half(n));
    LUMOS_TRY(half(h));
    return half(h);
}

} // namespace

class TestText final : public QObject {
    Q_OBJECT

private slots:
    void putsArgumentsInOnePass();
    void comparesBySentence();
    void resultsCarryTheFirstError();
    void errorsNameThePlace();
    void everyCodeHasAWordAndAStatus();
};

void TestText::putsArgumentsInOnePass()
{
    const Text t{"%2 of %1, %2 again, %3 is missing, 100 % and %0 stay.",
                 {QStringLiteral("%2"), QStringLiteral("GPU")}};
    QCOMPARE(t.toEnglish(), QStringLiteral("GPU of %2, GPU again, %3 is missing, 100 % and %0 stay."));
    QCOMPARE(t.format(QStringLiteral("%1：%2")), QStringLiteral("%2：GPU"));
    QCOMPARE((Text{"%", {}}).toEnglish(), QStringLiteral("%"));
    QVERIFY(Text{}.isEmpty());
    QVERIFY(!t.isEmpty());
}

void TestText::comparesBySentence()
{
    QVERIFY((Text{"%1.", {QStringLiteral("a")}}) == (Text{"a.", {}}));
    QVERIFY((Text{"%1.", {QStringLiteral("a")}}) != (Text{"%1.", {QStringLiteral("b")}}));
}

void TestText::resultsCarryTheFirstError()
{
    QCOMPARE(*quarter(12), 3);
    QCOMPARE(quarter(7).error().text.toEnglish(), QStringLiteral("7 is odd."));
    QCOMPARE(quarter(6).error().toEnglish(), QStringLiteral("3 is odd. Use an even number."));
}

void TestText::errorsNameThePlace()
{
    Error e{ErrorCode::Parse,
            {"The row was refused.", {}},
            {},
            InputPlace{QStringLiteral("orders.csv"), 12, QStringLiteral("BilledCost"), QStringLiteral("abc"),
                       QStringLiteral("a decimal number")}};
    QCOMPARE(
        e.toEnglish(),
        QStringLiteral("orders.csv:12: BilledCost: found \"abc\", expected a decimal number. The row was refused."));
    e.place = InputPlace{QStringLiteral("orders.csv"), 0, {}, {}, {}};
    QCOMPARE(e.toEnglish(), QStringLiteral("orders.csv: The row was refused."));
}

void TestText::everyCodeHasAWordAndAStatus()
{
    QSet<QString> words;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
        words.insert(errorCodeName(static_cast<ErrorCode>(code)));
        QVERIFY(exitStatus(static_cast<ErrorCode>(code)) > 1);
    }
    QCOMPARE(words.size(), static_cast<int>(ErrorCode::Cancelled) + 1);
    QVERIFY(!words.contains(QStringLiteral("unknown")));
    QCOMPARE(exitStatus(ErrorCode::NotFound), 3);
    QCOMPARE(exitStatus(ErrorCode::QuotaExceeded), 5);
    QCOMPARE(exitStatus(ErrorCode::Cancelled), 130);
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
