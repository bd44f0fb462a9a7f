// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <type_traits>

/// The JSON fields of every domain type are stated once: `describe(archive, value)` calls `archive("name", value.member)`
/// for each. JsonWriter and JsonReader are the archives, so that what is written is what is read.
namespace lumos::domain::json {

/// A description serves the constant value that is written and the open one that is read.
template <class T, class Type>
concept Is = std::same_as<std::remove_const_t<T>, Type>;

} // namespace lumos::domain::json
