// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/access_audit.h"
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

namespace {

/// A single colour all over: nothing was painted.
bool isBlank(const QImage& image)
{
    if (image.isNull())
        return true;
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != first)
                return false;
    return true;
}

bool isEmptyLabel(const QWidget& widget)
{
    const auto* const label = qobject_cast<const QLabel*>(&widget);
    return label != nullptr && label->text().isEmpty() && label->pixmap().isNull();
}

/// Widgets of the kit on a shown page that are to be seen. A label without words has nothing to paint.
QList<QWidget*> kitWidgets(const QWidget& page)
{
    QList<QWidget*> found;
    for (QWidget* widget : page.findChildren<QWidget*>())
        if (widget->isVisible() && !widget->size().isEmpty() && !isEmptyLabel(*widget) &&
            QByteArray(widget->metaObject()->className()).startsWith("lumos::"))
            found.append(widget);
    return found;
}

} // namespace

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
        const QList<QWidget*> widgets = kitWidgets(*page);
        QVERIFY(widgets.size() > 5);
        for (QWidget* const widget : widgets)
            QVERIFY2(!isBlank(widget->grab().toImage()), qPrintable(gui::placeOf(*widget)));
        m_theme.setMode(style::Theme::Mode::Dark);
        QCoreApplication::sendPostedEvents(); // some lay themselves out anew
        const QImage dark = page->grab().toImage();
        for (QWidget* const widget : kitWidgets(*page))
            QVERIFY2(!isBlank(widget->grab().toImage()), qPrintable(gui::placeOf(*widget)));
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

    void aWidgetThatPaintsNothingIsFound()
    {
        QWidget blank;
        blank.resize(80, 30);
        QVERIFY(isBlank(blank.grab().toImage()));
        const QLabel word(QStringLiteral("word"), &blank);
        blank.show();
        QVERIFY(!isBlank(blank.grab().toImage()));
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
        QStringList nameless;
        qsizetype count = 0;
        for (const gui::KitSample& sample : gui::kitSamples()) {
            const std::unique_ptr<QWidget> page(sample.make(m_theme));
            page->show();
            count += gui::focusWidgets(*page).size();
            for (const QString& place : gui::namelessWidgets(*page))
                nameless.append(sample.name + u' ' + place);
        }
        QVERIFY(count > 20);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    /// Whoever works by keyboard sees where the focus is: a widget looks different with it.
    void focusIsSeen()
    {
        QStringList unseen;
        for (const gui::KitSample& sample : gui::kitSamples()) {
            const std::unique_ptr<QWidget> page(sample.make(m_theme));
            page->show();
            QApplication::setActiveWindow(page.get());
            QVERIFY(QTest::qWaitForWindowActive(page.get()));
            for (QWidget* const widget : gui::focusWidgets(*page)) {
                if (QWidget* const other = QApplication::focusWidget())
                    other->clearFocus();
                const QImage without = page->grab().toImage();
                widget->setFocus(Qt::TabFocusReason);
                QVERIFY2(widget->hasFocus() || widget->focusProxy() != nullptr, qPrintable(gui::placeOf(*widget)));
                if (page->grab().toImage() == without)
                    unseen.append(sample.name + u' ' + gui::placeOf(*widget));
            }
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
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
