// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mpi/mpi_module.h"

#include <mpi.h>

#include <climits>
#include <vector>

extern "C" {

int lumos_mpi_init(int* rank, int* size)
{
    // Threads step replications; only this one talks to MPI.
    int provided = 0;
    if (MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &provided) != MPI_SUCCESS)
        return 1;
    return MPI_Comm_rank(MPI_COMM_WORLD, rank) == MPI_SUCCESS && MPI_Comm_size(MPI_COMM_WORLD, size) == MPI_SUCCESS ? 0
                                                                                                                    : 1;
}

int lumos_mpi_gather(const char* bytes, long long size, LumosMpiTake take, void* to)
{
    int rank = 0;
    int ranks = 0;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);
    // Counts of MPI are ints: a rank sends at most that much, and all together, too.
    const int mine = size <= INT_MAX ? static_cast<int>(size) : -1;
    std::vector<int> counts(static_cast<std::size_t>(ranks));
    if (MPI_Allgather(&mine, 1, MPI_INT, counts.data(), 1, MPI_INT, MPI_COMM_WORLD) != MPI_SUCCESS)
        return 1;
    std::vector<int> places;
    long long total = 0;
    for (const int count : counts) {
        if (count < 0 || total + count > INT_MAX)
            return 1;
        places.push_back(static_cast<int>(total));
        total += count;
    }
    std::vector<char> all(rank == 0 ? static_cast<std::size_t>(total) : 0);
    if (MPI_Gatherv(bytes, mine, MPI_CHAR, all.data(), counts.data(), places.data(), MPI_CHAR, 0, MPI_COMM_WORLD) !=
        MPI_SUCCESS)
        return 1;
    for (std::size_t r = 0; rank == 0 && r < counts.size(); ++r)
        take(to, all.data() + places[r], counts[r]);
    return 0;
}

int lumos_mpi_finalize() { return MPI_Finalize() == MPI_SUCCESS ? 0 : 1; }

} // extern "C"
