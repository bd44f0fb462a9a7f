// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "color_science.h"
#include "style/tokens.h"

#include <QtTest/QTest>

using namespace lumos;
using style::Scheme;
using style::Token;
using style::Tokens;
using ui_test::Vision;

namespace {

constexpr domain::Level kLevels[] = {domain::Level::Normal,   domain::Level::Warning, domain::Level::High,
                                     domain::Level::Critical, domain::Level::Info,    domain::Level::Unknown};
constexpr domain::Level kOrdered[] = {domain::Level::Normal, domain::Level::Warning, domain::Level::High,
                                      domain::Level::Critical};

} // namespace

class TokensTest : public QObject {
    Q_OBJECT

private slots:
    void missingColourIsRefused()
    {
        QVERIFY(!Tokens::fromJson("{\"light\":{\"window\":\"#EEF1F5\"}}", Scheme::Light));
        QVERIFY(!Tokens::fromJson("not json", Scheme::Light));
    }

    void builtInSchemesDiffer()
    {
        QCOMPARE(Tokens::builtIn(Scheme::Light).color(Token::Window), QColor(QStringLiteral("#EEF1F5")));
        QCOMPARE(Tokens::builtIn(Scheme::Dark).color(Token::Window), QColor(QStringLiteral("#151A21")));
        QCOMPARE(Tokens::builtIn(Scheme::Dark).category(Tokens::kOthers), QColor(QStringLiteral("#7A8797")));
        QCOMPARE(Tokens::paper().scheme(), Scheme::Light);
    }

    void differenceAgreesWithThePublishedPairs()
    {
        // Sharma, Wu and Dalal, table 1, pairs 1, 7, 17 and 25.
        const auto near = [](double value, double expected) { return std::abs(value - expected) < 0.0001; };
        QVERIFY(near(ui_test::deltaE({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425));
        QVERIFY(near(ui_test::deltaE({50, 0, 0}, {50, -1, 2}), 2.3669));
        QVERIFY(near(ui_test::deltaE({50, 2.5, 0}, {73, 25, -18}), 27.1492));
        QVERIFY(near(ui_test::deltaE({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644));
    }

    void textIsLegible_data() { schemes(); }
    void textIsLegible()
    {
        QFETCH(Scheme, scheme);
        const Tokens& tokens = Tokens::builtIn(scheme);
        const Token grounds[] = {Token::Window, Token::Page, Token::Card, Token::Header, Token::Hover, Token::Selected};
        for (const Token ground : grounds) {
            for (const Token ink : {Token::Text, Token::Text2, Token::Link})
                atLeast(4.5, tokens.color(ink), tokens.color(ground), ink, ground);
        }
        for (const Token ground : {Token::Window, Token::Page, Token::Card, Token::Header})
            atLeast(4.5, tokens.color(Token::Text3), tokens.color(ground), Token::Text3, ground);
        atLeast(4.5, tokens.color(Token::OnAccent), tokens.color(Token::Accent), Token::OnAccent, Token::Accent);
        atLeast(4.5, tokens.color(Token::OnAccent), tokens.color(Token::AccentHover), Token::OnAccent,
                Token::AccentHover);
        // Tool tips are drawn the other way round.
        atLeast(4.5, tokens.color(Token::Card), tokens.color(Token::Text), Token::Card, Token::Text);
    }

    void levelsAreLegible_data() { schemes(); }
    void levelsAreLegible()
    {
        QFETCH(Scheme, scheme);
        const Tokens& tokens = Tokens::builtIn(scheme);
        for (const domain::Level level : kLevels) {
            QVERIFY(ui_test::contrast(tokens.text(level), tokens.color(Token::Card)) >= 4.5);
            QVERIFY(ui_test::contrast(tokens.text(level), tokens.color(Token::Selected)) >= 4.5);
            QVERIFY(ui_test::contrast(tokens.text(level), tokens.soft(level)) >= 4.5);
            QVERIFY(ui_test::contrast(tokens.fill(level), tokens.color(Token::Card)) >= 3.0);
        }
        // The darkest cell of the heat map ramp still carries ordinary text.
        QVERIFY(ui_test::contrast(tokens.color(Token::Text), tokens.ramp(1.0)) >= 4.5);
    }

    void controlsStandOut_data() { schemes(); }
    void controlsStandOut()
    {
        QFETCH(Scheme, scheme);
        const Tokens& tokens = Tokens::builtIn(scheme);
        for (const Token ground : {Token::Window, Token::Page, Token::Card}) {
            atLeast(3.0, tokens.color(Token::BorderStrong), tokens.color(ground), Token::BorderStrong, ground);
            atLeast(3.0, tokens.color(Token::Focus), tokens.color(ground), Token::Focus, ground);
            atLeast(3.0, tokens.color(Token::Accent), tokens.color(ground), Token::Accent, ground);
        }
        for (int i = 0; i < 8; ++i)
            QVERIFY2(ui_test::contrast(tokens.category(i), tokens.color(Token::Card)) >= 3.0,
                     qPrintable(QString::number(i)));
    }

    void levelsAreToldApartByEveryone_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<Vision>("vision");
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const char* const name = scheme == Scheme::Light ? "light" : "dark";
            QTest::addRow("%s normal", name) << scheme << Vision::Normal;
            QTest::addRow("%s protan", name) << scheme << Vision::Protan;
            QTest::addRow("%s deutan", name) << scheme << Vision::Deutan;
            QTest::addRow("%s tritan", name) << scheme << Vision::Tritan;
        }
    }
    void levelsAreToldApartByEveryone()
    {
        QFETCH(Scheme, scheme);
        QFETCH(Vision, vision);
        const Tokens& tokens = Tokens::builtIn(scheme);
        double least = 1000.0;
        for (const domain::Level first : kOrdered) {
            for (const domain::Level second : kOrdered) {
                if (first < second)
                    least =
                        std::min(least, ui_test::deltaE(ui_test::labOf(ui_test::seenBy(tokens.fill(first), vision)),
                                                        ui_test::labOf(ui_test::seenBy(tokens.fill(second), vision))));
            }
        }
        QVERIFY2(least >= 10.0, qPrintable(QString::number(least)));
    }

private:
    static void schemes()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }

    static void atLeast(double wanted, const QColor& ink, const QColor& ground, Token inkName, Token groundName)
    {
        const double ratio = ui_test::contrast(ink, ground);
        QVERIFY2(ratio >= wanted, qPrintable(QStringLiteral("token %1 on token %2: %3")
                                                 .arg(static_cast<int>(inkName))
                                                 .arg(static_cast<int>(groundName))
                                                 .arg(ratio)));
    }
};

QTEST_APPLESS_MAIN(TokensTest)
#include "tst_tokens.moc"
