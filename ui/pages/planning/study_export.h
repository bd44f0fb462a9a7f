// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_series.h"
#include "viewmodels/workspace.h"

#include <functional>

class QMenu;
class QWidget;

namespace lumos::charts {
class TimeChart;
}
namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class DataTable;
}

namespace lumos::pages {

/// Where a study goes besides the screen: clipboard and files. Files are written in a job, whole or not at all.
class StudyExport final {
public:
    /// `parent` outlives this.
    StudyExport(viewmodels::Workspace& workspace, const style::Theme& theme, QWidget* parent);

    /// Copy as table or picture; save as CSV, SVG or PNG.
    void fillChartMenu(QMenu& menu, const charts::TimeChart& chart) const;
    /// Which columns of the table are shown. `fixed` first ones always are.
    void fillColumnMenu(QMenu& menu, widgets::DataTable& table, int fixed) const;
    void saveTable(const widgets::DataTable& table) const;
    /// Asks for a file and writes what `content` makes of its name.
    void save(const QString& title, const QString& filter, const QString& suggested,
              std::function<QByteArray(const QString& path)> content) const;

    [[nodiscard]] static QString text(const charts::ChartTable& table, QChar separator);
    [[nodiscard]] static QByteArray picture(const charts::TimeChart& chart, const style::Theme& theme, bool asSvg);

private:
    viewmodels::Workspace& m_workspace;
    const style::Theme& m_theme;
    QWidget* m_parent;
};

} // namespace lumos::pages
