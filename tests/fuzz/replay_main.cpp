// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// replay FOLDER: runs every seed of the folder, each of its beginnings, a fixed set of mutations, and inputs far above
// every limit, without libFuzzer.
#include "fuzz/fuzz_target.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr int kMutations = 3000;
constexpr std::size_t kLongestCut = 600;
constexpr std::size_t kLargeInput = 100'000;

/// A small generator of its own: the same mutations on every machine.
class Draws final {
public:
    std::size_t below(std::size_t n)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(m_state >> 33) % n;
    }

private:
    std::uint64_t m_state = 42;
};

Bytes mutated(Bytes bytes, Draws& draws)
{
    // An array, so that the NUL in it is one of the bytes and not the end of them.
    static constexpr char kBiting[] = "\",\r\n;-+.:eEZT\\{}[]\0\xff\xef\xbb\xbf";
    static constexpr std::size_t kBitingCount = sizeof(kBiting) - 1;
    const std::size_t edits = 1 + draws.below(4);
    for (std::size_t i = 0; i < edits && !bytes.empty(); ++i) {
        const std::size_t at = draws.below(bytes.size());
        const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        switch (draws.below(4)) {
        case 0: bytes[at] = static_cast<std::uint8_t>(draws.below(256)); break;
        case 1: bytes.erase(place); break;
        case 2: bytes.insert(place, static_cast<std::uint8_t>(kBiting[draws.below(kBitingCount)])); break;
        default: {
            const Bytes copy(place, bytes.begin() + static_cast<std::ptrdiff_t>(std::min(bytes.size(), at + 16)));
            bytes.insert(place, copy.begin(), copy.end());
        }
        }
    }
    return bytes;
}

/// The seed over and over, and the seed with one endless field in its middle.
std::vector<Bytes> grown(const Bytes& seed)
{
    Bytes repeated;
    while (!seed.empty() && repeated.size() < kLargeInput)
        repeated.insert(repeated.end(), seed.begin(), seed.end());
    Bytes swollen = seed;
    swollen.insert(swollen.begin() + static_cast<std::ptrdiff_t>(seed.size() / 2), kLargeInput, std::uint8_t{'7'});
    return {repeated, swollen};
}

Bytes contentOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: replay FOLDER\n";
        return 2;
    }
    std::vector<std::filesystem::path> seeds;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1]))
        seeds.push_back(entry.path());
    std::sort(seeds.begin(), seeds.end());

    Draws draws;
    std::size_t inputs = 0;
    for (const auto& path : seeds) {
        const Bytes seed = contentOf(path);
        for (std::size_t size = 0; size <= std::min(seed.size(), kLongestCut); ++size, ++inputs)
            LLVMFuzzerTestOneInput(seed.data(), size);
        const int before = lumos::fuzz::acceptedInputs();
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
        if (lumos::fuzz::acceptedInputs() == before && path.filename().string().rfind("broken", 0) != 0) {
            std::cerr << path << " is refused: a seed must reach the whole parser\n";
            return 1;
        }
        for (int i = 0; i < kMutations; ++i, ++inputs) {
            const Bytes bytes = mutated(seed, draws);
            LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        }
        for (const Bytes& bytes : grown(seed)) {
            LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
            ++inputs;
        }
    }
    std::cout << seeds.size() << " seeds, " << inputs << " inputs\n";
    return seeds.empty() ? 1 : 0;
}
