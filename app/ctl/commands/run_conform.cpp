// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "ctl/conform/conform.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

#include <cstdio>

namespace lumos::ctl {

namespace {

struct Tally {
    int passed = 0;
    int failed = 0;
    int unsupported = 0;
};

bool isExpectation(const QString& key) { return key.startsWith(u"expect") || key.startsWith(u"want"); }

/// Whether a vector states anything to compare; one that does not would pass whatever the engine computes.
bool isWellFormed(const QJsonObject& vector)
{
    for (auto field = vector.begin(); field != vector.end(); ++field) {
        const bool isEmpty = field.value().isNull() || (field.value().isObject() && field.value().toObject().isEmpty());
        if (isExpectation(field.key()) && !isEmpty)
            return true;
    }
    return false;
}

/// Compares every field that states an expectation with what our code computed; prints the differences.
bool agrees(const QString& id, const QJsonObject& vector, const QJsonObject& got)
{
    bool same = true;
    for (auto field = vector.begin(); field != vector.end(); ++field) {
        if (!isExpectation(field.key()) || field.value() == got.value(field.key()))
            continue;
        same = false;
        const auto text = [](const QJsonValue& v) {
            return QString::fromUtf8(QJsonDocument(QJsonArray{v}).toJson(QJsonDocument::Compact));
        };
        std::printf("%s: expected %s, got %s\n", id.toUtf8().constData(), text(field.value()).toUtf8().constData(),
                    text(got.value(field.key())).toUtf8().constData());
    }
    return same;
}

base::Result<QJsonArray> readVectors(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."), {path, file.errorString()}});
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
    if (json.isArray())
        return json.array();
    const QJsonObject object = json.object();
    if (object.value(QLatin1String("vectors")).isArray())
        return object.value(QLatin1String("vectors")).toArray();
    // A file that is one case, as the network policy cases are.
    if (!object.isEmpty())
        return QJsonArray{object};
    return base::fail(
        base::Error{base::ErrorCode::Parse,
                    {QT_TRANSLATE_NOOP("core", "A vector file holds an object with \"vectors\", or one case."), {}},
                    {},
                    base::InputPlace{path, 0, QStringLiteral("offset %1").arg(error.offset), error.errorString(),
                                     QStringLiteral("test vectors")}});
}

QStringList filesOf(const QString& path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    for (const QString& name : QDir(path).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        files.append(QDir(path).filePath(name));
    return files;
}

} // namespace

base::Result<int> runConform(const QStringList& words)
{
    const QString usage = QStringLiteral(
        "lumosctl conform hpa|quota|fragmentation|billing|alerts|merkle|netpol FILE_OR_DIR [--results OUT.jsonl]");
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(QStringLiteral("conform"),
                                   QStringLiteral("Runs test vectors through the engine. Exit status 0 only when "
                                                  "some passed, none failed or is malformed, and none is "
                                                  "unsupported."),
                                   usage, {{"results", "One JSON object a line: what our code computed.", "OUT.jsonl"}},
                                   words));
    if (call.isHelp())
        return 0;
    static const QStringList suites{
        QStringLiteral("hpa"),    QStringLiteral("quota"),  QStringLiteral("fragmentation"), QStringLiteral("billing"),
        QStringLiteral("alerts"), QStringLiteral("merkle"), QStringLiteral("netpol")};
    if (call.words().size() != 2 || !suites.contains(call.word(0)))
        return usageError(usage);
    QByteArray results;
    Tally tally;
    for (const QString& path : filesOf(call.word(1))) {
        LUMOS_ASSIGN(const QJsonArray vectors, readVectors(path));
        int number = 0;
        for (const QJsonValue& value : vectors) {
            const QJsonObject vector = value.toObject();
            const QString id =
                vector.value(QLatin1String("id"))
                    .toString(QStringLiteral("%1#%2").arg(QFileInfo(path).completeBaseName()).arg(number));
            ++number;
            if (!isWellFormed(vector)) {
                ++tally.failed;
                std::printf("%s: malformed, it states no expectation\n", id.toUtf8().constData());
                continue;
            }
            const std::optional<QJsonObject> got = conformResult(call.word(0), vector);
            if (!got) {
                ++tally.unsupported;
                continue;
            }
            ++(agrees(id, vector, *got) ? tally.passed : tally.failed);
            results += QJsonDocument(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("result"), *got}})
                           .toJson(QJsonDocument::Compact) +
                       '\n';
        }
    }
    if (call.has(QStringLiteral("results"))) {
        QSaveFile out(call.value(QStringLiteral("results")));
        if (!out.open(QIODevice::WriteOnly) || out.write(results) != results.size() || !out.commit())
            return base::fail(base::ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."),
                                                    {out.fileName(), out.errorString()}});
    }
    std::printf("%d passed, %d failed, %d unsupported\n", tally.passed, tally.failed, tally.unsupported);
    return tally.passed > 0 && tally.failed + tally.unsupported == 0 ? 0 : 1;
}

} // namespace lumos::ctl
