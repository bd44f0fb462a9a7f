// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <optional>

namespace lumos::ctl {

/// What the engine computes for one test vector of a suite, under the names of its expectations; nullopt when this kind of
/// vector is not implemented.
[[nodiscard]] std::optional<QJsonObject> conformResult(const QString& suite, const QJsonObject& vector);

/// The billing suite: standard, graduated, volume and rounding, through the rating kernel.
[[nodiscard]] std::optional<QJsonObject> conformBilling(const QJsonObject& vector);

} // namespace lumos::ctl
