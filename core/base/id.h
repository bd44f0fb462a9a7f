// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QString>

#include <atomic>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>

namespace lumos::base {

/// 128 bits, RFC 9562 UUID version 7 when made by an IdGenerator: ordered by time of creation.
struct Uuid {
    std::uint64_t hi = 0;
    std::uint64_t lo = 0;

    [[nodiscard]] constexpr bool isNull() const { return hi == 0 && lo == 0; }
    /// 36 characters, lower case, with dashes.
    [[nodiscard]] QString toString() const;
    static std::optional<Uuid> parse(QStringView text);
    friend constexpr auto operator<=>(const Uuid&, const Uuid&) = default;
};

/// A Uuid that cannot be mistaken for the id of another kind of thing. Default is the null id.
template <class Tag>
struct Id {
    Uuid uuid;

    [[nodiscard]] constexpr bool isNull() const { return uuid.isNull(); }
    [[nodiscard]] QString toString() const { return uuid.toString(); }
    static std::optional<Id> parse(QStringView text)
    {
        const auto u = Uuid::parse(text);
        return u ? std::optional<Id>(Id{*u}) : std::nullopt;
    }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

/// Makes UUIDv7s: 48 bits of milliseconds, then a counter-based random part. With a fixed seed and fixed instants the
/// sequence is fixed (the sample platform). Thread-safe.
class IdGenerator final {
public:
    explicit IdGenerator(std::uint64_t seed) : m_seed(seed) {}
    [[nodiscard]] Uuid next(Instant now);
    template <class IdType>
    [[nodiscard]] IdType make(Instant now)
    {
        return IdType{next(now)};
    }
    /// A seed from the operating system's entropy, for live use.
    static std::uint64_t entropySeed();

private:
    std::uint64_t m_seed;
    std::atomic<std::uint64_t> m_count{0};
};

} // namespace lumos::base

template <>
struct std::hash<lumos::base::Uuid> {
    std::size_t operator()(const lumos::base::Uuid& u) const noexcept
    {
        return static_cast<std::size_t>(u.hi ^ (u.lo * 0x9E3779B97F4A7C15ULL));
    }
};
template <class Tag>
struct std::hash<lumos::base::Id<Tag>> {
    std::size_t operator()(const lumos::base::Id<Tag>& id) const noexcept
    {
        return std::hash<lumos::base::Uuid>{}(id.uuid);
    }
};
