// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/tenants/tenant_tree_panel.h"

#include "delegates/tree_status_delegate.h"
#include "pages/tenants/tree_roles.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/search_field.h"
#include "widgets/text_label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QTreeView>

namespace lumos::pages {

namespace {

using viewmodels::TreeView;

constexpr int kExpandAtMost = 200; ///< organisations of larger platforms stay closed

} // namespace

TenantTreePanel::TenantTreePanel(const style::Theme& theme, viewmodels::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_workspace(workspace), m_roles(new TreeRoles(this)),
      m_title(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text, true, this)),
      m_count(new widgets::TextLabel(theme, QString(), style::TextSize::Caption, style::Token::Text2, false, this)),
      m_filter(new widgets::SearchField(theme, this)), m_tree(new QTreeView(this)), m_views(new QWidget(this))
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(style::kSpace3, 0, style::kSpace2, 0);
    head->addWidget(m_title);
    head->addSpacing(style::kSpace1);
    head->addWidget(m_count, 1);
    m_title->setFixedHeight(style::kDockHeaderHeight);
    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(style::kSpace2, style::kSpace2, style::kSpace2, style::kSpace1);
    m_filter->setObjectName(QStringLiteral("treeFilter"));
    m_filter->setKeyHint(QStringLiteral("/"));
    filterRow->addWidget(m_filter);

    m_roles->setSourceModel(&m_model);
    m_tree->setModel(m_roles);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(18);
    m_tree->setItemDelegate(new delegates::TreeStatusDelegate(theme, m_tree));
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(filterRow);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_views);
    new QVBoxLayout(m_views);
    m_views->layout()->setContentsMargins(style::kSpace3, style::kSpace2, style::kSpace3, style::kSpace2);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setFilter(text, m_view);
        if (!text.isEmpty())
            m_tree->expandAll();
        else
            expandDefault();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (!m_following && current.isValid())
            emit tenantActivated(m_model.tenantAt(m_roles->mapToSource(current)));
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TenantTreePanel::expandDefault);
    connect(&workspace, &viewmodels::Workspace::snapshotChanged, this, &TenantTreePanel::refresh);
    connect(&workspace, &viewmodels::Workspace::currentTenantChanged, this, &TenantTreePanel::followSelection);
    connect(&theme, &style::Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void TenantTreePanel::refresh()
{
    m_roles->setFormats(viewmodels::Formats(locale()));
    m_model.setSnapshot(m_workspace.snapshot());
    retranslate();
    followSelection();
}

void TenantTreePanel::expandDefault()
{
    if (m_roles->rowCount() <= kExpandAtMost)
        for (int row = 0; row < m_roles->rowCount(); ++row)
            m_tree->expand(m_roles->index(row, 0));
    followSelection();
}

void TenantTreePanel::followSelection()
{
    const QModelIndex at = m_roles->mapFromSource(m_model.indexOf(m_workspace.currentTenant()));
    if (!at.isValid() || at == m_tree->currentIndex())
        return;
    m_following = true;
    m_tree->setCurrentIndex(at);
    m_tree->expand(at);
    m_tree->scrollTo(at);
    m_following = false;
}

void TenantTreePanel::setView(TreeView view)
{
    m_view = m_view == view ? TreeView::All : view;
    m_model.setFilter(m_filter->text(), m_view);
    if (m_view != TreeView::All)
        m_tree->expandAll();
    retranslate();
}

void TenantTreePanel::retranslate()
{
    const viewmodels::Formats formats(locale());
    m_title->setText(tr("Tenants"));
    m_count->setText(formats.integer(m_model.tenantCount()));
    m_filter->setPlaceholderText(tr("Filter tree"));
    m_filter->setAccessibleName(tr("Filter tree"));
    m_tree->setAccessibleName(tr("Tenants"));
    qDeleteAll(m_views->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_views->layout();
    auto* column = new QVBoxLayout(m_views);
    column->setContentsMargins(style::kSpace3, style::kSpace2, style::kSpace3, style::kSpace2);
    column->setSpacing(style::kSpace1);
    column->addWidget(
        new widgets::TextLabel(m_theme, tr("Saved views"), style::TextSize::Body, style::Token::Text, true, m_views));
    const std::pair<TreeView, QString> views[] = {{TreeView::Over90, tr("Over 90 % of a quota")},
                                                  {TreeView::Suspended, tr("Suspended")}};
    for (const auto& [view, name] : views) {
        auto* row = new QHBoxLayout;
        auto* link = new widgets::LinkButton(m_theme, m_view == view ? tr("%1 (shown)").arg(name) : name, m_views);
        connect(link, &QAbstractButton::clicked, this, [this, v = view] {
            QMetaObject::invokeMethod(
                this, [this, v] { setView(v); }, Qt::QueuedConnection);
        });
        row->addWidget(link);
        row->addStretch();
        row->addWidget(new widgets::TextLabel(m_theme, formats.integer(m_model.countOf(view)), style::TextSize::Body,
                                              style::Token::Text2, false, m_views));
        column->addLayout(row);
    }
}

void TenantTreePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
    QWidget::changeEvent(event);
}

void TenantTreePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(style::Token::Card));
    painter.fillRect(0, 0, width(), style::kDockHeaderHeight, m_theme.color(style::Token::Header));
    painter.fillRect(0, style::kDockHeaderHeight, width(), 1, m_theme.color(style::Token::BorderSubtle));
    painter.fillRect(width() - 1, 0, 1, height(), m_theme.color(style::Token::Border));
    painter.fillRect(0, m_views->y(), width(), 1, m_theme.color(style::Token::BorderSubtle));
}

} // namespace lumos::pages
