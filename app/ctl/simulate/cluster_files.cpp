// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/simulate/study_command.h"
#include "domain/change_json.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>
#include <QtCore/QUrl>

namespace lumos::ctl {

namespace {

/// What the files of a job are made of.
struct ClusterJob {
    services::StudySpec spec;
    int shards = 8;
    QString image;
    QString store;       ///< for the scripts; empty where it must come from the environment
    QByteArray scenario; ///< JSON; empty = baseline only
};

QString quoted(const QString& text) { return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\''; }

QString studyWords(const ClusterJob& job)
{
    return QStringLiteral("--runs %1 --days %2 --step %3 --seed %4")
        .arg(job.spec.replications)
        .arg(job.spec.days)
        .arg(job.spec.stepSeconds)
        .arg(job.spec.seed);
}

QByteArray mergeScript(const ClusterJob& job)
{
    return QStringLiteral(R"(#!/usr/bin/env bash
# Merges the results of all %1 shards into one study and prints its table; names the shards that must run again.
# Usage: bash merge.sh [RESULTS] [--json] [--out FILE]
set -euo pipefail
results=${1:-$PWD/results}
[ $# -eq 0 ] || shift
exec "${LUMOSCTL:-lumosctl}" simulate merge "$results"/shard-*.jsonl "$@"
)")
        .arg(job.shards)
        .toUtf8();
}

QByteArray slurmScript(const ClusterJob& job)
{
    const QString store = job.store.isEmpty()
                              ? QStringLiteral(": \"${LUMOS_STORE:?set LUMOS_STORE to the store of the platform}\"")
                              : QStringLiteral("export LUMOS_STORE=${LUMOS_STORE:-%1}").arg(quoted(job.store));
    return QStringLiteral(R"(#!/usr/bin/env bash
#SBATCH --job-name=lumos-simulate
#SBATCH --array=0-%1
#SBATCH --cpus-per-task=1
#SBATCH --output=shard-%a.log
#SBATCH --requeue
# Runs one shard of a what-if study; submit it from this folder:
#   sbatch array.sbatch
# A task that was requeued or killed goes on where it was cut off. One lost shard alone: sbatch --array=I array.sbatch
# Afterwards: bash merge.sh
set -euo pipefail
cd "${SLURM_SUBMIT_DIR:-$PWD}"
%2
mkdir -p results
exec "${LUMOSCTL:-lumosctl}" simulate %3%4 \
  --shard "$SLURM_ARRAY_TASK_ID/%5" --resume "results/shard-$SLURM_ARRAY_TASK_ID.jsonl" \
  --threads "${SLURM_CPUS_PER_TASK:-1}"
)")
        .arg(QString::number(job.shards - 1), store,
             job.scenario.isEmpty() ? QString() : QStringLiteral("scenario.json "), studyWords(job),
             QString::number(job.shards))
        .toUtf8();
}

/// The text as a block of YAML, `depth` blanks in.
QString indented(const QByteArray& text, int depth)
{
    QString out;
    for (const QByteArray& line : text.trimmed().split('\n'))
        out += QString(depth, u' ') + QString::fromUtf8(line) + u'\n';
    return out;
}

QByteArray kubernetesManifest(const ClusterJob& job)
{
    const QString config = job.scenario.isEmpty() ? QString()
                                                  : QStringLiteral(R"(apiVersion: v1
kind: ConfigMap
metadata:
  name: lumos-study
data:
  scenario.json: |
%1---
)")
                                                        .arg(indented(job.scenario, 4));
    const QString mount = job.scenario.isEmpty() ? QString() : QStringLiteral(R"(            - name: study
              mountPath: /study
              readOnly: true
)");
    const QString volume = job.scenario.isEmpty() ? QString() : QStringLiteral(R"(        - name: study
          configMap:
            name: lumos-study
)");
    return QStringLiteral(R"(# One what-if study as %1 shards: kubectl apply -f job.yaml
# The URL of the store comes from a secret:
#   kubectl create secret generic lumos-store --from-literal=url=postgresql://...
# Results lie on the volume claim lumos-results (any claim that all nodes can write). Then: bash merge.sh /results
%2apiVersion: batch/v1
kind: Job
metadata:
  name: lumos-simulate
spec:
  completionMode: Indexed
  completions: %1
  parallelism: %1
  backoffLimit: %3
  template:
    spec:
      restartPolicy: OnFailure
      containers:
        - name: simulate
          image: %4
          command:
            - /bin/sh
            - -c
            - >-
              exec lumosctl simulate %5%6
              --shard "$JOB_COMPLETION_INDEX/%1"
              --resume "${RESULTS:-/results}/shard-$JOB_COMPLETION_INDEX.jsonl" --threads 1
          env:
            - name: LUMOS_STORE
              valueFrom:
                secretKeyRef:
                  name: lumos-store
                  key: url
          resources:
            requests:
              cpu: "1"
              memory: 512Mi
            limits:
              memory: 2Gi
          volumeMounts:
            - name: results
              mountPath: /results
%7      volumes:
        - name: results
          persistentVolumeClaim:
            claimName: lumos-results
%8)")
        .arg(QString::number(job.shards), config, QString::number(6 * job.shards), job.image,
             job.scenario.isEmpty() ? QString() : QStringLiteral("${STUDY:-/study}/scenario.json "), studyWords(job),
             mount, volume)
        .toUtf8();
}

base::Status write(const QDir& folder, const QString& name, const QByteArray& text)
{
    QSaveFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return base::fail(base::ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."),
                                                {file.fileName(), file.errorString()}});
    return {};
}

/// A password must not stand in a file that others read.
QString storeForScripts(const QString& location)
{
    if (!location.contains(QStringLiteral("://")))
        return QFileInfo(location).absoluteFilePath();
    return QUrl(location).password().isEmpty() ? location : QString();
}

base::Result<ClusterJob> jobOf(const Invocation& call)
{
    ClusterJob out;
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(out.spec, studySpecOf(call, *platform, *snapshot));
    LUMOS_ASSIGN(const qint64 shards, call.integer(QStringLiteral("shards"), 8, 1, 10'000));
    out.shards = static_cast<int>(shards);
    out.image = call.value(QStringLiteral("image"));
    out.store = storeForScripts(call.storeLocation());
    if (!out.spec.scenarios.empty())
        out.scenario = QJsonDocument(domain::toJson(out.spec.scenarios.back(), snapshot->catalog)).toJson();
    if (call.has(QStringLiteral("write-kubernetes")) && out.image.isEmpty())
        return base::fail(
            base::ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "--write-kubernetes needs --image, a container image with lumosctl in it."),
             {}});
    return out;
}

} // namespace

base::Result<int> writeClusterFiles(const Invocation& call)
{
    LUMOS_ASSIGN(const ClusterJob job, jobOf(call));
    const bool kubernetes = call.has(QStringLiteral("write-kubernetes"));
    const QString name = call.value(kubernetes ? QStringLiteral("write-kubernetes") : QStringLiteral("write-slurm"));
    const QDir folder(name);
    if (!folder.mkpath(QStringLiteral(".")))
        return base::fail(base::ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 cannot be made."), {name}});
    if (kubernetes) {
        LUMOS_TRY(write(folder, QStringLiteral("job.yaml"), kubernetesManifest(job)));
    } else {
        LUMOS_TRY(write(folder, QStringLiteral("array.sbatch"), slurmScript(job)));
        if (!job.scenario.isEmpty()) {
            LUMOS_TRY(write(folder, QStringLiteral("scenario.json"), job.scenario));
        }
    }
    LUMOS_TRY(write(folder, QStringLiteral("merge.sh"), mergeScript(job)));
    const QString start =
        kubernetes ? QStringLiteral("kubectl apply -f job.yaml") : QStringLiteral("sbatch array.sbatch");
    call.output().print(
        QStringLiteral("%1 shards are described in %2. Start them there: %3; then: bash merge.sh")
            .arg(job.shards)
            .arg(name, start),
        {{QStringLiteral("folder"), name}, {QStringLiteral("shards"), job.shards}, {QStringLiteral("start"), start}});
    return 0;
}

} // namespace lumos::ctl
