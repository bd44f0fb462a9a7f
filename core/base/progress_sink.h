// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <QtGlobal>

namespace lumos::base {

/// Takes progress from a worker. Implementations are thread-safe and cheap (called up to some 100 times a second).
class ProgressSink {
public:
    ProgressSink() = default;
    virtual ~ProgressSink() = default;
    ProgressSink(const ProgressSink&) = delete;
    ProgressSink& operator=(const ProgressSink&) = delete;
    /// `done` of `total` units (total 0 = unknown), and what is being done now.
    virtual void report(qint64 done, qint64 total, const Text& step) = 0;
};

/// For callers that do not watch.
class NullProgress final : public ProgressSink {
public:
    void report(qint64, qint64, const Text&) override {}
};

} // namespace lumos::base
