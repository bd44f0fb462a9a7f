// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/result_file.h"

#include <functional>
#include <memory>
#include <optional>

namespace lumos::ctl {

/// The processes that mpirun (or srun with PMI) has started for one study. This program does not link MPI: a module
/// beside it does, and is loaded only when it was started so.
class MpiRanks final {
public:
    /// Whether the environment says that MPI started this process.
    [[nodiscard]] static bool areRunning();
    [[nodiscard]] static base::Result<std::unique_ptr<MpiRanks>> join();
    ~MpiRanks();
    MpiRanks(const MpiRanks&) = delete;
    MpiRanks& operator=(const MpiRanks&) = delete;

    [[nodiscard]] services::Shard shard() const { return {m_rank, m_size}; }
    /// Every rank must call it once, whatever came of its part. On rank 0 the parts of all; else nullopt.
    [[nodiscard]] base::Result<std::optional<std::vector<services::StudyResults>>> gather(
        const base::Result<services::StudyResults>& part);

private:
    struct Module;
    MpiRanks(std::unique_ptr<Module> module, int rank, int size);
    std::unique_ptr<Module> m_module;
    int m_rank;
    int m_size;
};

} // namespace lumos::ctl
