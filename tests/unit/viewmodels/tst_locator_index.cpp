// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/locator_index.h"

#include "support/platform_builder.h"

#include <QTest>

#include <tuple>

using namespace lumos;
using tests::PlatformBuilder;
using viewmodels::LocatorIndex;
using viewmodels::LocatorItem;
using viewmodels::LocatorKind;

namespace {

LocatorItem action(const QString& title)
{
    LocatorItem item;
    item.kind = LocatorKind::Action;
    item.title = title;
    return item;
}

LocatorIndex smallIndex()
{
    LocatorIndex index;
    index.setPlatform(PlatformBuilder()
                          .organisation(u"retail", u"Retail")
                          .tenant(u"jade-river", u"Jade River")
                          .quota(u"gpu", u"64")
                          .usage(u"gpu", u"63")
                          .incident(u"INC-2291", domain::Level::High, u"Jade queue grows")
                          .project(u"checkout", u"Checkout")
                          .tenant(u"old-jade", u"Old Jade")
                          .tenant(u"bejaded", u"Bejaded")
                          .share());
    index.setActions({action(QStringLiteral("Jump to Jade")), action(QStringLiteral("Edit quota…"))});
    return index;
}

QStringList titles(const LocatorIndex& index, const QString& text, std::size_t limit = 50)
{
    std::size_t total = 0;
    QStringList out;
    for (const viewmodels::LocatorMatch& m : index.find(text, limit, total))
        out.append(m.item->title);
    return out;
}

} // namespace

class TestLocatorIndex final : public QObject {
    Q_OBJECT

private slots:
    void groupsByKindAndRanksWithin();
    void prefixesNarrow_data();
    void prefixesNarrow();
    void limitsButCountsAll();
    void marksWhereTheNeedleIs();
    void findsByTheSlug();
    void levelsAreThoseOfTheQuotas();
    void closingForgets();
    void fiftyThousandItems();
};

void TestLocatorIndex::groupsByKindAndRanksWithin()
{
    const LocatorIndex index = smallIndex();
    const QStringList found = titles(index, QStringLiteral("JADE"));
    QCOMPARE(found, (QStringList{QStringLiteral("Jade River"), QStringLiteral("Old Jade"), QStringLiteral("Bejaded"),
                                 QStringLiteral("Jade River / Checkout"), QStringLiteral("INC-2291 Jade queue grows"),
                                 QStringLiteral("Jump to Jade")}));
}

void TestLocatorIndex::prefixesNarrow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("tenants") << QStringLiteral("t: river")
                             << QStringList{QStringLiteral("Jade River"), QStringLiteral("Jade River / Checkout")};
    QTest::newRow("incidents") << QStringLiteral("i:jade") << QStringList{QStringLiteral("INC-2291 Jade queue grows")};
    QTest::newRow("all incidents") << QStringLiteral("i:") << QStringList{QStringLiteral("INC-2291 Jade queue grows")};
    QTest::newRow("actions") << QStringLiteral("> quota") << QStringList{QStringLiteral("Edit quota…")};
    QTest::newRow("nothing") << QStringLiteral("xyz") << QStringList{};
}

void TestLocatorIndex::prefixesNarrow()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const LocatorIndex index = smallIndex();
    QCOMPARE(titles(index, text), expected);
}

void TestLocatorIndex::limitsButCountsAll()
{
    const LocatorIndex index = smallIndex();
    std::size_t total = 0;
    QCOMPARE(index.find(QStringLiteral("jade"), 2, total).size(), std::size_t{2});
    QCOMPARE(total, std::size_t{6});
    QCOMPARE(index.find(QStringLiteral("jade"), 0, total).size(), std::size_t{0});
}

void TestLocatorIndex::marksWhereTheNeedleIs()
{
    const LocatorIndex index = smallIndex();
    std::size_t total = 0;
    const auto found = index.find(QStringLiteral("t:river"), 10, total);
    QCOMPARE(found.front().at, qsizetype{5});
}

void TestLocatorIndex::findsByTheSlug()
{
    const LocatorIndex index = smallIndex();
    std::size_t total = 0;
    const auto found = index.find(QStringLiteral("jade-river"), 10, total);
    QVERIFY(!found.empty());
    QCOMPARE(found.front().item->title, QStringLiteral("Jade River"));
    QCOMPARE(found.front().at, qsizetype{-1});
}

void TestLocatorIndex::levelsAreThoseOfTheQuotas()
{
    const LocatorIndex index = smallIndex();
    std::size_t total = 0;
    for (const auto& m : index.find(QStringLiteral("t:"), 50, total))
        QCOMPARE(m.item->level, m.item->title == u"Jade River" ? domain::Level::Critical : domain::Level::Normal);
}

void TestLocatorIndex::closingForgets()
{
    LocatorIndex index = smallIndex();
    index.setPlatform(nullptr);
    QCOMPARE(titles(index, QStringLiteral("jade")), QStringList{QStringLiteral("Jump to Jade")});
}

void TestLocatorIndex::fiftyThousandItems()
{
    // The aim is 50 ms a keystroke; machines differ, so the figure is printed and the result checked.
    PlatformBuilder builder;
    builder.organisation(u"all");
    LocatorIndex index;
    index.setPlatform(builder
                          .edit([](domain::PlatformSnapshot& s) {
                              const domain::Tenant pattern = s.tenants.front();
                              s.tenants.reserve(50'001);
                              for (std::uint64_t i = 0; i < 50'000; ++i) {
                                  domain::Tenant t = pattern;
                                  t.id = domain::TenantId{base::Uuid{2, i + 1}};
                                  t.parent = pattern.id;
                                  t.level = domain::TenantLevel::Tenant;
                                  t.slug = QStringLiteral("tenant-%1").arg(i, 5, 10, QLatin1Char('0'));
                                  t.name = QStringLiteral("Tenant of the number %1").arg(i);
                                  s.tenants.push_back(t);
                              }
                          })
                          .share());
    std::size_t total = 0;
    QStringList found;
    QBENCHMARK { found = titles(index, QStringLiteral("4999"), 12); }
    std::ignore = index.find(QStringLiteral("4999"), 12, total);
    QCOMPARE(total, std::size_t{15}); // 4999, 14999 .. 44999 and 49990 .. 49999
    QCOMPARE(found.size(), 12);
    QCOMPARE(found.front(), QStringLiteral("Tenant of the number 4999"));
}

QTEST_GUILESS_MAIN(TestLocatorIndex)
#include "tst_locator_index.moc"
