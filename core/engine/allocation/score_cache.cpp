// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/score_cache.h"

namespace lumos::engine::allocation {

namespace {

/// Beyond these the cache starts anew; a platform has some hundred classes.
constexpr std::size_t kMostClasses = 1024;
constexpr std::size_t kMostChanges = 1U << 20;

} // namespace

void ScoreCache::clear()
{
    m_classes.clear();
    m_changes.clear();
}

void ScoreCache::touch(std::size_t i)
{
    if (m_classes.empty())
        return;
    if (m_changes.size() >= kMostChanges)
        clear();
    else
        m_changes.push_back(static_cast<std::uint32_t>(i));
}

Score ScoreCache::evaluate(const ScoreInputs& inputs, std::size_t i, const RequestClass& c) const
{
    return inputs.nodes.fits(i, c) && inputs.nodes.admits(i, c) ? m_score(inputs, i, c) : kDoesNotFit;
}

void ScoreCache::refresh(const ScoreInputs& inputs, const RequestClass& c, ClassScores& entry)
{
    const std::size_t n = inputs.nodes.size();
    const std::size_t changes = m_changes.size() - entry.seen;
    m_lastPass.resize(n, 0);
    ++m_pass;
    if (entry.scores.size() != n || changes > 4 * n) {
        entry.scores.resize(n);
        for (std::size_t i = 0; i < n; ++i)
            entry.scores[i] = evaluate(inputs, i, c);
    } else {
        for (std::size_t k = entry.seen; k < m_changes.size(); ++k) {
            const std::size_t i = m_changes[k];
            if (m_lastPass[i] == m_pass)
                continue;
            m_lastPass[i] = m_pass;
            entry.scores[i] = evaluate(inputs, i, c);
        }
    }
    entry.seen = m_changes.size();
}

std::span<const Score> ScoreCache::scores(const ScoreInputs& inputs, const RequestClass& c)
{
    auto it = m_classes.find(c);
    if (it == m_classes.end()) {
        if (m_classes.size() >= kMostClasses)
            clear();
        it = m_classes.emplace(c, ClassScores{{}, m_changes.size()}).first;
    }
    refresh(inputs, c, it->second);
    return it->second.scores;
}

} // namespace lumos::engine::allocation
