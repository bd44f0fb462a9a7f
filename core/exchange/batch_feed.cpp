// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/batch_feed.h"

#include <algorithm>

namespace lumos::exchange {

namespace {

constexpr unsigned kTicksPerPoll = 256;
constexpr qint64 kBytesPerReport = qint64{1} << 20;

} // namespace

base::Status ImportWatch::tick(qint64 bytes)
{
    if (m_ticks++ % kTicksPerPoll != 0)
        return {};
    if (m_options.stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled,
                          {QT_TRANSLATE_NOOP("core", "Reading %1 was cancelled."), {m_options.file}});
    if (m_options.progress != nullptr && (m_reported < 0 || bytes - m_reported >= kBytesPerReport)) {
        m_options.progress->report(bytes, m_total, {QT_TRANSLATE_NOOP("core", "Reading %1"), {m_options.file}});
        m_reported = bytes;
    }
    return {};
}

void ImportWatch::finish(ImportCheck& check, qint64 bytes) const
{
    if (check.errors.size() > m_options.maxErrors)
        check.errors.erase(check.errors.begin() + static_cast<std::ptrdiff_t>(m_options.maxErrors), check.errors.end());
    check.bytes = bytes;
    if (m_options.progress != nullptr)
        m_options.progress->report(bytes, std::max(bytes, m_total),
                                   {QT_TRANSLATE_NOOP("core", "Reading %1"), {m_options.file}});
}

} // namespace lumos::exchange
