// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/resource.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

/// Searching and editing the vectors of a PlatformSnapshot, which are sorted by a natural key. A key is a member
/// pointer or a function of the element.
namespace lumos::domain::sorted {

/// Key of quotas and usage.
inline constexpr auto kTenantAndKind = [](const auto& e) {
    return std::pair<TenantId, ResourceKindId>{e.tenant, e.kind};
};

template <class Vector, class Key, class KeyOf>
[[nodiscard]] auto lowerBound(Vector& v, const Key& key, KeyOf keyOf)
{
    return std::lower_bound(v.begin(), v.end(), key,
                            [&](const auto& e, const Key& k) { return std::invoke(keyOf, e) < k; });
}

/// The element with this key, or nullptr. O(log n).
template <class Vector, class Key, class KeyOf>
[[nodiscard]] auto find(Vector& v, const Key& key, KeyOf keyOf) -> decltype(v.data())
{
    const auto it = lowerBound(v, key, keyOf);
    return it != v.end() && !(key < std::invoke(keyOf, *it)) ? &*it : nullptr;
}

/// Replaces the element of the same key or inserts at its place.
template <class T, class KeyOf>
void put(std::vector<T>& v, const T& element, KeyOf keyOf)
{
    const auto key = std::invoke(keyOf, element);
    const auto it = lowerBound(v, key, keyOf);
    if (it != v.end() && !(key < std::invoke(keyOf, *it)))
        *it = element;
    else
        v.insert(it, element);
}

/// Removes the element with this key, if there is one.
template <class T, class Key, class KeyOf>
void erase(std::vector<T>& v, const Key& key, KeyOf keyOf)
{
    const auto it = lowerBound(v, key, keyOf);
    if (it != v.end() && !(key < std::invoke(keyOf, *it)))
        v.erase(it);
}

} // namespace lumos::domain::sorted
