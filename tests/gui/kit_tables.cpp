// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/kit_tables.h"

#include "delegates/link_delegate.h"
#include "delegates/number_delegate.h"
#include "delegates/roles.h"
#include "delegates/sparkline_delegate.h"
#include "delegates/status_delegate.h"
#include "delegates/tree_status_delegate.h"
#include "style/theme.h"
#include "widgets/data_table.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

namespace lumos::gui {

using domain::Level;
using style::Icon;

namespace {

QString text(const char* latin) { return QString::fromUtf8(latin); }

QStandardItem* item(const QString& words, Level level = Level::Unknown, bool withLevel = false)
{
    auto* const result = new QStandardItem(words);
    if (withLevel)
        result->setData(static_cast<int>(level), delegates::LevelRole);
    return result;
}

} // namespace

widgets::DataTable* projectTable(const style::Theme& theme)
{
    auto* const table = new widgets::DataTable(theme);
    auto* const model = new QStandardItemModel(0, 4, table);
    model->setHorizontalHeaderLabels({text("Project"), text("GPU"), text("¥ MTD"), text("7 days")});
    const struct {
        const char* name;
        Level level;
        const char* gpu;
        const char* cost;
    } rows[] = {{"chat-assist", Level::Critical, "31", "612,480"},
                {"catalog-embed", Level::High, "14", "308,915"},
                {"price-vision", Level::Warning, "8", "214,070"},
                {"returns-nlp", Level::Normal, "5", "150,955"}};
    for (const auto& row : rows) {
        auto* const spark = new QStandardItem;
        spark->setData(QVariant::fromValue(QVector<double>{1, 3, 2, 5, 4, 6, 9}), delegates::SparkRole);
        model->appendRow({item(text(row.name), row.level, true), item(text(row.gpu)), item(text(row.cost)), spark});
    }
    table->setModel(model);
    table->setItemDelegateForColumn(0, new delegates::LinkDelegate(theme, table));
    table->setItemDelegateForColumn(1, new delegates::NumberDelegate(theme, table));
    table->setItemDelegateForColumn(2, new delegates::NumberDelegate(theme, table));
    table->setItemDelegateForColumn(3, new delegates::SparklineDelegate(theme, table));
    table->setNumeric(1);
    table->setNumeric(2);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setColumnWidth(1, 64);
    table->setColumnWidth(2, 92);
    table->setColumnWidth(3, 74);
    table->setTotalRow({text("Total"), text("58"), text("1,286,420"), QString()});
    return table;
}

widgets::DataTable* attentionTable(const style::Theme& theme)
{
    auto* const table = new widgets::DataTable(theme);
    auto* const model = new QStandardItemModel(0, 4, table);
    model->setHorizontalHeaderLabels({text("Level"), text("What"), text("Tenant"), text("Since")});
    const struct {
        Level level;
        const char* what;
        const char* tenant;
        const char* since;
    } rows[] = {{Level::Critical, "chat-assist can reach feature-cache:6379", "Jade River → Northstar", "51 min"},
                {Level::Critical, "Tokens / min at 97.0 % of 4.00 M", "Jade River Retail", "34 min"},
                {Level::High, "SLO burn 6.3× over 6 h, inference-api", "Qinghe Robotics", "6 min"},
                {Level::Warning, "Storage at 84.0 % of 200 TiB", "Orchid Media", "3 d"},
                {Level::Info, "Proof retried, pair Vega → Lumen", "Vega Mobility", "51 min"},
                {Level::Unknown, "Solver time-out, 120 s", "Vega → Lumen", "51 min"}};
    for (const auto& row : rows)
        model->appendRow(
            {item(QString(), row.level, true), item(text(row.what)), item(text(row.tenant)), item(text(row.since))});
    table->setModel(model);
    table->setItemDelegateForColumn(0, new delegates::StatusDelegate(theme, table));
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->setColumnWidth(2, 170);
    table->setColumnWidth(3, 80);
    table->selectRow(0);
    return table;
}

QTreeView* tenantTree(const style::Theme& theme)
{
    auto* const view = new QTreeView;
    view->setAccessibleName(QStringLiteral("Tenants"));
    auto* const model = new QStandardItemModel(view);
    const auto node = [](const char* name, Level level, Icon icon, const char* trailing) {
        auto* const result = item(text(name), level, true);
        result->setData(static_cast<int>(icon), delegates::IconRole);
        result->setData(text(trailing), delegates::TrailingRole);
        return result;
    };
    auto* const retail = node("Retail & media", Level::Critical, Icon::Folder, "12");
    auto* const jade = node("Jade River Retail", Level::Critical, Icon::Building2, "97 %");
    jade->appendRow(node("chat-assist", Level::Critical, Icon::Box, ""));
    jade->appendRow(node("catalog-embed", Level::High, Icon::Box, ""));
    retail->appendRow(jade);
    retail->appendRow(node("Orchid Media", Level::Warning, Icon::Building2, "84 %"));
    model->appendRow(node("Finance", Level::Warning, Icon::Folder, "9"));
    model->appendRow(retail);
    model->appendRow(node("Health", Level::Normal, Icon::Folder, "6"));
    view->setModel(model);
    view->setHeaderHidden(true);
    view->setItemDelegate(new delegates::TreeStatusDelegate(theme, view));
    view->expandAll();
    view->setCurrentIndex(jade->index());
    view->setFrameShape(QFrame::NoFrame);
    return view;
}

} // namespace lumos::gui
