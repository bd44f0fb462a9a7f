// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audit_sentence.h"

#include "domain/change_json.h"

#include <QJsonDocument>

namespace lumos::services {

base::Text auditSentence(const domain::PlatformSnapshot& snapshot, const store::AuditEntry& entry)
{
    const auto change =
        domain::changeFromJson(QJsonDocument::fromJson(entry.detail.toUtf8()).object(), snapshot.catalog);
    if (change) {
        // What is there now was not yet there when it was created: then it is told as to a platform without it.
        domain::PlatformSnapshot without;
        without.catalog = snapshot.catalog;
        for (const domain::PlatformSnapshot* known : {&snapshot, &std::as_const(without)})
            if (base::Text told = domain::sentence(*known, *change); told.toEnglish() == entry.sentence)
                return told;
    }
    return {"%1", {entry.sentence}};
}

} // namespace lumos::services
