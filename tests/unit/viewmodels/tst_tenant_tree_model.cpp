// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tenant_tree_model.h"

#include "support/platform_builder.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace lumos;
using tests::PlatformBuilder;
using viewmodels::TenantTreeModel;
using viewmodels::TreeView;

namespace {

constexpr auto kReport = QAbstractItemModelTester::FailureReportingMode::QtTest;

PlatformBuilder platform(QStringView jadeGpu = u"58")
{
    PlatformBuilder b;
    b.organisation(u"retail", u"Retail");
    b.tenant(u"jade", u"Jade River")
        .quota(u"gpu", u"64")
        .usage(u"gpu", jadeGpu)
        .quota(u"cpu", u"100")
        .usage(u"cpu", u"10")
        .project(u"checkout", u"Checkout")
        .project(u"search", u"Search");
    b.tenant(u"amber", u"Amber Peak").quota(u"gpu", u"10").usage(u"gpu", u"2");
    b.organisation(u"public", u"Public sector");
    b.tenant(u"court", u"City Court").state(domain::TenantState::Suspended).project(u"archive", u"Archive");
    b.tenant(u"gone", u"Gone").state(domain::TenantState::Deleted);
    return b;
}

/// Every visible name, indented by depth.
void collect(const TenantTreeModel& model, const QModelIndex& parent, const QString& indent, QStringList& out)
{
    for (int r = 0; r < model.rowCount(parent); ++r) {
        const QModelIndex child = model.index(r, 0, parent);
        out.append(indent + child.data().toString());
        collect(model, child, indent + u'.', out);
    }
}

QStringList shown(const TenantTreeModel& model)
{
    QStringList out;
    collect(model, {}, {}, out);
    out.sort();
    return out;
}

domain::Level levelAt(const TenantTreeModel& model, QStringView slug)
{
    return static_cast<domain::Level>(
        model.indexOf(PlatformBuilder::tenantId(slug)).data(TenantTreeModel::WorstLevelRole).toInt());
}

} // namespace

class TestTenantTreeModel final : public QObject {
    Q_OBJECT

private slots:
    void showsTheLivingTree();
    void filterKeepsAncestorsAndChildren();
    void filterFindsSlugsInAnyCase();
    void viewsShowWhatTheyName();
    void aParentShowsItsWorstChild();
    void unusableOnesHaveNoLevel();
    void sameShapeIsRefreshedInPlace();
    void theOldSnapshotMayGo();
    void anotherShapeResets();
    void noPlatformIsAnEmptyTree();
};

void TestTenantTreeModel::showsTheLivingTree()
{
    TenantTreeModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setSnapshot(platform().share());
    QCOMPARE(shown(model),
             (QStringList{QStringLiteral("..Archive"), QStringLiteral("..Checkout"), QStringLiteral("..Search"),
                          QStringLiteral(".Amber Peak"), QStringLiteral(".City Court"), QStringLiteral(".Jade River"),
                          QStringLiteral("Public sector"), QStringLiteral("Retail")}));
    QCOMPARE(model.tenantCount(), 3);
    const QModelIndex jade = model.indexOf(PlatformBuilder::tenantId(u"jade"));
    QCOMPARE(model.tenantAt(jade), PlatformBuilder::tenantId(u"jade"));
    QCOMPARE(jade.data(TenantTreeModel::ChildCountRole).toInt(), 2);
    QCOMPARE(jade.data(TenantTreeModel::SharePointsRole).toLongLong(), qint64{58} * 10'000 / 64);
    QVERIFY(!model.indexOf(PlatformBuilder::tenantId(u"gone")).isValid());
    QVERIFY(model.tenantAt({}).isNull());
}

void TestTenantTreeModel::filterKeepsAncestorsAndChildren()
{
    TenantTreeModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setSnapshot(platform().share());
    model.setFilter(QStringLiteral("checkout"), TreeView::All);
    QCOMPARE(shown(model),
             (QStringList{QStringLiteral("..Checkout"), QStringLiteral(".Jade River"), QStringLiteral("Retail")}));
    model.setFilter(QStringLiteral("jade"), TreeView::All);
    QCOMPARE(shown(model), (QStringList{QStringLiteral("..Checkout"), QStringLiteral("..Search"),
                                        QStringLiteral(".Jade River"), QStringLiteral("Retail")}));
    model.setFilter(QStringLiteral("nothing like it"), TreeView::All);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({}, TreeView::All);
    QCOMPARE(shown(model).size(), 8);
}

void TestTenantTreeModel::filterFindsSlugsInAnyCase()
{
    TenantTreeModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setSnapshot(platform().share());
    model.setFilter(QStringLiteral("  CoUrT "), TreeView::All);
    QCOMPARE(shown(model), (QStringList{QStringLiteral("..Archive"), QStringLiteral(".City Court"),
                                        QStringLiteral("Public sector")}));
}

void TestTenantTreeModel::viewsShowWhatTheyName()
{
    TenantTreeModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setSnapshot(platform().share());
    QCOMPARE(model.countOf(TreeView::All), 3);
    QCOMPARE(model.countOf(TreeView::Over90), 1);
    QCOMPARE(model.countOf(TreeView::Suspended), 1);
    model.setFilter({}, TreeView::Over90);
    QCOMPARE(shown(model), (QStringList{QStringLiteral("..Checkout"), QStringLiteral("..Search"),
                                        QStringLiteral(".Jade River"), QStringLiteral("Retail")}));
    model.setFilter({}, TreeView::Suspended);
    QCOMPARE(shown(model), (QStringList{QStringLiteral("..Archive"), QStringLiteral(".City Court"),
                                        QStringLiteral("Public sector")}));
    model.setFilter(QStringLiteral("jade"), TreeView::Suspended);
    QCOMPARE(model.rowCount(), 0);
}

void TestTenantTreeModel::aParentShowsItsWorstChild()
{
    TenantTreeModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setSnapshot(platform().share());
    QCOMPARE(levelAt(model, u"jade"), domain::Level::High); // 58 of 64
    QCOMPARE(levelAt(model, u"amber"), domain::Level::Normal);
    QCOMPARE(levelAt(model, u"retail"), domain::Level::High);
    model.setSnapshot(platform(u"63").share());
    QCOMPARE(levelAt(model, u"retail"), domain::Level::Critical);
    // The share is a tenant's own: an organisation without a quota has none.
    QCOMPARE(model.indexOf(PlatformBuilder::tenantId(u"retail")).data(TenantTreeModel::SharePointsRole).toLongLong(),
             qint64{-1});
}

void TestTenantTreeModel::unusableOnesHaveNoLevel()
{
    TenantTreeModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setSnapshot(platform().share());
    QCOMPARE(levelAt(model, u"court"), domain::Level::Unknown);
    QCOMPARE(levelAt(model, u"public"), domain::Level::Normal);
}

void TestTenantTreeModel::sameShapeIsRefreshedInPlace()
{
    TenantTreeModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setSnapshot(platform().share());
    const QPersistentModelIndex jade(model.indexOf(PlatformBuilder::tenantId(u"jade")));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setSnapshot(platform(u"63").share());
    QCOMPARE(resets.size(), 0);
    QVERIFY(changes.size() >= 1);
    QVERIFY(jade.isValid());
    QCOMPARE(model.tenantAt(jade), PlatformBuilder::tenantId(u"jade"));
    QCOMPARE(jade.data(TenantTreeModel::WorstLevelRole).toInt(), static_cast<int>(domain::Level::Critical));
}

void TestTenantTreeModel::theOldSnapshotMayGo()
{
    // The model holds the only reference: replacing the snapshot frees it while the nodes still point into it, which the
    // sanitizer builds would catch here.
    TenantTreeModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    auto first = platform().share();
    const std::weak_ptr<const domain::PlatformSnapshot> watch = first;
    model.setSnapshot(std::move(first));
    QVERIFY(!watch.expired());
    model.setSnapshot(platform(u"60")
                          .edit([](domain::PlatformSnapshot& s) {
                              for (domain::Tenant& t : s.tenants)
                                  if (t.slug == u"amber")
                                      t.name = QStringLiteral("Amber Hill");
                          })
                          .share());
    QVERIFY(watch.expired());
    QVERIFY(shown(model).contains(QStringLiteral(".Amber Hill")));
}

void TestTenantTreeModel::anotherShapeResets()
{
    TenantTreeModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setSnapshot(platform().share());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setSnapshot(platform().tenant(u"museum", u"Museum").share());
    QCOMPARE(resets.size(), 1);
    QVERIFY(model.indexOf(PlatformBuilder::tenantId(u"museum")).isValid());
}

void TestTenantTreeModel::noPlatformIsAnEmptyTree()
{
    TenantTreeModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setSnapshot(platform().share());
    model.setSnapshot(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.tenantCount(), 0);
    QCOMPARE(model.countOf(TreeView::All), 0);
}

QTEST_GUILESS_MAIN(TestTenantTreeModel)
#include "tst_tenant_tree_model.moc"
