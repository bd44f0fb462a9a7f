// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/open_dialogs.h"
#include "services/change_service.h"
#include "viewmodels/formats.h"
#include "viewmodels/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace lumos::widgets {
class CodeBox;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::dialogs {

/// What all edit dialogs share: fields above, then what the edit would do (computed in a job a moment after the last
/// keystroke, and again whenever the platform changes), the same as a command, and buttons. What is saved is what was
/// shown: where somebody else changed it meanwhile, the dialog says so and shows what the edit would do now. Subclasses
/// say which changes the fields stand for.
class ChangeDialog : public QDialog {
    Q_OBJECT
public:
    ChangeDialog(const DialogContext& context, const QString& title);

protected:
    /// The changes that the fields stand for, or why they stand for none.
    [[nodiscard]] virtual base::Result<std::vector<domain::Change>> changes() const = 0;
    /// For the undo list and the toast: "Limit of GPU cards of Jade River Retail: 72".
    [[nodiscard]] virtual QString sentence() const = 0;
    /// Empty where no single command does the same.
    [[nodiscard]] virtual QString command() const = 0;
    /// Work that needs the store (planning a creation) goes here; by default the changes as they are.
    [[nodiscard]] virtual std::function<
        base::Result<std::vector<domain::Change>>(const services::MultiTenantArchitecture&)>
    planner() const;

    /// What is looked into beyond the preview of every edit; it adds its warnings there. Runs in the job; none by
    /// default.
    using Reviewer = std::function<base::Status(const services::MultiTenantArchitecture& platform,
                                                services::ChangePreview& preview, base::StopToken stop)>;
    [[nodiscard]] virtual Reviewer reviewer() const { return {}; }

    [[nodiscard]] QVBoxLayout* fields() const { return m_fields; }
    [[nodiscard]] QPushButton* acceptButton() const { return m_accept; }
    [[nodiscard]] const DialogContext& context() const { return m_context; }
    [[nodiscard]] viewmodels::Formats formats() const { return viewmodels::Formats(locale()); }
    [[nodiscard]] domain::SnapshotPtr snapshot() const { return m_context.workspace.snapshot(); }
    void addField(const QString& label, QWidget* control, const QString& help = {});
    /// Call after any field changed.
    void edited();

private:
    void plan();
    void preview();
    void showPreview(const base::Result<services::ChangePreview>& preview);
    void apply();
    void saved(const base::Result<services::AppliedChanges>& applied);

    DialogContext m_context;
    QVBoxLayout* m_fields;
    QVBoxLayout* m_effects;
    QWidget* m_effectList = nullptr;
    QWidget* m_cli; ///< the title above the command
    widgets::CodeBox* m_code;
    QPushButton* m_accept;
    QTimer m_pause;
    std::vector<domain::Change> m_planned;
    domain::Revision m_plannedOn;
    bool m_isSaving = false;              ///< what is being saved is neither planned anew nor saved twice
    std::optional<base::Error> m_refusal; ///< of the last attempt to save, until a field is changed
};

} // namespace lumos::dialogs
