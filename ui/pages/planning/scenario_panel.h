// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"
#include "viewmodels/formats.h"
#include "viewmodels/scenario_list.h"

#include <QtWidgets/QScrollArea>

namespace lumos::style {
class Theme;
}

namespace lumos::pages {

/// The left region of Planning: the baseline and its branches with their changes in words, and Branch.
class ScenarioPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit ScenarioPanel(const style::Theme& theme, QWidget* parent = nullptr);
    void show(const viewmodels::ScenarioList& list, domain::ScenarioId current, const domain::SnapshotPtr& snapshot,
              const viewmodels::Formats& formats);

signals:
    void scenarioActivated(lumos::domain::ScenarioId scenario);
    void branchRequested();
    void visibilityToggled(int index, bool visible);

private:
    QWidget* makeRow(int index, const QString& name, const QString& words, domain::ScenarioId id, bool current);
    const style::Theme& m_theme;
    QVector<bool> m_visible;
};

} // namespace lumos::pages
