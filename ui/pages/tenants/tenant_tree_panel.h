// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/tenant_tree_model.h"
#include "viewmodels/workspace.h"

#include <QtWidgets/QWidget>

class QTreeView;

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class LinkButton;
class SearchField;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::pages {

class TreeRoles;

/// The left region of tenant pages: filter, tree with worst-child glyphs, saved views with live counts. The selection is
/// the workspace's current tenant.
class TenantTreePanel final : public QWidget {
    Q_OBJECT
public:
    TenantTreePanel(const style::Theme& theme, viewmodels::Workspace& workspace, QWidget* parent = nullptr);

signals:
    void tenantActivated(lumos::domain::TenantId tenant);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void followSelection();
    void expandDefault();
    void setView(viewmodels::TreeView view);
    void retranslate();

    const style::Theme& m_theme;
    viewmodels::Workspace& m_workspace;
    viewmodels::TenantTreeModel m_model;
    TreeRoles* m_roles;
    widgets::TextLabel* m_title;
    widgets::TextLabel* m_count;
    widgets::SearchField* m_filter;
    QTreeView* m_tree;
    QWidget* m_views;
    viewmodels::TreeView m_view = viewmodels::TreeView::All;
    bool m_following = false;
};

} // namespace lumos::pages
