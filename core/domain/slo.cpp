// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/slo.h"

#include "domain/word_table.h"

namespace lumos::domain {

namespace {

constexpr Word<IncidentState> kIncidentStates[] = {{IncidentState::Open, "open"},
                                                   {IncidentState::Acknowledged, "acknowledged"},
                                                   {IncidentState::Resolved, "resolved"}};

} // namespace

QLatin1String name(IncidentState v) { return wordOf(kIncidentStates, v); }
std::optional<IncidentState> parseIncidentState(QStringView text) { return valueOf(kIncidentStates, text); }

} // namespace lumos::domain
