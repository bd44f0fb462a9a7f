// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lumos::engine::queueing {

/// A replica that generates tokens for several sequences at once (continuous batching, Yu et al., Orca, OSDI 2022). An
/// iteration gives each sequence one token; it reads the weights once and the KV cache of every sequence, so that it
/// takes `fixed + perSequence x sequences` and the throughput n / (fixed + perSequence x n) saturates. The KV cache
/// holds at most `sequences`. The numbers are those of a model of 13 B parameters on one A100: 26 GB of weights and
/// about 0.4 GB of cache a sequence over 1.5 TB/s, and the 30 sequences that vLLM reached there (Kwon et al., SOSP
/// 2023, figure 13).
struct TokenServer {
    double fixed = 0.017; ///< seconds an iteration
    double perSequence = 0.00027;
    std::int32_t sequences = 30;

    /// Seconds between two tokens of one sequence while `batch` are generated.
    [[nodiscard]] double tokenTime(double batch) const { return fixed + perSequence * batch; }
    /// Tokens a second of the replica.
    [[nodiscard]] double throughput(double batch) const { return batch / tokenTime(batch); }
    /// Sequences at once that give this throughput: at most `sequences`; 0 for none.
    [[nodiscard]] double batchFor(double tokensPerSecond) const;
};

/// What a replica is to a queue: so many requests at once, each for so long.
struct RequestSlots {
    std::int32_t perReplica = 1;
    double meanService = 0; ///< seconds
};
/// Slots of a replica that generates `tokensPerSecond` at full use in requests of `tokensPerRequest` (both > 0): as
/// many sequences as that throughput needs, whole ones. Slots and service time together give the throughput exactly, so
/// that one faster than the server is one with shorter service.
[[nodiscard]] RequestSlots slotsOf(const TokenServer& server, double tokensPerSecond, double tokensPerRequest);

} // namespace lumos::engine::queueing
