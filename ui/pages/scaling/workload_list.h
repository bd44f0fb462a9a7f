// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes.h"
#include "viewmodels/formats.h"

#include <QtWidgets/QWidget>

class QListWidget;

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class SearchField;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::pages {

/// The left region of Scaling: all scaled workloads with their replicas and a filter.
class WorkloadList final : public QWidget {
    Q_OBJECT
public:
    explicit WorkloadList(const style::Theme& theme, QWidget* parent = nullptr);
    void setWorkloads(const std::vector<services::ScaledWorkloadRow>& rows, domain::WorkloadId current,
                      const viewmodels::Formats& formats);

signals:
    void workloadActivated(lumos::domain::WorkloadId workload);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void filter();
    const style::Theme& m_theme;
    widgets::TextLabel* m_title;
    widgets::SearchField* m_filter;
    QListWidget* m_list;
    bool m_filling = false;
};

} // namespace lumos::pages
