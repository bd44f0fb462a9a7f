// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/hour_codec.h"

namespace lumos::store {

namespace {

constexpr int kMaxVarint = 10;

std::uint64_t zigzag(std::uint64_t difference)
{
    // The sign becomes the lowest bit; unsigned arithmetic wraps, so no difference overflows.
    const std::uint64_t sign = (difference >> 63) != 0 ? ~std::uint64_t{0} : 0;
    return (difference << 1) ^ sign;
}

std::uint64_t unzigzag(std::uint64_t coded) { return (coded >> 1) ^ (~(coded & 1) + 1); }

tl::unexpected<base::Error> damaged()
{
    return base::fail(base::ErrorCode::Parse,
                      {QT_TRANSLATE_NOOP("core", "The hourly values of a day are damaged."), {}},
                      {QT_TRANSLATE_NOOP("core", "Restore a backup of the store, or import the day again."), {}});
}

} // namespace

QByteArray encodeHours(const HourValues& hours)
{
    std::array<char, 24 * kMaxVarint> out;
    std::size_t size = 0;
    std::uint64_t before = 0;
    for (const std::int64_t hour : hours) {
        const auto now = static_cast<std::uint64_t>(hour);
        std::uint64_t rest = zigzag(now - before);
        before = now;
        while (rest >= 0x80) {
            out[size++] = static_cast<char>(static_cast<unsigned char>(rest | 0x80));
            rest >>= 7;
        }
        out[size++] = static_cast<char>(rest);
    }
    return QByteArray(out.data(), static_cast<qsizetype>(size));
}

base::Result<HourValues> decodeHours(const QByteArray& bytes)
{
    HourValues hours{};
    qsizetype at = 0;
    std::uint64_t before = 0;
    for (std::int64_t& hour : hours) {
        std::uint64_t coded = 0;
        for (int shift = 0;; shift += 7) {
            if (at >= bytes.size() || shift > 63)
                return damaged();
            const auto byte = static_cast<unsigned char>(bytes.at(at++));
            // The tenth byte holds one bit only.
            if (shift == 63 && byte > 1)
                return damaged();
            coded |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if ((byte & 0x80) == 0)
                break;
        }
        before += unzigzag(coded);
        hour = static_cast<std::int64_t>(before);
    }
    if (at != bytes.size())
        return damaged();
    return hours;
}

} // namespace lumos::store
