// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audit_sentence.h"

#include "store/audit_detail.h"

namespace lumos::services {

base::Text auditSentence(const domain::PlatformSnapshot& snapshot, const store::AuditEntry& entry)
{
    // An entry of several changes tells of the first.
    const auto changes = store::auditedChanges(entry.detail, snapshot.catalog);
    if (changes && !changes->empty()) {
        // What is there now was not yet there when it was created: then it is told as to a platform without it.
        domain::PlatformSnapshot without;
        without.catalog = snapshot.catalog;
        for (const domain::PlatformSnapshot* known : {&snapshot, &std::as_const(without)})
            if (base::Text told = domain::sentence(*known, changes->front()); told.toEnglish() == entry.sentence)
                return told;
    }
    return {"%1", {entry.sentence}};
}

} // namespace lumos::services
