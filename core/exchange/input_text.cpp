// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/input_text.h"

#include <QByteArrayView>
#include <QFileDevice>

#include <charconv>
#include <chrono>
#include <cmath>

namespace lumos::exchange {

namespace {

constexpr qsizetype kShownCharacters = 80;

/// Two or four digits at `at`, -1 if one of them is none.
int digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::optional<base::Instant> parseCommonInstant(std::string_view t)
{
    const bool shape = (t.size() == 19 || (t.size() == 20 && t[19] == 'Z')) && t[4] == '-' && t[7] == '-' &&
                       (t[10] == 'T' || t[10] == ' ') && t[13] == ':' && t[16] == ':';
    if (!shape)
        return std::nullopt;
    const int year = digitsAt(t, 0, 4);
    const int month = digitsAt(t, 5, 2);
    const int day = digitsAt(t, 8, 2);
    const int hour = digitsAt(t, 11, 2);
    const int minute = digitsAt(t, 14, 2);
    const int second = digitsAt(t, 17, 2);
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    if (year < 0 || month < 0 || day < 0 || !ymd.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
        second < 0 || second > 59)
        return std::nullopt;
    return base::Instant::at(base::Date::fromYmd(year, month, day),
                             base::Duration::seconds((hour * 60LL + minute) * 60 + second));
}

} // namespace

bool isValidUtf8(std::string_view bytes)
{
    return QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())).isValidUtf8();
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    std::int64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    return value;
}

std::optional<double> parseReal(std::string_view text)
{
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<base::Instant> parseInstant(std::string_view text)
{
    if (const auto common = parseCommonInstant(text))
        return common;
    return base::Instant::parse(textOf(text));
}

QString shortened(const QString& text)
{
    return text.size() <= kShownCharacters ? text : text.left(kShownCharacters - 1) + u'\u2026';
}

base::Error parseError(base::Text text, base::InputPlace place)
{
    place.found = shortened(place.found);
    return {base::ErrorCode::Parse, std::move(text), {}, std::move(place)};
}

base::Result<qint64> readSome(QIODevice& device, const QString& file, char* into, qint64 size)
{
    const qint64 got = device.read(into, size);
    const auto* const asFile = qobject_cast<const QFileDevice*>(&device);
    const bool fileFailed = asFile != nullptr && asFile->error() != QFileDevice::NoError;
    if (fileFailed || (got < 0 && !device.isSequential())) {
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."), {file, device.errorString()}});
    }
    return got < 0 ? 0 : got;
}

} // namespace lumos::exchange
