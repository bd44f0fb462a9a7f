// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace lumos::domain {

/// JSON Schema (draft 2020-12) of scenario files, made from the very descriptions that the reader uses.
[[nodiscard]] QJsonObject scenarioSchema();
/// The same as text, as resources/schema/scenario.schema.json has it.
[[nodiscard]] QByteArray scenarioSchemaText();

} // namespace lumos::domain
