// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/clip_audit.h"
#include "style/status_glyph.h"
#include "style/theme.h"

#include <QtCore/QFile>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>

using namespace lumos;
using style::Theme;

namespace {

constexpr domain::Level kLevels[] = {domain::Level::Unknown, domain::Level::Info, domain::Level::Normal,
                                     domain::Level::Warning, domain::Level::High, domain::Level::Critical};

// The coverage of a glyph without its colour: what is left on a grey printer.
QImage shapeOf(domain::Level level, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    style::paintGlyph(&painter, QRectF(0, 0, size, size), level, style::Tokens::builtIn(style::Scheme::Light));
    painter.end();
    return image.convertToFormat(QImage::Format_Alpha8);
}

double difference(const QImage& a, const QImage& b)
{
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(a.constScanLine(y)[x] - b.constScanLine(y)[x]);
    }
    return sum / 255.0 / (a.width() * a.height());
}

} // namespace

class StyleTest : public QObject {
    Q_OBJECT

private slots:
    void everyIconHasItsDrawing()
    {
        style::loadResources();
        for (int i = 1; i < style::kIconCount; ++i) {
            const auto icon = static_cast<style::Icon>(i);
            const QString path = QStringLiteral(":/lumos/icons/%1.svg").arg(style::iconName(icon));
            QVERIFY2(QFile::exists(path), qPrintable(path));
            QCOMPARE(style::iconFromName(style::iconName(icon)), icon);
        }
        QCOMPARE(style::iconFromName(QLatin1String("no such icon")), style::Icon::None);
        QVERIFY(!style::applicationIcon().isNull());
    }

    void iconsTakeTheColourOfTheToken()
    {
        const QColor wanted(QStringLiteral("#A80220"));
        const QImage image = style::iconPixmap(style::Icon::Plus, wanted, 16).toImage();
        int strongest = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                strongest = std::max(strongest, qAlpha(image.pixel(x, y)));
        }
        QVERIFY(strongest > 200);
        const QColor middle = image.pixelColor(8, 8);
        QVERIFY(std::abs(middle.red() - wanted.red()) <= 2);
        QVERIFY(std::abs(middle.green() - wanted.green()) <= 2);
        QVERIFY(std::abs(middle.blue() - wanted.blue()) <= 2);
    }

    void selectedIconsKeepTheirColour()
    {
        const QIcon icon =
            style::themedIcon(style::Tokens::builtIn(style::Scheme::Light), style::Icon::Plus, style::Token::CritText);
        const QImage normal = icon.pixmap(16, QIcon::Normal).toImage();
        QCOMPARE(icon.pixmap(16, QIcon::Selected).toImage(), normal);
        QCOMPARE(icon.pixmap(16, QIcon::Active).toImage(), normal);
        QVERIFY(icon.pixmap(16, QIcon::Disabled).toImage() != normal);
    }

    void glyphsDifferInShapeAlone()
    {
        for (const int size : {12, 16, 32}) {
            for (const domain::Level a : kLevels) {
                for (const domain::Level b : kLevels) {
                    if (a < b)
                        QVERIFY2(difference(shapeOf(a, size), shapeOf(b, size)) > 0.03,
                                 qPrintable(QStringLiteral("%1 and %2 at %3 px").arg(int(a)).arg(int(b)).arg(size)));
                }
            }
        }
    }

    void glyphsStayInsideTheirSquare()
    {
        for (const domain::Level level : kLevels) {
            QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            style::paintGlyph(&painter, QRectF(10, 10, 20, 20), level, style::Tokens::builtIn(style::Scheme::Dark));
            painter.end();
            for (int i = 0; i < 40; ++i) {
                QCOMPARE(qAlpha(image.pixel(i, 8)), 0);
                QCOMPARE(qAlpha(image.pixel(i, 31)), 0);
                QCOMPARE(qAlpha(image.pixel(8, i)), 0);
                QCOMPARE(qAlpha(image.pixel(31, i)), 0);
            }
        }
    }

    void levelsHaveSixWords()
    {
        QSet<QString> words;
        for (const domain::Level level : kLevels)
            words.insert(style::levelText(level));
        QCOMPARE(words.size(), 6);
    }

    void themeSwitchChangesPaletteAndSheet()
    {
        Theme theme(Theme::Mode::Light);
        theme.install(*qApp);
        QSignalSpy changed(&theme, &Theme::changed);
        QPushButton button(QStringLiteral("Run again"));
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(QStringLiteral("#FFFFFF")));
        QVERIFY(!theme.styleSheet().contains(u'@'));
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(QStringLiteral("#1A2029")));
        QVERIFY(qApp->styleSheet().contains(QStringLiteral("#1a2029")));
        QVERIFY(!qApp->styleSheet().contains(QStringLiteral("#ffffff")));
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.count(), 1);
        // The application must not keep a style that refers to a theme of the past.
        qApp->setStyleSheet(QString());
        qApp->setStyle(QStringLiteral("Fusion"));
    }

    void clippedTextIsFound()
    {
        QWidget window;
        window.resize(400, 200);
        auto* const good = new QLabel(QStringLiteral("fits"), &window);
        good->setGeometry(0, 0, 200, 30);
        auto* const bad = new QLabel(QStringLiteral("this label is far too long for its place"), &window);
        bad->setGeometry(0, 40, 40, 30);
        bad->setObjectName(QStringLiteral("bad"));
        auto* const button = new QPushButton(QStringLiteral("Acknowledge all of them"), &window);
        button->setGeometry(0, 80, 30, 30);
        auto* const hidden = new QLabel(QStringLiteral("hidden and far too long"), &window);
        hidden->setGeometry(0, 120, 10, 10);
        hidden->hide();
        window.show();
        const QVector<style::ClippedText> found = style::findClippedText(&window);
        QCOMPARE(found.size(), 2);
        QVERIFY(found.at(0).path.endsWith(QStringLiteral("QLabel#bad")));
        QCOMPARE(found.at(1).text, button->text());
    }
};

QTEST_MAIN(StyleTest)
#include "tst_style.moc"
