// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/change_command.h"

#include "viewmodels/workspace.h"

namespace lumos::viewmodels {

ChangeCommand::ChangeCommand(Workspace& workspace, std::vector<domain::Change> changes,
                             std::vector<domain::Change> inverse, const QString& text)
    : QUndoCommand(text), m_workspace(&workspace), m_changes(std::move(changes)), m_inverse(std::move(inverse))
{}

void ChangeCommand::undo()
{
    if (m_workspace)
        m_workspace->undo(m_changes, m_inverse, text());
}

void ChangeCommand::redo()
{
    // The stack calls redo() when a command is pushed; the change was executed before that.
    if (std::exchange(m_done, false) || !m_workspace)
        return;
    m_workspace->undo(m_inverse, m_changes, text());
}

} // namespace lumos::viewmodels
