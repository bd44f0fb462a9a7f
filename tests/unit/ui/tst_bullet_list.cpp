// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/bullet.h"
#include "style/theme.h"
#include "widgets/bullet_bar.h"
#include "widgets/bullet_list.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace lumos;

namespace {

widgets::BulletRow row(const QString& key, double percent, domain::Level level)
{
    return {key,
            style::Icon::Cpu,
            key,
            QStringLiteral("58"),
            QStringLiteral("64"),
            QString::number(percent) + QStringLiteral(" %"),
            {percent, percent + 2, percent + 5, level}};
}

} // namespace

class BulletListTest : public QObject {
    Q_OBJECT

private slots:
    void rowsSpeak()
    {
        widgets::BulletList list(m_theme);
        list.setRows({row(QStringLiteral("GPU cards"), 90.6, domain::Level::High),
                      row(QStringLiteral("API keys"), 30.5, domain::Level::Normal)});
        QAccessibleInterface* const access = QAccessible::queryAccessibleInterface(&list);
        QVERIFY(access);
        QCOMPARE(access->childCount(), 2);
        QAccessibleInterface* const first = access->child(0);
        QVERIFY(first);
        QCOMPARE(first->text(QAccessible::Name), QStringLiteral("GPU cards"));
        QCOMPARE(first->text(QAccessible::Value), QStringLiteral("58 of 64, 90.6 %, High"));
        QAccessibleValueInterface* const value = first->valueInterface();
        QVERIFY(value);
        QCOMPARE(value->currentValue().toDouble(), 90.6);
        QCOMPARE(value->minimumValue().toDouble(), 0.0);
        QCOMPARE(value->maximumValue().toDouble(), 110.0);
        QCOMPARE(access->indexOfChild(access->child(1)), 1);
        QVERIFY(!access->child(2));
        list.setRows({});
        QCOMPARE(access->childCount(), 0);
        QVERIFY(!first->isValid());
    }

    void barSpeaks()
    {
        widgets::BulletBar bar(m_theme);
        bar.setValue({97.0, 99.1, 103.0, domain::Level::Critical});
        QAccessibleInterface* const access = QAccessible::queryAccessibleInterface(&bar);
        QVERIFY(access && access->valueInterface());
        QCOMPARE(access->valueInterface()->currentValue().toDouble(), 97.0);
        QCOMPARE(access->text(QAccessible::Value), QStringLiteral("Critical"));
    }

    void keysChooseRows()
    {
        widgets::BulletList list(m_theme);
        list.setRows({row(QStringLiteral("a"), 10, domain::Level::Normal),
                      row(QStringLiteral("b"), 20, domain::Level::Normal),
                      row(QStringLiteral("c"), 30, domain::Level::Normal)});
        QSignalSpy changed(&list, &widgets::BulletList::currentChanged);
        QSignalSpy activated(&list, &widgets::BulletList::activated);
        list.setCurrentKey(QStringLiteral("b"));
        QCOMPARE(changed.count(), 0);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(list.currentKey(), QStringLiteral("c"));
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(changed.count(), 1);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).toString(), QStringLiteral("c"));
        // A refresh keeps the chosen row by its key, wherever it lies now.
        list.setRows(
            {row(QStringLiteral("c"), 31, domain::Level::Normal), row(QStringLiteral("a"), 10, domain::Level::Normal)});
        QCOMPARE(list.currentKey(), QStringLiteral("c"));
        list.setRows({row(QStringLiteral("a"), 10, domain::Level::Normal)});
        QVERIFY(list.currentKey().isEmpty());
    }

    void scaleEndsBeyondTheLimit()
    {
        const QRectF rect(10, 0, 220, 18);
        QCOMPARE(charts::bulletX(rect, 0), 10.0);
        QCOMPARE(charts::bulletX(rect, 100), 210.0);
        QCOMPARE(charts::bulletX(rect, 110), 230.0);
        QCOMPARE(charts::bulletX(rect, 400), 230.0);
        QCOMPARE(charts::bulletX(rect, -5), 10.0);
    }

    void overTheLimitCrossesTheLine()
    {
        const style::Tokens& tokens = style::Tokens::builtIn(style::Scheme::Light);
        const auto colourAt = [&](double percent, double probe) {
            QImage image(220, 18, QImage::Format_RGB32);
            image.fill(tokens.color(style::Token::Card));
            QPainter painter(&image);
            charts::paintBullet(&painter, QRectF(0, 0, 220, 18), {percent, {}, {}, domain::Level::Critical}, tokens);
            painter.end();
            return image.pixelColor(static_cast<int>(probe * 2), 9);
        };
        QCOMPARE(colourAt(108, 104), tokens.fill(domain::Level::Critical));
        QVERIFY(colourAt(96, 104) != tokens.fill(domain::Level::Critical));
    }

private:
    style::Theme m_theme{style::Theme::Mode::Light};
};

QTEST_MAIN(BulletListTest)
#include "tst_bullet_list.moc"
