// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// The entry that libFuzzer and the replay both call with one input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace lumos::fuzz {

/// Ends the program where a law does not hold: the fuzzer keeps the input, the replay's test fails.
inline void require(bool holds, const char* law)
{
    if (holds)
        return;
    std::fprintf(stderr, "law broken: %s\n", law);
    std::abort();
}

/// How many inputs were good. The replay demands that every whole seed is, or the corpus would reach nothing.
inline int& acceptedInputs()
{
    static int count = 0;
    return count;
}

} // namespace lumos::fuzz
