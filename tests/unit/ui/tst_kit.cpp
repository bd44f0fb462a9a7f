// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/kit_samples.h"

#include "style/clip_audit.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/chip_button.h"
#include "widgets/elided_label.h"
#include "widgets/navigation_rail.h"
#include "widgets/segmented_control.h"
#include "widgets/state_stack.h"
#include "widgets/toast_area.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

#include <memory>

using namespace lumos;

class KitTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void everyWidgetPaintsInBothThemes_data()
    {
        QTest::addColumn<int>("sample");
        for (int i = 0; i < gui::kitSamples().size(); ++i)
            QTest::newRow(qPrintable(gui::kitSamples().at(i).name)) << i;
    }
    void everyWidgetPaintsInBothThemes()
    {
        QFETCH(int, sample);
        m_theme.setMode(style::Theme::Mode::Light);
        const std::unique_ptr<QWidget> page(gui::kitSamples().at(sample).make(m_theme));
        page->show();
        const QImage light = page->grab().toImage();
        m_theme.setMode(style::Theme::Mode::Dark);
        const QImage dark = page->grab().toImage();
        QCOMPARE(light.size(), dark.size());
        // After the switch nothing may keep the ground or the card of the other theme.
        const auto& before = style::Tokens::builtIn(style::Scheme::Light);
        int stale = 0;
        for (int y = 0; y < dark.height(); ++y) {
            for (int x = 0; x < dark.width(); ++x) {
                const QRgb pixel = dark.pixel(x, y);
                stale +=
                    pixel == before.color(style::Token::Card).rgb() || pixel == before.color(style::Token::Page).rgb();
            }
        }
        QVERIFY2(stale < 40, qPrintable(QString::number(stale)));
    }

    void nothingIsClipped()
    {
        for (const gui::KitSample& sample : gui::kitSamples()) {
            const std::unique_ptr<QWidget> page(sample.make(m_theme));
            page->show();
            for (const style::ClippedText& text : style::findClippedText(page.get()))
                QFAIL(qPrintable(text.path + QStringLiteral(": ") + text.text));
        }
    }

    void whatTakesFocusHasAName()
    {
        for (const gui::KitSample& sample : gui::kitSamples()) {
            const std::unique_ptr<QWidget> page(sample.make(m_theme));
            const auto widgets = page->findChildren<QAbstractButton*>();
            for (const QAbstractButton* const button : widgets) {
                if (button->text().isEmpty() &&
                    QByteArray(button->metaObject()->className()) == "lumos::widgets::IconButton")
                    QVERIFY(!button->accessibleName().isEmpty());
            }
        }
    }

    void railReportsClicksAndKeepsItsChoice()
    {
        widgets::NavigationRail rail(m_theme);
        rail.setEntries({{QStringLiteral("a"), style::Icon::House, QStringLiteral("A"), {}},
                         {QStringLiteral("b"), style::Icon::Coins, QStringLiteral("B"), {}}},
                        {});
        rail.show();
        QSignalSpy activated(&rail, &widgets::NavigationRail::activated);
        const auto buttons = rail.findChildren<QAbstractButton*>();
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QCOMPARE(activated.count(), 2);
        QCOMPARE(rail.current(), QStringLiteral("b"));
        QVERIFY(buttons.at(1)->isChecked());
        QVERIFY(!buttons.at(0)->isChecked());
        rail.setBadge(QStringLiteral("a"), 3);
        QVERIFY(buttons.at(0)->accessibleName().contains(u'3'));
    }

    void clearableChipReportsTheCross()
    {
        widgets::ChipButton chip(m_theme, QStringLiteral("Firing"));
        chip.setClearable(true);
        chip.setChecked(true);
        chip.resize(chip.sizeHint());
        QSignalSpy cleared(&chip, &widgets::ChipButton::clearRequested);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 14, chip.height() / 2));
        QCOMPARE(cleared.count(), 1);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(cleared.count(), 2);
    }

    void segmentsChooseOne()
    {
        widgets::SegmentedControl control(m_theme);
        control.addSegment(QStringLiteral("English"));
        control.addSegment(QStringLiteral("简体中文"));
        QSignalSpy changed(&control, &widgets::SegmentedControl::currentChanged);
        QCOMPARE(control.currentIndex(), 0);
        control.setCurrentIndex(1);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(control.currentIndex(), 1);
    }

    void elidedLabelShowsItsTextAsToolTip()
    {
        widgets::ElidedLabel label(QStringLiteral("a name that is too long for the place it gets"));
        label.resize(60, 20);
        label.show();
        QCOMPARE(label.toolTip(), label.text());
        label.resize(600, 20);
        QVERIFY(label.toolTip().isEmpty());
    }

    void loadingShowsOnlyAfterADelay()
    {
        widgets::StateStack stack(m_theme);
        auto* const content = new QLabel(QStringLiteral("ready"));
        stack.setContent(content);
        stack.show();
        QCOMPARE(stack.currentWidget(), content);
        stack.setState(widgets::StateStack::State::Loading);
        QCOMPARE(stack.currentWidget(), content);
        QTRY_VERIFY(stack.currentWidget() != content);
        stack.setState(widgets::StateStack::State::Ready);
        QCOMPARE(stack.currentWidget(), content);
        QSignalSpy retry(&stack, &widgets::StateStack::retryRequested);
        stack.fail(QStringLiteral("The store is gone."), QStringLiteral("Open it again."));
        QCOMPARE(stack.state(), widgets::StateStack::State::Failed);
        auto* const link = stack.currentWidget()->findChild<widgets::LinkButton*>();
        QVERIFY(link);
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(retry.count(), 1);
    }

    void threeToastsAtMost()
    {
        QWidget window;
        window.resize(800, 600);
        widgets::ToastArea area(m_theme, &window);
        QSignalSpy closed(&area, &widgets::ToastArea::closed);
        const int first = area.post({domain::Level::Normal, QStringLiteral("one"), {}, true});
        for (int i = 0; i < 3; ++i)
            area.post({domain::Level::Info, QStringLiteral("more"), {}, false});
        QCOMPARE(area.count(), 3);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(closed.at(0).at(0).toInt(), first);
    }

private:
    style::Theme m_theme{style::Theme::Mode::Light};
};

QTEST_MAIN(KitTest)
#include "tst_kit.moc"
