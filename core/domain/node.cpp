// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/node.h"

#include "domain/word_table.h"

namespace lumos::domain {

namespace {

constexpr Word<NodeState> kNodeStates[] = {
    {NodeState::Ready, "ready"}, {NodeState::Cordoned, "cordoned"}, {NodeState::Down, "down"}};

} // namespace

QLatin1String name(NodeState v) { return wordOf(kNodeStates, v); }
std::optional<NodeState> parseNodeState(QStringView text) { return valueOf(kNodeStates, text); }

} // namespace lumos::domain
