// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz/fuzz_target.h"

#include "exchange/import_check.h"

#include <QByteArray>

namespace lumos::fuzz {

/// The name under which every input is read.
inline QString fileName() { return QStringLiteral("fuzz-input"); }

/// An error about an input says in words what is wrong, in which file, on which of its lines, and what was expected.
inline void requirePlace(const base::Error& error, const QByteArray& content)
{
    require(!error.text.isEmpty(), "every error has a sentence");
    require(error.place.has_value(), "every error has a place");
    require(error.place->file == fileName(), "every error names the file");
    require(error.place->line >= 1 && error.place->line <= content.count('\n') + content.count('\r') + 1,
            "every error names a line of the file");
    require(!error.place->expected.isEmpty(), "every error says what was expected");
}

/// What holds of every check, good or bad.
inline void requireSound(const exchange::ImportCheck& check, const exchange::ReadOptions& options,
                         const QByteArray& content)
{
    require(check.rows >= 0 && check.skipped >= 0, "rows are counted");
    require(check.bytes <= content.size(), "no more is read than is there");
    require(check.stoppedEarly || !check.isGood() || check.bytes == content.size(), "a good file is read to its end");
    require(check.errors.size() <= options.maxErrors, "errors are limited");
    qint64 line = 0;
    for (const base::Error& error : check.errors) {
        requirePlace(error, content);
        require(error.place->line >= line, "errors stand in file order");
        line = error.place->line;
    }
}

} // namespace lumos::fuzz
