// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/scaling/workload_list.h"

#include "delegates/roles.h"
#include "delegates/tree_status_delegate.h"
#include "style/icon.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "viewmodels/scaling_decision_model.h"
#include "widgets/search_field.h"
#include "widgets/text_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

namespace lumos::pages {

namespace {

constexpr int kWorkloadRole = Qt::UserRole + 1;

} // namespace

WorkloadList::WorkloadList(const style::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme),
      m_title(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text, true, this)),
      m_filter(new widgets::SearchField(theme, this)), m_list(new QListWidget(this))
{
    m_title->setFixedHeight(style::kDockHeaderHeight);
    m_title->setContentsMargins(style::kSpace3, 0, 0, 0);
    m_filter->setObjectName(QStringLiteral("treeFilter"));
    m_filter->setKeyHint(QStringLiteral("/"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new delegates::TreeStatusDelegate(theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    auto* row = new QVBoxLayout;
    row->setContentsMargins(style::kSpace2, style::kSpace2, style::kSpace2, style::kSpace1);
    row->addWidget(m_filter);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &WorkloadList::filter);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item == nullptr || m_filling)
            return;
        if (const auto id = domain::WorkloadId::parse(item->data(kWorkloadRole).toString()))
            emit workloadActivated(*id);
    });
    connect(&theme, &style::Theme::changed, this, qOverload<>(&QWidget::update));
}

void WorkloadList::setWorkloads(const std::vector<services::ScaledWorkloadRow>& rows, domain::WorkloadId current,
                                const viewmodels::Formats& formats)
{
    m_filling = true;
    m_title->setText(tr("Scaled workloads"));
    m_filter->setPlaceholderText(tr("Filter workloads"));
    m_filter->setAccessibleName(tr("Filter workloads"));
    m_list->setAccessibleName(tr("Scaled workloads"));
    m_list->clear();
    for (const services::ScaledWorkloadRow& row : rows) {
        auto* item = new QListWidgetItem(row.name, m_list);
        item->setToolTip(QStringLiteral("%1 · %2").arg(row.tenantName, row.name));
        item->setData(kWorkloadRole, row.workload.toString());
        item->setData(delegates::IconRole, static_cast<int>(style::Icon::Box));
        item->setData(
            delegates::LevelRole,
            static_cast<int>(row.last ? viewmodels::ScalingDecisionModel::levelOf(*row.last) : domain::Level::Unknown));
        item->setData(delegates::TrailingRole, formats.integer(row.replicas));
        if (row.workload == current)
            m_list->setCurrentItem(item);
    }
    filter();
    m_filling = false;
}

void WorkloadList::filter()
{
    const QString needle = m_filter->text().trimmed();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!m_list->item(i)->toolTip().contains(needle, Qt::CaseInsensitive));
}

void WorkloadList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(style::Token::Card));
    painter.fillRect(0, 0, width(), style::kDockHeaderHeight, m_theme.color(style::Token::Header));
    painter.fillRect(0, style::kDockHeaderHeight, width(), 1, m_theme.color(style::Token::BorderSubtle));
    painter.fillRect(width() - 1, 0, 1, height(), m_theme.color(style::Token::Border));
}

} // namespace lumos::pages
