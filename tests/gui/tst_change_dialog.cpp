// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/composition.h"
#include "dialogs/open_dialogs.h"
#include "gui/open_console.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace lumos;
using tests::OpenConsole;

namespace {

constexpr int kPatienceMs = 60'000;

class NoProgress final : public base::ProgressSink {
public:
    void report(qint64, qint64, const base::Text&) override {}
};

QPushButton* acceptButton(const QDialog& dialog)
{
    for (QAbstractButton* button : dialog.findChild<QDialogButtonBox*>()->buttons())
        if (dialog.findChild<QDialogButtonBox*>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return qobject_cast<QPushButton*>(button);
    return nullptr;
}

} // namespace

class TestChangeDialog final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void whatSomebodyElseChangedIsShownFirst();

private:
    QTemporaryDir m_folder;
};

void TestChangeDialog::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QSettings().setValue(QStringLiteral("planning/runs"), 8); // these tests are not about studies
}

/// The dialog refuses to save over another edit, says so, shows what its own would do now, and saves then.
void TestChangeDialog::whatSomebodyElseChangedIsShownFirst()
{
    const QString store = m_folder.filePath(QStringLiteral("edited.lumos"));
    NoProgress quiet;
    services::SampleSpec spec;
    spec.tenants = 12;
    spec.days = 7;
    const auto made = composition::createSample(store, spec, {}, quiet);
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().toEnglish()));
    OpenConsole console;
    QVERIFY(console.open(store));
    console.workspace.setLive(false); // the dialog learns of the other edit by the refusal alone
    const domain::TenantId jade = console.tenant(u"tenant-0007");
    dialogs::openQuotaDialog({console.theme, console.workspace, &console.window}, jade, domain::kinds::kGpu);
    QPointer<QDialog> dialog = console.window.findChild<QDialog*>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>()->setText(QStringLiteral("72"));
    QTRY_VERIFY_WITH_TIMEOUT(acceptButton(*dialog)->isEnabled(), kPatienceMs);

    const auto limit = [&] {
        const auto now = console.workspace.platform()->snapshot();
        return now ? (*now)->quota(jade, domain::kinds::kGpu)->limit.value : -1;
    };
    domain::Quota other = *console.workspace.snapshot()->quota(jade, domain::kinds::kGpu);
    other.limit = {80'000};
    QVERIFY(console.workspace.platform()->changes().execute({domain::SetQuota{jade, domain::kinds::kGpu, other}},
                                                            console.workspace.snapshot()->revision));
    acceptButton(*dialog)->click();
    const auto says = [&](const QString& text) {
        return dialog && !tests::visibleTexts(*dialog).filter(text).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("was changed by somebody else")), kPatienceMs);
    QCOMPARE(limit(), std::int64_t{80'000});
    QTRY_VERIFY_WITH_TIMEOUT(acceptButton(*dialog)->isEnabled(), kPatienceMs);
    acceptButton(*dialog)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), kPatienceMs);
    QCOMPARE(limit(), std::int64_t{72'000});
    QTRY_VERIFY_WITH_TIMEOUT(console.jobs.isIdle(), kPatienceMs);
}

QTEST_MAIN(TestChangeDialog)
#include "tst_change_dialog.moc"
