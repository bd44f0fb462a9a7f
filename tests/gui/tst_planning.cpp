// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time_chart.h"
#include "composition/composition.h"
#include "dialogs/apply_dialog.h"
#include "gui/open_console.h"
#include "pages/planning/study_export.h"
#include "widgets/data_table.h"
#include "widgets/level_pill.h"
#include "widgets/segmented_control.h"
#include "widgets/step_list.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace lumos;
using tests::OpenConsole;

namespace {

constexpr int kPatienceMs = 60'000;

class NoProgress final : public base::ProgressSink {
public:
    void report(qint64, qint64, const base::Text&) override {}
};

} // namespace

/// Each test opens the console on a fresh copy of one sample with a study: A scales the demand of a tenant, B stands on
/// A and sets its cap.
class TestPlanning final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theStudyIsShown();
    void theSliderRunsTheStudyAgain();
    void draggingIsOneStepOfUndo();
    void theCapIsAChangeOfItsOwn();
    void aHiddenScenarioLeavesChartAndTable();
    void keysActOnTheRowThatHasTheFocus();
    void aDeletionIsTakenBack();
    void branchesAreDraftsUntilSaved();
    void draftsOutliveARefresh();
    void theBaselineIsNotEdited();
    void aMomentIsExplained();
    void theChartIsATable();
    void theChartIsExported();
    void provenanceIsCopied();
    void whatIsDueIsApplied();
    void aJobWithAGateIsPaused();

private:
    template <class W>
    W* named(const char* name) const
    {
        return m_console->window.findChild<W*>(QLatin1String(name));
    }
    charts::TimeChart* chart() const { return named<charts::TimeChart>("studyChart"); }
    QAbstractButton* row(domain::ScenarioId id) const
    {
        return m_console->window.findChild<QAbstractButton*>(QStringLiteral("scenario.") + id.toString());
    }
    /// Chooses a scenario; the page does so once the click has ended.
    void select(domain::ScenarioId id) const
    {
        row(id)->click();
        QCoreApplication::processEvents();
    }
    bool settle() const
    {
        return QTest::qWaitFor(
            [&] {
                QCoreApplication::sendPostedEvents();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // pills of before
                const auto* pill = named<widgets::LevelPill>("studyPill");
                return m_console->isSettled() && pill != nullptr && pill->level() == domain::Level::Normal;
            },
            kPatienceMs);
    }
    std::vector<domain::Scenario> stored() const
    {
        return m_console->workspace.platform()->store().history().scenarios().value_or(std::vector<domain::Scenario>{});
    }
    QString reading() const { return chart()->table().rows.last().join(u' '); }

    QTemporaryDir m_folder;
    QString m_sample;
    int m_count = 0;
    domain::ScenarioId m_a{base::Uuid{1, 1}};
    domain::ScenarioId m_b{base::Uuid{1, 2}};
    std::unique_ptr<OpenConsole> m_console;
};

void TestPlanning::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    m_sample = m_folder.filePath(QStringLiteral("sample.lumos"));
    NoProgress quiet;
    services::SampleSpec spec;
    spec.tenants = 12;
    spec.days = 14;
    const auto made = composition::createSample(m_sample, spec, {}, quiet);
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().toEnglish()));
    static const base::SystemClock clock;
    const auto platform = composition::openPlatform(m_sample, store::OpenMode::Existing, clock,
                                                    {QStringLiteral("operator"), QStringLiteral("test")});
    QVERIFY(platform.has_value());
    const auto snapshot = (*platform)->snapshot();
    QVERIFY(snapshot.has_value());
    const domain::Tenant* jade = (*snapshot)->tenantBySlug(u"tenant-0007");
    const base::Instant start = base::Instant::at((*snapshot)->takenAt.date());
    domain::Scenario a{m_a, {}, QStringLiteral("A more"), {}, QStringLiteral("Sale")};
    a.changes.push_back(
        {domain::ScaleDemand{jade->id, 160, {start + base::Duration::days(2), start + base::Duration::days(6)}},
         std::nullopt});
    domain::Quota cap = *(*snapshot)->quota(jade->id, domain::kinds::kTokensPerMin);
    cap.limit = {cap.limit.value / 2};
    domain::Scenario b{m_b, m_a, QStringLiteral("B cap"), {}, QStringLiteral("Sale")};
    b.changes.push_back({domain::SetQuota{jade->id, domain::kinds::kTokensPerMin, cap}, std::nullopt});
    QVERIFY((*platform)->saveScenario(a).has_value());
    QVERIFY((*platform)->saveScenario(b).has_value());
}

void TestPlanning::init()
{
    QSettings().clear();
    QSettings().setValue(QStringLiteral("planning/runs"), 20); // more than the first partial outcome
    QSettings().setValue(QStringLiteral("planning/days"), 10);
    const QString copy = m_folder.filePath(QStringLiteral("%1.lumos").arg(++m_count));
    QVERIFY(QFile::copy(m_sample, copy));
    m_console = std::make_unique<OpenConsole>();
    QVERIFY(m_console->open(copy));
    m_console->workspace.setLive(false);
    QVERIFY(m_console->show(QStringLiteral("planning")));
    QVERIFY(settle());
}

void TestPlanning::cleanup() { m_console.reset(); }

void TestPlanning::theStudyIsShown()
{
    QCOMPARE(chart()->content().series.size(), 3);
    QCOMPARE(chart()->content().bands.size(), 3);
    QVERIFY(!chart()->content().annotations.isEmpty());
    QVERIFY(!chart()->content().spans.isEmpty());
    QCOMPARE(named<widgets::DataTable>("differences")->model()->columnCount(), 7);
    QVERIFY(row(m_b)->isChecked());
    const auto* pill = named<widgets::LevelPill>("studyPill");
    QVERIFY2(pill->text().contains(QLatin1String("20 runs, seed 42")), qPrintable(pill->text()));
    QVERIFY(pill->toolTip().contains(QLatin1String("B cap")));
}

void TestPlanning::theSliderRunsTheStudyAgain()
{
    select(m_a);
    auto* slider = named<QSlider>("demandSlider");
    QCOMPARE(slider->value(), 160);
    const QStringList before = chart()->table().rows.value(4);
    slider->setValue(250);
    QVERIFY(settle());
    QCOMPARE(named<QDoubleSpinBox>("demandFactor")->value(), 2.5);
    QVERIFY(chart()->table().rows.value(4) != before);
    m_console->workspace.undoStack().undo();
    QVERIFY(settle());
    QCOMPARE(slider->value(), 160);
    // The same scenarios and the same seed give the same bands.
    QCOMPARE(chart()->table().rows.value(4), before);
}

void TestPlanning::draggingIsOneStepOfUndo()
{
    select(m_a);
    auto* slider = named<QSlider>("demandSlider");
    QCOMPARE(slider->value(), 160);
    const int steps = m_console->workspace.undoStack().count();
    for (const int percent : {170, 180, 190})
        slider->setValue(percent);
    QCOMPARE(m_console->workspace.undoStack().count(), steps + 1);
    QVERIFY(settle());
    m_console->workspace.undoStack().undo();
    QTRY_COMPARE(slider->value(), 160);
    QVERIFY(settle());
}

void TestPlanning::theCapIsAChangeOfItsOwn()
{
    select(m_a);
    auto* cap = named<QDoubleSpinBox>("tokenCap");
    QVERIFY(cap->isVisible());
    const double live = cap->value();
    cap->setValue(live + 1);
    QVERIFY(settle());
    QVERIFY(!tests::visibleTexts(m_console->window).filter(QStringLiteral("edited")).isEmpty() ||
            row(m_a)->text().contains(QLatin1String("edited")));
    // Back to the live limit there is no change any more.
    named<QDoubleSpinBox>("tokenCap")->setValue(live);
    QVERIFY(settle());
    QVERIFY(!row(m_a)->text().contains(QLatin1String("edited")));
}

void TestPlanning::aHiddenScenarioLeavesChartAndTable()
{
    QTest::keyClick(row(m_a), Qt::Key_H);
    QTRY_COMPARE(chart()->content().series.size(), 2);
    const auto* table = named<widgets::DataTable>("differences");
    QVERIFY(table->isColumnHidden(3));
    QVERIFY(table->isColumnHidden(4));
    QVERIFY(!table->isColumnHidden(5));
    QVERIFY(!QSettings().value(QStringLiteral("planning/hidden")).toStringList().isEmpty());
    QTest::keyClick(row(m_a), Qt::Key_H);
    QTRY_COMPARE(chart()->content().series.size(), 3);
    QVERIFY(!table->isColumnHidden(3));
}

void TestPlanning::keysActOnTheRowThatHasTheFocus()
{
    // Delete and H elsewhere on the page do nothing to scenarios.
    chart()->setFocus();
    QTest::keyClick(chart(), Qt::Key_Delete);
    QTest::keyClick(chart(), Qt::Key_H);
    QCoreApplication::processEvents();
    QCOMPARE(chart()->content().series.size(), 3);
    QCOMPARE(stored().size(), std::size_t{2});
}

void TestPlanning::aDeletionIsTakenBack()
{
    QTest::keyClick(row(m_a), Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), std::size_t{1}, kPatienceMs);
    // What stood on it stands on nothing that is gone, in the store as well.
    QVERIFY(stored().front().base.isNull());
    QVERIFY(settle());
    QCOMPARE(chart()->content().series.size(), 2);
    m_console->workspace.undoStack().undo();
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), std::size_t{2}, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(stored().back().base, m_a, kPatienceMs);
    QVERIFY(settle());
    QCOMPARE(chart()->content().series.size(), 3);
}

void TestPlanning::branchesAreDraftsUntilSaved()
{
    named<QAbstractButton>("branch")->click();
    QTRY_COMPARE_WITH_TIMEOUT(chart()->content().series.size(), 4, kPatienceMs);
    QCOMPARE(stored().size(), std::size_t{2});
    auto* save = named<QAbstractButton>("saveStudy");
    QVERIFY(save->isVisible());
    QVERIFY(settle());
    save->click();
    QTRY_COMPARE_WITH_TIMEOUT(stored().size(), std::size_t{3}, kPatienceMs);
    QTRY_VERIFY(!save->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_console->jobs.isIdle(), kPatienceMs);
}

void TestPlanning::draftsOutliveARefresh()
{
    select(m_b);
    named<QSpinBox>("addedCards")->setValue(16);
    QVERIFY(settle());
    m_console->workspace.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->jobs.isIdle(), kPatienceMs);
    QVERIFY(row(m_b)->text().contains(QLatin1String("edited")));
    QCOMPARE(named<QSpinBox>("addedCards")->value(), 16);
}

void TestPlanning::theBaselineIsNotEdited()
{
    select({});
    QVERIFY(!named<QSlider>("demandSlider")->isEnabled());
    QTest::keyClick(row({}), Qt::Key_Delete);
    QCoreApplication::processEvents();
    QCOMPARE(stored().size(), std::size_t{2});
}

void TestPlanning::aMomentIsExplained()
{
    const double day = static_cast<double>(chart()->content().series.front().points.at(3).x());
    chart()->setCrosshair(day);
    chart()->setFocus();
    QTest::keyClick(chart(), Qt::Key_Return);
    auto* table = named<widgets::DataTable>("decisions");
    QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && m_console->jobs.isIdle(), kPatienceMs);
    // Every decision of the day, those that kept the replicas as well.
    for (QAbstractButton* button : table->parentWidget()->findChildren<QAbstractButton*>())
        if (button->text() == u"All decisions") {
            button->setChecked(true); // the panel may make its buttons anew
            break;
        }
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, kPatienceMs);
    table->setCurrentIndex(table->model()->index(0, 0));
    bool explained = false;
    for (const auto* steps : m_console->window.findChildren<widgets::StepList*>())
        explained = explained || (steps->isVisible() && !steps->steps().isEmpty());
    QVERIFY(explained);
}

void TestPlanning::theChartIsATable()
{
    named<QToolButton>("chartAsTable")->setChecked(true);
    QVERIFY(!chart()->isVisible());
    bool found = false;
    for (const auto* table : m_console->window.findChildren<widgets::DataTable*>())
        found = found || (table->isVisible() && table->model()->rowCount() == chart()->table().rows.size() &&
                          table->model()->columnCount() == chart()->table().header.size());
    QVERIFY(found);
    named<QToolButton>("chartAsTable")->setChecked(false);
    QVERIFY(chart()->isVisible());
}

void TestPlanning::theChartIsExported()
{
    const QString csv = pages::StudyExport::text(chart()->table(), u',');
    QCOMPARE(csv.count(u'\n'), chart()->table().rows.size() + 1);
    QVERIFY(pages::StudyExport::picture(*chart(), m_console->theme, true).startsWith("<?xml"));
    const QImage image = QImage::fromData(pages::StudyExport::picture(*chart(), m_console->theme, false), "PNG");
    QVERIFY(!image.isNull());
    QCOMPARE(pages::StudyExport::text({{QStringLiteral("a,b"), QStringLiteral("c\"d")}, {}}, u','),
             QStringLiteral("\"a,b\",\"c\"\"d\"\n"));
}

void TestPlanning::provenanceIsCopied()
{
    named<QToolButton>("copyProvenance")->click();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(QLatin1String("seed 42")) && text.contains(QLatin1String("lumosctl simulate")),
             qPrintable(text));
}

/// The demand exists in simulations only; the cap is due and is given to the platform.
void TestPlanning::whatIsDueIsApplied()
{
    named<QAbstractButton>("applyScenario")->click();
    auto* dialog = m_console->window.findChild<dialogs::ApplyDialog*>();
    QVERIFY(dialog != nullptr);
    QPointer<QDialog> open = dialog;
    using When = dialogs::ApplyDialog::Step::When;
    QCOMPARE(dialog->steps().size(), std::size_t{2});
    QCOMPARE(dialog->steps()[0].when, When::SimulatedOnly);
    QCOMPARE(dialog->steps()[1].when, When::Now);
    QPushButton* accept = nullptr;
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    for (QAbstractButton* button : buttons->buttons())
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            accept = qobject_cast<QPushButton*>(button);
    QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), kPatienceMs);
    const domain::TenantId jade = m_console->tenant(u"tenant-0007");
    const auto limit = [&] {
        const auto now = m_console->workspace.platform()->snapshot();
        return now ? (*now)->quota(jade, domain::kinds::kTokensPerMin)->limit.value : -1;
    };
    const std::int64_t before = limit();
    accept->click();
    QTRY_VERIFY_WITH_TIMEOUT(!open || !open->isVisible(), kPatienceMs);
    QCOMPARE(limit(), before / 2);
    // The picture stays, and says that it is older than the platform.
    QTRY_COMPARE_WITH_TIMEOUT(named<widgets::LevelPill>("studyPill")->level(), domain::Level::Warning, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->jobs.isIdle(), kPatienceMs);
}

void TestPlanning::aJobWithAGateIsPaused()
{
    const auto gate = std::make_shared<base::PauseGate>();
    services::JobSpec job{QStringLiteral("test.gate"), {"A long study", {}}, {}, false};
    job.gate = gate;
    bool ended = false;
    m_console->jobs.start<int>(
        std::move(job),
        [gate](base::StopToken stop, base::ProgressSink&) -> base::Result<int> {
            while (!stop.stop_requested())
                gate->pass(stop);
            return 0;
        },
        this, [&ended](const base::Result<int>&) { ended = true; });
    const auto button = [&](const QString& text) -> QAbstractButton* {
        for (auto* found : m_console->window.findChildren<QAbstractButton*>())
            if (found->text() == text && !found->isHidden())
                return found;
        return nullptr;
    };
    const auto status = [&] {
        const auto jobs = m_console->jobs.jobs();
        return *std::find_if(jobs.begin(), jobs.end(), [](const auto& j) { return j.spec.key == u"test.gate"; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Pause")) != nullptr, kPatienceMs);
    button(QStringLiteral("Pause"))->click();
    QVERIFY(status().paused);
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Resume")) != nullptr, kPatienceMs);
    button(QStringLiteral("Resume"))->click();
    QVERIFY(!status().paused);
    m_console->jobs.cancel(status().id);
    QTRY_VERIFY_WITH_TIMEOUT(ended || m_console->jobs.isIdle(), kPatienceMs);
}

QTEST_MAIN(TestPlanning)
#include "tst_planning.moc"
