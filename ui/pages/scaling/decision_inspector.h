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
class InspectorSection;
class StepList;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::pages {

/// "Why 31 and not 35?": the steps of a decision, what would have changed it, the same on the command line.
class DecisionInspector final : public QScrollArea {
    Q_OBJECT
public:
    explicit DecisionInspector(const style::Theme& theme, QWidget* parent = nullptr);
    void show(const services::ScalingOutcome& outcome, const domain::ScalingRecord& record,
              const viewmodels::Formats& formats, const QString& store);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void copyText() const;
    void fitSteps();

    const style::Theme& m_theme;
    widgets::TextLabel* m_when;
    widgets::StepList* m_steps;
    widgets::InspectorSection* m_others;
    QWidget* m_otherList = nullptr;
    widgets::ActionButton* m_copy;
    widgets::InspectorSection* m_cli;
    widgets::CodeBox* m_code;
};

} // namespace lumos::pages
