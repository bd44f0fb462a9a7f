// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The C interface of the module that links MPI. All functions return 0 when they succeed.
extern "C" {
/// Called on rank 0 with the bytes of each rank, in the order of the ranks.
using LumosMpiTake = void (*)(void* to, const char* bytes, long long size);
using LumosMpiInit = int (*)(int* rank, int* size);
using LumosMpiGather = int (*)(const char* bytes, long long size, LumosMpiTake take, void* to);
using LumosMpiFinalize = int (*)();
}

#define LUMOS_MPI_INIT "lumos_mpi_init"
#define LUMOS_MPI_GATHER "lumos_mpi_gather"
#define LUMOS_MPI_FINALIZE "lumos_mpi_finalize"
