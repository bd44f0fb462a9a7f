// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integration/running_platform.h"

#include <QFile>
#include <QTemporaryDir>

#include <functional>

namespace lumos::tests {

/// Calls `meanwhile` once, at the end of the second pass of an import: everything is read, nothing is committed.
class AtLastRow final : public base::ProgressSink {
public:
    explicit AtLastRow(std::function<void()> meanwhile) : m_meanwhile(std::move(meanwhile)) {}
    void report(qint64 done, qint64 total, const base::Text&) override
    {
        if (done == total && m_meanwhile)
            std::exchange(m_meanwhile, nullptr)();
    }

private:
    std::function<void()> m_meanwhile;
};

/// Calls `meanwhile` at the first sign of progress, when the state that the import starts from is read.
class AtFirstRow final : public base::ProgressSink {
public:
    explicit AtFirstRow(std::function<void()> meanwhile) : m_meanwhile(std::move(meanwhile)) {}
    void report(qint64, qint64, const base::Text&) override
    {
        if (m_meanwhile)
            std::exchange(m_meanwhile, nullptr)();
    }

private:
    std::function<void()> m_meanwhile;
};

inline base::Result<services::ImportOutcome> import(RunningPlatform& platform, services::ImportSpec spec)
{
    base::NullProgress quiet;
    return platform->imports().run(spec, {}, quiet);
}

inline base::Result<services::ImportOutcome> import(RunningPlatform& platform, const QStringList& files)
{
    services::ImportSpec spec;
    spec.files = files;
    return import(platform, spec);
}

inline QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

/// A file of usage records: "source,id,tenant,kind,amount,time" lines.
inline QString usageFile(const QTemporaryDir& folder, const QString& name, const QByteArray& lines)
{
    return written(folder, name, "source,id,tenant,kind,amount,time\n" + lines);
}

/// "3 sn: a (a new name)" of each error.
inline QStringList placesOf(const services::ImportOutcome& outcome)
{
    QStringList out;
    for (const base::Error& e : outcome.errors) {
        const base::InputPlace place = e.place.value_or(base::InputPlace{});
        out += QStringLiteral("%1:%2 %3: %4 (%5)")
                   .arg(place.file)
                   .arg(place.line)
                   .arg(place.field, place.found, place.expected);
    }
    return out;
}

} // namespace lumos::tests
