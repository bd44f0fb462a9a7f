// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/resource.h"

#include "domain/word_table.h"

#include <algorithm>
#include <limits>

namespace lumos::domain {

namespace {

constexpr Word<Aggregation> kAggregations[] = {{Aggregation::Sum, "sum"},
                                               {Aggregation::Max, "max"},
                                               {Aggregation::Latest, "latest"},
                                               {Aggregation::Unique, "unique"}};

struct BuiltInKind {
    const char* key;
    const char* name;
    const char* unit;
    Aggregation aggregation;
};

// In the order of the constants in namespace kinds.
constexpr BuiltInKind kBuiltIn[kinds::kBuiltInCount] = {
    {"cpu", QT_TRANSLATE_NOOP("core", "CPU"), "mCPU", Aggregation::Latest},
    {"memory", QT_TRANSLATE_NOOP("core", "Memory"), "B", Aggregation::Latest},
    {"storage", QT_TRANSLATE_NOOP("core", "Storage"), "B", Aggregation::Latest},
    {"gpu", QT_TRANSLATE_NOOP("core", "GPU"), "mGPU", Aggregation::Latest},
    {"gpu_type", QT_TRANSLATE_NOOP("core", "GPU types"), "models", Aggregation::Unique},
    {"egress", QT_TRANSLATE_NOOP("core", "Network egress"), "B", Aggregation::Sum},
    {"api_calls", QT_TRANSLATE_NOOP("core", "API calls"), "calls", Aggregation::Sum},
    {"tokens_in", QT_TRANSLATE_NOOP("core", "Prompt tokens"), "tokens", Aggregation::Sum},
    {"tokens_out", QT_TRANSLATE_NOOP("core", "Generated tokens"), "tokens", Aggregation::Sum},
    {"tokens_per_min", QT_TRANSLATE_NOOP("core", "Tokens per minute"), "tokens/min", Aggregation::Max},
    {"concurrency", QT_TRANSLATE_NOOP("core", "Concurrent requests"), "requests", Aggregation::Max},
    {"api_keys", QT_TRANSLATE_NOOP("core", "API keys"), "keys", Aggregation::Latest},
};

bool isCustomKey(const QString& key)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto allowed = [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_'; };
    return !key.isEmpty() && key.size() <= 63 && isLetter(key.front()) && std::all_of(key.begin(), key.end(), allowed);
}

} // namespace

ResourceCatalog::ResourceCatalog()
{
    m_kinds.reserve(kinds::kBuiltInCount);
    for (const BuiltInKind& k : kBuiltIn)
        m_kinds.push_back({QString::fromLatin1(k.key), QString::fromLatin1(k.name), QString::fromLatin1(k.unit),
                           k.aggregation, false});
}

std::optional<ResourceKindId> ResourceCatalog::find(QStringView key) const
{
    const auto it = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const ResourceKind& k) { return k.key == key; });
    if (it == m_kinds.end())
        return std::nullopt;
    return ResourceKindId{static_cast<std::uint16_t>(it - m_kinds.begin())};
}

base::Result<ResourceKindId> ResourceCatalog::add(ResourceKind kind)
{
    if (!isCustomKey(kind.key))
        return base::fail(
            base::ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "\"%1\" is not a valid key of a resource kind."), {kind.key}},
            {QT_TRANSLATE_NOOP("core", "Use lower-case letters, digits and underscores, beginning with a letter."),
             {}});
    if (kind.name.trimmed().isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "The resource kind \"%1\" has no name."), {kind.key}});
    if (find(kind.key))
        return base::fail(base::ErrorCode::AlreadyExists,
                          {QT_TRANSLATE_NOOP("core", "There is already a resource kind \"%1\"."), {kind.key}});
    if (m_kinds.size() > std::numeric_limits<std::uint16_t>::max())
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "There are too many resource kinds."), {}});
    kind.custom = true;
    m_kinds.push_back(std::move(kind));
    return ResourceKindId{static_cast<std::uint16_t>(m_kinds.size() - 1)};
}

QLatin1String name(Aggregation v) { return wordOf(kAggregations, v); }
std::optional<Aggregation> parseAggregation(QStringView text) { return valueOf(kAggregations, text); }

} // namespace lumos::domain
