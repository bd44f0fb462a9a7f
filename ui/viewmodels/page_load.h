// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QtGlobal>

namespace lumos::viewmodels {

/// The four states that every page has.
enum class PageState : unsigned char { Empty, Loading, Ready, Failed };

} // namespace lumos::viewmodels
