// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/simulate/hash_log.h"

#include "ctl/simulate/study_command.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace lumos::ctl {

namespace {

base::Result<QList<QByteArray>> linesOf(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."), {name, file.errorString()}});
    QList<QByteArray> lines = file.readAll().split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (lines.at(i).split(' ').size() != 2)
            return base::fail(base::Error{
                base::ErrorCode::Parse,
                {QT_TRANSLATE_NOOP("core", "This is no log of state hashes."), {}},
                {},
                base::InputPlace{
                    name, i + 1, {}, QString::fromUtf8(lines.at(i).left(40)), QStringLiteral("an hour and a hash")}});
    return lines;
}

} // namespace

base::Status writeHashLog(const QString& name, const engine::simulation::ReplicationOutcome& run)
{
    if (name.isEmpty())
        return {};
    QByteArray text;
    for (const engine::simulation::HourHash& h : run.hashes)
        text += QByteArray::number(h.hour) + ' ' +
                QByteArray::number(static_cast<qulonglong>(h.hash), 16).rightJustified(16, '0') + '\n';
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."), {name, file.errorString()}});
    return {};
}

base::Result<int> compareHashes(const Invocation& call)
{
    if (call.words().size() != 3)
        return usageError(QStringLiteral("lumosctl simulate compare-hashes A B"));
    LUMOS_ASSIGN(const QList<QByteArray> a, linesOf(call.word(1)));
    LUMOS_ASSIGN(const QList<QByteArray> b, linesOf(call.word(2)));
    const qsizetype both = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < both; ++i) {
        if (a.at(i) == b.at(i))
            continue;
        const QString hour = QString::fromLatin1(a.at(i).split(' ').first());
        call.output().print(QStringLiteral("The runs part in hour %1: %2 and %3.")
                                .arg(hour, QString::fromLatin1(a.at(i).split(' ').last()),
                                     QString::fromLatin1(b.at(i).split(' ').last())),
                            {{QStringLiteral("equal"), false}, {QStringLiteral("hour"), hour.toInt()}});
        return 1;
    }
    const bool equal = a.size() == b.size();
    call.output().print(equal ? QStringLiteral("The runs are the same in all %1 hours.").arg(both)
                              : QStringLiteral("The runs are the same in %1 hours; then one of them ends.").arg(both),
                        {{QStringLiteral("equal"), equal}, {QStringLiteral("hours"), static_cast<qint64>(both)}});
    return equal ? 0 : 1;
}

} // namespace lumos::ctl
