// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

namespace lumos::domain {

/// How single reports of a kind become its usage.
enum class Aggregation : unsigned char { Sum, Max, Latest, Unique };

/// Index of a kind in ResourceCatalog: built-in kinds have fixed indices, custom kinds follow.
struct ResourceKindId {
    std::uint16_t index = 0;
    friend constexpr auto operator<=>(ResourceKindId, ResourceKindId) = default;
};

/// An amount in the base unit of its kind (see ResourceKind::unit). Never negative as a limit or level.
struct Quantity {
    std::int64_t value = 0;
    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
};

/// A dimension that is limited, metered and priced.
struct ResourceKind {
    QString key;  ///< "cpu", "tokens_per_min"; custom kinds: [a-z][a-z0-9_]*
    QString name; ///< "CPU"; translatable source for built-in kinds
    QString unit; ///< base unit: "mCPU", "B", "mGPU", "tokens", ...
    Aggregation aggregation = Aggregation::Latest;
    bool custom = false;

    friend bool operator==(const ResourceKind&, const ResourceKind&) = default;
};

namespace kinds {
inline constexpr ResourceKindId kCpu{0};          ///< milli-CPU
inline constexpr ResourceKindId kMemory{1};       ///< bytes
inline constexpr ResourceKindId kStorage{2};      ///< bytes
inline constexpr ResourceKindId kGpu{3};          ///< milli-GPU (1000 = one card)
inline constexpr ResourceKindId kGpuType{4};      ///< distinct GPU models in use
inline constexpr ResourceKindId kEgress{5};       ///< network egress, bytes
inline constexpr ResourceKindId kApiCalls{6};     ///< calls
inline constexpr ResourceKindId kTokensIn{7};     ///< prompt tokens
inline constexpr ResourceKindId kTokensOut{8};    ///< generated tokens
inline constexpr ResourceKindId kTokensPerMin{9}; ///< tokens in and out, per minute
inline constexpr ResourceKindId kConcurrency{10}; ///< requests at the same time
inline constexpr ResourceKindId kApiKeys{11};     ///< keys
inline constexpr std::size_t kBuiltInCount = 12;
} // namespace kinds

/// All kinds of a platform: the built-in ones, then the custom ones in order of creation. Immutable once shared.
class ResourceCatalog final {
public:
    ResourceCatalog(); ///< built-in kinds only
    [[nodiscard]] const std::vector<ResourceKind>& kinds() const { return m_kinds; }
    [[nodiscard]] std::size_t size() const { return m_kinds.size(); }
    [[nodiscard]] const ResourceKind& at(ResourceKindId id) const { return m_kinds[id.index]; }
    [[nodiscard]] std::optional<ResourceKindId> find(QStringView key) const;
    /// Adds a custom kind; AlreadyExists or InvalidArgument.
    base::Result<ResourceKindId> add(ResourceKind kind);
    friend bool operator==(const ResourceCatalog&, const ResourceCatalog&) = default;

private:
    std::vector<ResourceKind> m_kinds;
};

[[nodiscard]] QLatin1String name(Aggregation);
[[nodiscard]] std::optional<Aggregation> parseAggregation(QStringView);

/// "4.8M", "8TiB", "64" (cards), "2048" (cores), "12 m" -> base units of `kind`; suffixes k M G T (decimal) and
/// Ki Mi Gi Ti Pi, an optional trailing B; CPU and GPU take whole units or a suffix m. Parse error says what is expected.
[[nodiscard]] base::Result<Quantity> parseQuantity(QStringView text, const ResourceKind& kind);
/// For files and the command line, exact and round-trip safe: "3.88M", "7.3TiB", "58".
[[nodiscard]] QString formatQuantity(Quantity q, const ResourceKind& kind);

} // namespace lumos::domain
