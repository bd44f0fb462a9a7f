// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/tenant_tree_model.h"

#include "domain/quota.h"

#include <algorithm>
#include <utility>

namespace lumos::viewmodels {

struct TenantTreeModel::Node {
    const domain::Tenant* tenant = nullptr;
    Node* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;
};

TenantTreeModel::TenantTreeModel(QObject* parent) : QAbstractItemModel(parent) {}
TenantTreeModel::~TenantTreeModel() = default;

void TenantTreeModel::setSnapshot(domain::SnapshotPtr snapshot)
{
    // The nodes point into the snapshot they were made from until rebuild() has replaced or redirected them.
    const domain::SnapshotPtr previous = std::exchange(m_snapshot, std::move(snapshot));
    m_tree = m_snapshot ? std::make_unique<domain::TenantTree>(m_snapshot) : nullptr;
    m_tenantCount = !m_snapshot ? 0
                                : static_cast<int>(std::count_if(m_snapshot->tenants.begin(), m_snapshot->tenants.end(),
                                                                 [](const domain::Tenant& t) {
                                                                     return t.level == domain::TenantLevel::Tenant &&
                                                                            t.state != domain::TenantState::Deleted;
                                                                 }));
    computeFigures();
    rebuild();
}

void TenantTreeModel::setFilter(const QString& text, TreeView view)
{
    const QString folded = text.trimmed().toCaseFolded();
    if (folded == m_filter && view == m_view)
        return;
    m_filter = folded;
    m_view = view;
    rebuild();
}

void TenantTreeModel::computeFigures()
{
    m_figures.clear();
    if (!m_snapshot)
        return;
    for (const domain::Quota& q : m_snapshot->quotas) {
        Figures& f = m_figures[q.tenant];
        const domain::Quantity used = m_snapshot->used(q.tenant, q.kind);
        f.worst = std::max(f.worst, domain::levelOf(used, q.limit, q.thresholds));
        f.points = std::max(f.points, domain::sharePoints(used, q.limit));
    }
    for (const domain::Tenant* root : m_tree->roots())
        figuresBelow(*root);
}

TenantTreeModel::Figures TenantTreeModel::figuresBelow(const domain::Tenant& tenant)
{
    // The glyph of a parent is that of its worst child; a count of its own is only its own.
    domain::Level worst = m_figures[tenant.id].worst;
    for (const domain::Tenant* child : m_tree->children(tenant.id))
        worst = std::max(worst, figuresBelow(*child).worst);
    Figures& own = m_figures[tenant.id];
    own.worst = worst;
    return own;
}

bool TenantTreeModel::matches(const domain::Tenant& tenant) const
{
    const auto figures = m_figures.find(tenant.id);
    const bool isTenant = tenant.level == domain::TenantLevel::Tenant;
    switch (m_view) {
    case TreeView::All: break;
    case TreeView::Over90:
        if (!isTenant || figures == m_figures.end() || figures->second.points < 9000)
            return false;
        break;
    case TreeView::Suspended:
        if (tenant.state != domain::TenantState::Suspended)
            return false;
        break;
    }
    return m_filter.isEmpty() || tenant.name.toCaseFolded().contains(m_filter) || tenant.slug.contains(m_filter);
}

std::unique_ptr<TenantTreeModel::Node> TenantTreeModel::makeNode(const domain::Tenant& tenant, Node* parent,
                                                                 bool ancestorMatched)
{
    if (tenant.state == domain::TenantState::Deleted)
        return nullptr;
    const bool matched = ancestorMatched || matches(tenant);
    auto node = std::make_unique<Node>();
    node->tenant = &tenant;
    node->parent = parent;
    for (const domain::Tenant* child : m_tree->children(tenant.id))
        if (auto made = makeNode(*child, node.get(),
                                 matched && (m_view == TreeView::All ? !m_filter.isEmpty() || ancestorMatched
                                                                     : tenant.level == domain::TenantLevel::Tenant))) {
            made->row = static_cast<int>(node->children.size());
            node->children.push_back(std::move(made));
        }
    return matched || !node->children.empty() ? std::move(node) : nullptr;
}

bool TenantTreeModel::sameShape(const std::vector<std::unique_ptr<Node>>& a,
                                const std::vector<std::unique_ptr<Node>>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x->tenant->id == y->tenant->id && sameShape(x->children, y->children);
    });
}

void TenantTreeModel::announceChanges(const std::vector<std::unique_ptr<Node>>& nodes)
{
    if (nodes.empty())
        return;
    emit dataChanged(createIndex(0, 0, nodes.front().get()),
                     createIndex(static_cast<int>(nodes.size()) - 1, 0, nodes.back().get()));
    for (const auto& node : nodes)
        announceChanges(node->children);
}

void TenantTreeModel::rebuild()
{
    std::vector<std::unique_ptr<Node>> roots;
    if (m_tree)
        for (const domain::Tenant* root : m_tree->roots())
            if (auto node = makeNode(*root, nullptr, false)) {
                node->row = static_cast<int>(roots.size());
                roots.push_back(std::move(node));
            }
    std::unordered_map<domain::TenantId, Node*> nodes;
    const auto collect = [&nodes](const auto& self, const std::vector<std::unique_ptr<Node>>& list) -> void {
        for (const auto& node : list) {
            nodes.emplace(node->tenant->id, node.get());
            self(self, node->children);
        }
    };
    collect(collect, roots);
    if (!m_roots.empty() && sameShape(m_roots, roots)) {
        // Same tree, new facts: the nodes that views hold pointers to stay, and look at the new snapshot's tenants.
        for (auto& [id, node] : m_nodes)
            node->tenant = nodes.at(id)->tenant;
        announceChanges(m_roots);
        return;
    }
    beginResetModel();
    m_roots = std::move(roots);
    m_nodes = std::move(nodes);
    endResetModel();
}

domain::TenantId TenantTreeModel::tenantAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<const Node*>(index.internalPointer())->tenant->id : domain::TenantId{};
}

QModelIndex TenantTreeModel::indexOf(domain::TenantId tenant) const
{
    const auto node = m_nodes.find(tenant);
    return node == m_nodes.end() ? QModelIndex() : createIndex(node->second->row, 0, node->second);
}

int TenantTreeModel::countOf(TreeView view) const
{
    if (!m_snapshot)
        return 0;
    return static_cast<int>(
        std::count_if(m_snapshot->tenants.begin(), m_snapshot->tenants.end(), [&](const domain::Tenant& t) {
            if (t.level != domain::TenantLevel::Tenant || t.state == domain::TenantState::Deleted)
                return false;
            const auto figures = m_figures.find(t.id);
            if (view == TreeView::Over90)
                return figures != m_figures.end() && figures->second.points >= 9000;
            return view == TreeView::Suspended ? t.state == domain::TenantState::Suspended : view == TreeView::All;
        }));
}

QModelIndex TenantTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto& list = parent.isValid() ? static_cast<const Node*>(parent.internalPointer())->children : m_roots;
    return createIndex(row, column, list[static_cast<std::size_t>(row)].get());
}

QModelIndex TenantTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    Node* up = static_cast<const Node*>(child.internalPointer())->parent;
    return up == nullptr ? QModelIndex() : createIndex(up->row, 0, up);
}

int TenantTreeModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(parent.isValid() ? static_cast<const Node*>(parent.internalPointer())->children.size()
                                             : m_roots.size());
}

int TenantTreeModel::columnCount(const QModelIndex&) const { return 1; }

QVariant TenantTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto* node = static_cast<const Node*>(index.internalPointer());
    const auto figures = m_figures.find(node->tenant->id);
    switch (role) {
    case Qt::DisplayRole: return node->tenant->name;
    case Qt::ToolTipRole: return node->tenant->slug;
    case TenantIdRole: return node->tenant->id.toString();
    case WorstLevelRole:
        return static_cast<int>(node->tenant->state == domain::TenantState::Active ||
                                        node->tenant->level == domain::TenantLevel::Organisation
                                    ? figures->second.worst
                                    : domain::Level::Unknown);
    case TreeLevelRole: return static_cast<int>(node->tenant->level);
    case SharePointsRole: return QVariant::fromValue<qlonglong>(figures->second.points);
    case ChildCountRole: return static_cast<int>(m_tree->children(node->tenant->id).size());
    case StateRole: return static_cast<int>(node->tenant->state);
    default: return {};
    }
}

} // namespace lumos::viewmodels
