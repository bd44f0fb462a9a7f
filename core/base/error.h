// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <QString>

#include <optional>

namespace lumos::base {

/// What kind of failure it is; decides the exit status of lumosctl and the icon of the screen.
enum class ErrorCode : unsigned char {
    InvalidArgument,
    NotFound,
    AlreadyExists,
    Conflict, ///< somebody else changed it first (optimistic concurrency)
    QuotaExceeded,
    NoCapacity,
    InvalidTransition, ///< a lifecycle step that the state machine refuses
    Parse,             ///< bad input file; `place` says where
    Unsupported,
    ForeignFile, ///< not a Lumos store
    NewerFormat, ///< written by a newer version
    Storage,     ///< the database failed
    Io,
    Cancelled,
};

/// Where bad input stands: file, line (1-based, 0 = unknown), field, what was found and what was expected.
struct InputPlace {
    QString file;
    qint64 line = 0;
    QString field;
    QString found;
    QString expected;

    friend bool operator==(const InputPlace&, const InputPlace&) = default;
};

/// A failure as a value: a code, a sentence for people, what to do next. Never thrown.
struct Error {
    ErrorCode code = ErrorCode::InvalidArgument;
    Text text;
    Text remedy;
    std::optional<InputPlace> place;

    /// English, one line: "orders.csv:12: BilledCost: found "abc", expected a decimal number. <text> <remedy>".
    [[nodiscard]] QString toEnglish() const;
};

/// Stable lower-case word of a code, for JSON and logs ("not_found").
[[nodiscard]] QLatin1String errorCodeName(ErrorCode code);
/// Process exit status of a code: 1 general, 2 usage/argument, 3 not found, 4 conflict, 5 refused (quota, capacity,
/// transition), 6 bad input, 7 store, 130 cancelled.
[[nodiscard]] int exitStatus(ErrorCode code);

} // namespace lumos::base
