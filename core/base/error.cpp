// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

namespace lumos::base {

QString Error::toEnglish() const
{
    QString out;
    if (place) {
        out = place->file;
        if (place->line > 0)
            out += u':' + QString::number(place->line);
        if (!out.isEmpty())
            out += QStringLiteral(": ");
        if (!place->field.isEmpty())
            out += place->field + QStringLiteral(": ");
        if (!place->expected.isEmpty())
            out += QStringLiteral("found \"%1\", expected %2. ").arg(place->found, place->expected);
    }
    out += text.toEnglish();
    if (!remedy.isEmpty())
        out += u' ' + remedy.toEnglish();
    return out.trimmed();
}

QLatin1String errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument: return QLatin1String("invalid_argument");
    case ErrorCode::NotFound: return QLatin1String("not_found");
    case ErrorCode::AlreadyExists: return QLatin1String("already_exists");
    case ErrorCode::Conflict: return QLatin1String("conflict");
    case ErrorCode::QuotaExceeded: return QLatin1String("quota_exceeded");
    case ErrorCode::NoCapacity: return QLatin1String("no_capacity");
    case ErrorCode::InvalidTransition: return QLatin1String("invalid_transition");
    case ErrorCode::Parse: return QLatin1String("parse");
    case ErrorCode::Unsupported: return QLatin1String("unsupported");
    case ErrorCode::ForeignFile: return QLatin1String("foreign_file");
    case ErrorCode::NewerFormat: return QLatin1String("newer_format");
    case ErrorCode::Storage: return QLatin1String("storage");
    case ErrorCode::Io: return QLatin1String("io");
    case ErrorCode::Cancelled: return QLatin1String("cancelled");
    }
    return QLatin1String("unknown");
}

int exitStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::Unsupported: return 2;
    case ErrorCode::NotFound: return 3;
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict: return 4;
    case ErrorCode::QuotaExceeded:
    case ErrorCode::NoCapacity:
    case ErrorCode::InvalidTransition: return 5;
    case ErrorCode::Parse: return 6;
    case ErrorCode::ForeignFile:
    case ErrorCode::NewerFormat:
    case ErrorCode::Storage:
    case ErrorCode::Io: return 7;
    case ErrorCode::Cancelled: return 130;
    }
    return 1;
}

} // namespace lumos::base
