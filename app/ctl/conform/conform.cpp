// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/conform/conform.h"

namespace lumos::ctl {

std::optional<QJsonObject> conformResult(const QString& suite, const QJsonObject& vector)
{
    return suite == u"billing" ? conformBilling(vector) : std::nullopt;
}

} // namespace lumos::ctl
