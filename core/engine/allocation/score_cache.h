// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/allocation/score.h"

namespace lumos::engine::allocation {

/// Scores of all nodes for every class seen, brought up to date by what changed since a class was last asked for: the
/// cost of a decision grows with the changes, not with the nodes. The scan for the best is over one integer array.
class ScoreCache final {
public:
    explicit ScoreCache(ScoreFunction score) : m_score(score) {}

    /// Forgets everything (the expected workload changed).
    void clear();
    /// Node `i` gave or took capacity.
    void touch(std::size_t i);
    /// Current scores of the class, kDoesNotFit where it does not fit; valid until the next call.
    [[nodiscard]] std::span<const Score> scores(const ScoreInputs& inputs, const RequestClass& c);

private:
    struct ClassScores {
        std::vector<Score> scores;
        std::size_t seen = 0; ///< changes already taken in
    };
    void refresh(const ScoreInputs& inputs, const RequestClass& c, ClassScores& entry);
    [[nodiscard]] Score evaluate(const ScoreInputs& inputs, std::size_t i, const RequestClass& c) const;

    ScoreFunction m_score;
    std::unordered_map<RequestClass, ClassScores, RequestClassHash> m_classes;
    std::vector<std::uint32_t> m_changes;  ///< nodes in the order of their changes
    std::vector<std::uint64_t> m_lastPass; ///< per node: refresh that evaluated it last, to skip repeats
    std::uint64_t m_pass = 0;
};

} // namespace lumos::engine::allocation
