// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant_tree.h"
#include "viewmodels/formats.h"

#include <QtCore/QAbstractItemModel>

#include <memory>
#include <unordered_map>

namespace lumos::viewmodels {

/// Which tenants a saved view shows.
enum class TreeView : unsigned char { All, Over90, Suspended };

/// The tenant tree as facts by role: worst level below, tree level, highest share of a quota. A filter keeps matching nodes
/// and what leads to them; children of a node are looked up in an index made once a snapshot, so that 100,000 tenants open
/// and filter without touching the GUI thread for more than some milliseconds.
class TenantTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role : int {
        TenantIdRole = Qt::UserRole + 1,
        WorstLevelRole,
        TreeLevelRole,
        SharePointsRole,
        ChildCountRole,
        StateRole
    };

    explicit TenantTreeModel(QObject* parent = nullptr);
    ~TenantTreeModel() override;

    /// Shows another snapshot. Rows that stay are kept (views keep expansion and selection) when the tree's shape is equal.
    void setSnapshot(domain::SnapshotPtr snapshot);
    void setFilter(const QString& text, TreeView view);
    [[nodiscard]] domain::TenantId tenantAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(domain::TenantId tenant) const;
    [[nodiscard]] int tenantCount() const { return m_tenantCount; }
    [[nodiscard]] int countOf(TreeView view) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;
    struct Figures {
        domain::Level worst = domain::Level::Normal;
        std::int64_t points = -1; ///< highest share of a quota, hundredths of a percent; -1 = no quota
    };
    void rebuild();
    [[nodiscard]] bool matches(const domain::Tenant& tenant) const;
    std::unique_ptr<Node> makeNode(const domain::Tenant& tenant, Node* parent, bool ancestorMatched);
    void computeFigures();
    Figures figuresBelow(const domain::Tenant& tenant);
    [[nodiscard]] static bool sameShape(const std::vector<std::unique_ptr<Node>>& a,
                                        const std::vector<std::unique_ptr<Node>>& b);
    void announceChanges(const std::vector<std::unique_ptr<Node>>& nodes);

    std::unique_ptr<domain::TenantTree> m_tree;
    domain::SnapshotPtr m_snapshot;
    std::unordered_map<domain::TenantId, Figures> m_figures;
    std::vector<std::unique_ptr<Node>> m_roots;
    std::unordered_map<domain::TenantId, Node*> m_nodes;
    QString m_filter;
    TreeView m_view = TreeView::All;
    int m_tenantCount = 0;
};

} // namespace lumos::viewmodels
