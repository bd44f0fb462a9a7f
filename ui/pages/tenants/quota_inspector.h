// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes.h"
#include "viewmodels/formats.h"

#include <QtWidgets/QScrollArea>

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class ActionButton;
class CodeBox;
class FormRow;
class InspectorSection;
class LevelLabel;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::pages {

/// The inspector of a quota: level and cause, figures, thresholds, recent changes, the same on the command line.
class QuotaInspector final : public QScrollArea {
    Q_OBJECT
public:
    explicit QuotaInspector(const style::Theme& theme, QWidget* parent = nullptr);
    void show(const services::TenantOutcome& outcome, const services::QuotaRow& quota, const domain::ResourceKind& kind,
              const viewmodels::Formats& formats, const QString& store);

signals:
    void editRequested();
    void simulateRequested();
    void undoRequested();

private:
    void showFacts(const services::QuotaRow& quota, const domain::ResourceKind& kind, const viewmodels::Formats& f,
                   base::Instant now);
    void showThresholds(const services::QuotaRow& quota, const domain::ResourceKind& kind,
                        const viewmodels::Formats& f);
    void showChanges(const services::TenantOutcome& outcome, const viewmodels::Formats& f);

    const style::Theme& m_theme;
    widgets::LevelLabel* m_level;
    widgets::TextLabel* m_cause;
    QVector<widgets::FormRow*> m_facts;
    widgets::ActionButton* m_simulate;
    widgets::ActionButton* m_edit;
    widgets::InspectorSection* m_thresholds;
    QVector<widgets::LevelLabel*> m_thresholdNames;
    QVector<widgets::TextLabel*> m_thresholdValues;
    widgets::InspectorSection* m_changes;
    QWidget* m_changeList = nullptr;
    widgets::InspectorSection* m_cli;
    widgets::CodeBox* m_code;
};

} // namespace lumos::pages
