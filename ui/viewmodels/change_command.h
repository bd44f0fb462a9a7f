// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

#include <QtCore/QPointer>
#include <QtGui/QUndoCommand>

namespace lumos::viewmodels {

class Workspace;

/// An edit that is already durable when it is pushed: the first redo() does nothing, undo() executes the inverse. Neither
/// overwrites what somebody else changed in between: that is refused, and the workspace says so.
class ChangeCommand final : public QUndoCommand {
public:
    ChangeCommand(Workspace& workspace, std::vector<domain::Change> changes, std::vector<domain::Change> inverse,
                  const QString& text);
    void undo() override;
    void redo() override;

private:
    QPointer<Workspace> m_workspace;
    std::vector<domain::Change> m_changes;
    std::vector<domain::Change> m_inverse;
    bool m_done = true;
};

} // namespace lumos::viewmodels
