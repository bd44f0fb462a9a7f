// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace lumos::base {

/// A value or an Error. The only way a failure crosses a seam; no exception crosses a job.
template <class T>
using Result = tl::expected<T, Error>;
/// Success or an Error.
using Status = Result<void>;

/// Builds the failure side: `return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {id}});`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, Text text, Text remedy = {})
{
    return tl::unexpected<Error>(Error{code, std::move(text), std::move(remedy), std::nullopt});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

/// Evaluates `expr` (a Result); returns its Error from the current function, or goes on.
#define LUMOS_TRY(expr)                                \
    if (auto lumosTryResult = (expr); !lumosTryResult) \
    return ::lumos::base::fail(std::move(lumosTryResult).error())

/// `LUMOS_ASSIGN(auto snapshot, store.readSnapshot());` binds the value or returns the Error.
#define LUMOS_CONCAT2(a, b) a##b
#define LUMOS_CONCAT(a, b) LUMOS_CONCAT2(a, b)
#define LUMOS_ASSIGN(decl, expr)                                                            \
    auto LUMOS_CONCAT(lumosResult, __LINE__) = (expr);                                      \
    if (!LUMOS_CONCAT(lumosResult, __LINE__))                                               \
        return ::lumos::base::fail(std::move(LUMOS_CONCAT(lumosResult, __LINE__)).error()); \
    decl = std::move(*LUMOS_CONCAT(lumosResult, __LINE__))

} // namespace lumos::base
