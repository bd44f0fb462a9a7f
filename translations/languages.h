// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lumos::translations {

/// The languages this build speaks, as locale names: "en" (the source language) first, then each released
/// translation found in ":/i18n", sorted. Thread-safe.
QStringList languages();

} // namespace lumos::translations
