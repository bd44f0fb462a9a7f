// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QtCore/QByteArray>

namespace lumos::reports {

/// Sets every date in a PDF written by QPdfWriter to that of the data, so that the same data gives the same bytes. Dates keep
/// their length, so that the cross-reference table stays right.
void setPdfDates(QByteArray& pdf, base::Instant instant);

} // namespace lumos::reports
