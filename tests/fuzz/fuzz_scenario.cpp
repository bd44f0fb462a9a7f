// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any JSON as a scenario: what is read and written again must be the same scenario.
#include "fuzz/fuzz_target.h"

#include "domain/change_json.h"

#include <QJsonDocument>

using namespace lumos;
using lumos::fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const domain::ResourceCatalog kCatalog;
    const QByteArray text(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return 0;
    const auto scenario = domain::scenarioFromJson(document.object(), kCatalog);
    if (!scenario) {
        require(scenario.error().place.has_value() && !scenario.error().place->field.isEmpty(),
                "an error says which field");
        require(!scenario.error().text.isEmpty(), "an error has a sentence");
        return 0;
    }
    const auto again = domain::scenarioFromJson(domain::toJson(*scenario, kCatalog), kCatalog);
    require(again.has_value(), "what is written can be read");
    require(*again == *scenario, "what is read back is what was written");
    ++fuzz::acceptedInputs();
    return 0;
}
