// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lumos::widgets {

/// Makes bullets speak: installs the accessible interfaces of BulletBar and BulletList, once.
void installBulletAccess();

} // namespace lumos::widgets
