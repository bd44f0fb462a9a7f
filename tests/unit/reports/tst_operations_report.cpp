// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "composition/composition.h"
#include "pages/overview/overview_content.h"
#include "reports/operations_report.h"
#include "reports/pdf_dates.h"
#include "reports/report_content.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace lumos;

namespace {

class NoProgress final : public base::ProgressSink {
public:
    void report(qint64, qint64, const base::Text&) override {}
};

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kChinese(QStringLiteral("zh_CN"));

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a program prints; null when it fails.
QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Words as they stand on the page: line breaks and kinds of blanks do not matter.
QString withoutBlanks(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"), QRegularExpression::UseUnicodePropertiesOption);
    // A CJK font has one glyph for a character and its Kangxi radical, and a reader may be given either: compare
    // compatibility forms, as a search in a viewer does.
    // (The radical \u2F3E folds to the traditional form of its character.)
    return text.normalized(QString::NormalizationForm_KC).replace(QChar(0x6236), QChar(0x6237)).remove(blanks);
}

} // namespace

class TestOperationsReport final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void twiceTheSameBytes();
    void theFiguresAreThoseOfTheOverview_data();
    void theFiguresAreThoseOfTheOverview();
    void theTablesNameEveryTenant();
    void theHashFollowsTheData();
    void aStoppedReportLeavesNoFile();
    void aPlaceThatCannotBeWrittenIsNamed();
    void datesAreThoseOfTheData();
    void chineseIsTextNotBoxes();
    void whatDoesNotFitIsCounted();

private:
    [[nodiscard]] base::Status write(const QString& name, const QLocale& locale, base::StopToken stop = {});
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    std::shared_ptr<services::MultiTenantArchitecture> m_platform;
    reports::ReportInput m_input;
};

void TestOperationsReport::initTestCase()
{
    NoProgress progress;
    services::SampleSpec spec;
    spec.days = 30;
    const QString store = path(QStringLiteral("sample.lumos"));
    const base::Status made = composition::createSample(store, spec, {}, progress);
    QVERIFY2(made, made ? "" : qPrintable(made.error().toEnglish()));
    auto platform = composition::openPlatform(store, store::OpenMode::ReadOnly, m_clock,
                                              {QStringLiteral("reporter"), QStringLiteral("test")});
    QVERIFY(platform);
    m_platform = *platform;
    const auto now = m_platform->dataInstant();
    QVERIFY(now);
    const base::TimeRange month{base::Instant::at(now->date().firstOfMonth()), *now};
    auto overview = m_platform->overview(month);
    auto cost = m_platform->cost(month);
    auto snapshot = m_platform->snapshot();
    QVERIFY(overview && cost && snapshot);
    m_input = {std::move(*overview), std::move(*cost), *snapshot, QStringLiteral("reporter")};
}

base::Status TestOperationsReport::write(const QString& name, const QLocale& locale, base::StopToken stop)
{
    NoProgress progress;
    return reports::writeOperationsReport(*m_platform, {path(name), QStringLiteral("reporter"), locale}, stop,
                                          progress);
}

void TestOperationsReport::twiceTheSameBytes()
{
    // Hash tables are seeded anew between the two, as they are in two runs of a program.
    QHashSeed::setDeterministicGlobalSeed();
    QVERIFY(write(QStringLiteral("one.pdf"), kEnglish));
    QHashSeed::resetRandomGlobalSeed();
    QVERIFY(write(QStringLiteral("two.pdf"), kEnglish));
    const QByteArray one = contentOf(path(QStringLiteral("one.pdf")));
    QVERIFY(one.startsWith("%PDF-"));
    QVERIFY(one.size() > 10'000);
    QVERIFY(one == contentOf(path(QStringLiteral("two.pdf"))));
}

void TestOperationsReport::theFiguresAreThoseOfTheOverview_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("en") << kEnglish;
    QTest::newRow("zh_CN") << kChinese;
}

void TestOperationsReport::theFiguresAreThoseOfTheOverview()
{
    QFETCH(QLocale, locale);
    const viewmodels::Formats f(locale, m_input.snapshot->profile.utcOffsetMinutes);
    const reports::ReportContent content = reports::makeReportContent(m_input, f);
    const auto page = pages::overviewFigures(m_input.overview, f);
    const auto shown = [](const widgets::KpiContent& k) {
        return k.suffix.isEmpty() ? k.value : k.value + u' ' + k.suffix;
    };
    QCOMPARE(page.size(), 6);
    QCOMPARE(content.figures.size(), 4);
    QCOMPARE(content.figures.at(0).value, shown(page.at(3)));                      // cost
    QVERIFY(content.figures.at(0).note.contains(page.at(3).parts.front().strong)); // forecast of the budget
    QCOMPARE(content.figures.at(1).value, shown(page.at(1)));                      // cards
    QCOMPARE(content.figures.at(1).note, page.at(1).parts.front().strong);
    QCOMPARE(content.figures.at(2).value, shown(page.at(4))); // SLOs
    QVERIFY2(shown(page.at(5)).startsWith(content.figures.at(3).value),
             qPrintable(content.figures.at(3).value)); // pairs

    const auto costs = pages::overviewCosts(m_input.overview, f);
    QCOMPARE(content.bars.size(), costs.size());
    for (qsizetype i = 0; i < costs.size(); ++i) {
        QCOMPARE(content.bars.at(i).name, costs.at(i).name);
        QCOMPARE(content.bars.at(i).value, costs.at(i).value);
    }
}

void TestOperationsReport::theTablesNameEveryTenant()
{
    const reports::ReportContent content = reports::makeReportContent(m_input, viewmodels::Formats(kEnglish));
    QStringList names;
    for (const auto& row : content.all.rows)
        names.append(row.front().text);
    int living = 0;
    for (const domain::Tenant& t : m_input.snapshot->tenants) {
        if (t.level != domain::TenantLevel::Tenant || t.state == domain::TenantState::Deleted)
            continue;
        ++living;
        QVERIFY2(names.contains(t.name), qPrintable(t.name));
    }
    QCOMPARE(living, 42);
    for (const reports::ReportTable* table : {&content.largest, &content.quotas, &content.slos, &content.all}) {
        QVERIFY(!table->rows.isEmpty());
        QCOMPARE(table->numeric.size(), table->head.size());
        QCOMPARE(table->widths.size(), table->head.size());
        for (const auto& row : table->rows)
            QCOMPARE(row.size(), table->head.size());
    }
}

void TestOperationsReport::theHashFollowsTheData()
{
    const viewmodels::Formats f(kEnglish);
    const QString hash = reports::makeReportContent(m_input, f).dataHash;
    QCOMPARE(hash.size(), 64);
    QCOMPARE(reports::makeReportContent(m_input, viewmodels::Formats(kChinese)).dataHash, hash);
    reports::ReportInput other = m_input;
    other.overview.costTotal.amount = other.overview.costTotal.amount + base::Decimal::fromInt(1);
    QVERIFY(reports::makeReportContent(other, f).dataHash != hash);
}

void TestOperationsReport::aStoppedReportLeavesNoFile()
{
    base::StopSource source;
    source.request_stop();
    const base::Status status = write(QStringLiteral("stopped.pdf"), kEnglish, source.get_token());
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path(QStringLiteral("stopped.pdf"))));
}

void TestOperationsReport::aPlaceThatCannotBeWrittenIsNamed()
{
    const base::Status status = write(QStringLiteral("nowhere/report.pdf"), kEnglish);
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::ErrorCode::Io);
    QVERIFY(status.error().toEnglish().contains(QStringLiteral("nowhere/report.pdf")));
}

void TestOperationsReport::datesAreThoseOfTheData()
{
    QByteArray pdf(
        "/CreationDate (D:20200101000000+08'00')\n<xmp:CreateDate>2020-01-01T00:00:00+08:00</xmp:CreateDate>");
    const qsizetype size = pdf.size();
    reports::setPdfDates(pdf, base::Instant::at(base::Date{20780}, base::Duration{52'325'000}));
    QCOMPARE(pdf.size(), size);
    QVERIFY(pdf.contains("(D:20261123143205"));
    QVERIFY(pdf.contains("<xmp:CreateDate>2026-11-23T14:32:05"));
}

void TestOperationsReport::chineseIsTextNotBoxes()
{
    const QString fonts = QStandardPaths::findExecutable(QStringLiteral("pdffonts"));
    const QString text = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (fonts.isEmpty() || text.isEmpty())
        QSKIP("poppler-utils is not installed.");
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/lumos_zh_CN.qm")));
    QCoreApplication::installTranslator(&translator);
    const base::Status written = write(QStringLiteral("zh.pdf"), kChinese);
    const viewmodels::Formats f(kChinese, m_input.snapshot->profile.utcOffsetMinutes);
    const reports::ReportContent content = reports::makeReportContent(m_input, f);
    QCoreApplication::removeTranslator(&translator);
    QVERIFY2(written, written ? "" : qPrintable(written.error().toEnglish()));

    // Every font is embedded as a subset with a table back to Unicode.
    const QStringList lines = outputOf(fonts, {path(QStringLiteral("zh.pdf"))}).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 2);
    for (const QString& line : lines.mid(2))
        QVERIFY2(line.contains(QRegularExpression(QStringLiteral("yes (yes|no)\\s+yes"))), qPrintable(line));

    const QString page =
        withoutBlanks(outputOf(text, {QStringLiteral("-layout"), path(QStringLiteral("zh.pdf")), QStringLiteral("-")}));
    QStringList expected{content.title, content.costCaption, content.barsCaption};
    for (const reports::ReportFigure& figure : content.figures)
        expected << figure.label << figure.value;
    expected << content.largest.head << content.quotas.head << content.slos.head << content.all.head;
    for (const QString& words : expected)
        QVERIFY2(page.contains(withoutBlanks(words)), qPrintable(words));
}

void TestOperationsReport::whatDoesNotFitIsCounted()
{
    const QString text = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (text.isEmpty())
        QSKIP("poppler-utils is not installed.");
    QVERIFY(write(QStringLiteral("en.pdf"), kEnglish));
    const viewmodels::Formats f(kEnglish, m_input.snapshot->profile.utcOffsetMinutes);
    const reports::ReportContent content = reports::makeReportContent(m_input, f);
    // The reading order of the first page keeps the two lists apart.
    const QString page = withoutBlanks(outputOf(
        text, {QStringLiteral("-l"), QStringLiteral("1"), path(QStringLiteral("en.pdf")), QStringLiteral("-")}));
    qsizetype left = 0;
    for (const QVector<reports::ReportLine>* list : {&content.isolation, &content.next})
        for (const reports::ReportLine& line : *list)
            left += page.contains(withoutBlanks(line.strong.isEmpty() ? line.text : line.strong + u':' + line.text))
                        ? 0
                        : 1;
    qsizetype told = 0;
    static const QRegularExpression more(QStringLiteral("(\\d+)more,seethefollowingpages"));
    for (auto found = more.globalMatch(page); found.hasNext();)
        told += found.next().captured(1).toLongLong();
    QVERIFY(left > 0); // the sample has more than the page; otherwise this test says nothing
    QCOMPARE(told, left);
}

QTEST_MAIN(TestOperationsReport)
#include "tst_operations_report.moc"
