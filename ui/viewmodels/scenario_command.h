// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

#include <QtCore/QPointer>
#include <QtGui/QUndoCommand>

#include <functional>

namespace lumos::viewmodels {

/// An edit of scenarios: the whole list before and after. Edits with the same key that follow each other are one, so
/// that dragging a slider is one step back. A key is a text such as "demand/<id>"; an empty one never merges.
class ScenarioCommand final : public QUndoCommand {
public:
    using Scenarios = std::vector<domain::Scenario>;
    /// Called with the list that is in force now and the one it replaces.
    using Apply = std::function<void(const Scenarios& now, const Scenarios& before)>;

    ScenarioCommand(QObject* owner, Scenarios before, Scenarios after, const QString& text, QString key, Apply apply)
        : QUndoCommand(text), m_owner(owner), m_before(std::move(before)), m_after(std::move(after)),
          m_key(std::move(key)), m_apply(std::move(apply))
    {}
    void undo() override
    {
        if (m_owner)
            m_apply(m_before, m_after);
    }
    void redo() override
    {
        if (m_owner)
            m_apply(m_after, m_before);
    }
    [[nodiscard]] int id() const override { return m_key.isEmpty() ? -1 : kId; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const ScenarioCommand*>(other);
        if (next->m_key != m_key || next->m_owner != m_owner)
            return false;
        m_after = next->m_after;
        setObsolete(m_before == m_after);
        return true;
    }

private:
    static constexpr int kId = 0x5ce; ///< of this class among the commands of the stack
    QPointer<QObject> m_owner;        ///< gone: nothing to edit any more
    Scenarios m_before;
    Scenarios m_after;
    QString m_key;
    Apply m_apply;
};

} // namespace lumos::viewmodels
