// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/platform_snapshot.h"
#include "store/writer.h"

namespace lumos::services {

/// The sentence of an audit entry, ready for the reader's language. The entry keeps it in English, as it was hashed; it is
/// told anew from the typed change where that gives the very same English, else it stays as it is.
[[nodiscard]] base::Text auditSentence(const domain::PlatformSnapshot& snapshot, const store::AuditEntry& entry);

} // namespace lumos::services
