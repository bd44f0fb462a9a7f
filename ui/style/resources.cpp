// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/tokens.h"

// The macro must stand outside every namespace.
static void initUiKitResources() { Q_INIT_RESOURCE(uikit); }

namespace lumos::style {

void loadResources() { initUiKitResources(); }

} // namespace lumos::style
