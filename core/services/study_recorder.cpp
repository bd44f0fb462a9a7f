// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/study_recorder.h"

#include "domain/change_json.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using engine::simulation::ReplicationOutcome;

namespace {

tl::unexpected<base::Error> cannotWrite(const QFileDevice& file)
{
    return fail(ErrorCode::Io,
                {QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."), {file.fileName(), file.errorString()}});
}

/// The file in work; without a name it takes nothing.
class ResultWriter final {
public:
    explicit ResultWriter(const QString& name) : m_file(name) {}

    /// Keeps the first `length` bytes of the file.
    base::Status open(qint64 length)
    {
        if (m_file.fileName().isEmpty())
            return {};
        if (!m_file.open(QIODevice::ReadWrite) || !m_file.resize(length))
            return cannotWrite(m_file);
        while (m_file.pos() < length) {
            const QByteArray part = m_file.read(std::min<qint64>(1 << 20, length - m_file.pos()));
            if (part.isEmpty())
                return cannotWrite(m_file);
            m_hash.addData(part);
        }
        return {};
    }

    /// Reaches the operating system before it returns: the end of this process loses nothing.
    base::Status append(const QByteArray& line)
    {
        m_hash.addData(line);
        if (m_file.isOpen() && (m_file.write(line) != line.size() || !m_file.flush()))
            return cannotWrite(m_file);
        return {};
    }

    base::Status finish(std::size_t runs) { return append(footerLine(runs, m_hash.result().toHex())); }

private:
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

ResultHeader headerOf(const StudyPlan& plan, const Shard& shard)
{
    ResultHeader out{plan.provenance, shard, plan.start.snapshot->profile.currency.code(), {}};
    for (const domain::Scenario& flat : plan.flat)
        out.changes.push_back(domain::toJson(flat, plan.start.snapshot->catalog));
    return out;
}

/// What the file holds already; nothing where it is not there or not to be read.
base::Result<StudyResults> begun(const RecordSpec& record, const ResultHeader& header)
{
    StudyResults out;
    out.header = header;
    if (record.file.isEmpty() || !QFile::exists(record.file))
        return out;
    if (!record.resume)
        return fail(ErrorCode::AlreadyExists, {QT_TRANSLATE_NOOP("core", "%1 exists."), {record.file}},
                    {QT_TRANSLATE_NOOP("core", "Go on with it by --resume, or name another file."), {}});
    LUMOS_ASSIGN(StudyResults found, readResultFile(record.file));
    if (found.length == 0)
        return out;
    const auto difference = differenceOf(found.header.provenance, header.provenance);
    if (difference)
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP("core", "%1 holds another study. %2"), {record.file, difference->toEnglish()}});
    if (found.header.shard != header.shard)
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP("core", "%1 holds another study. The shard differs: %2, here %3."),
                     {record.file, QStringLiteral("%1/%2").arg(found.header.shard.index).arg(found.header.shard.count),
                      QStringLiteral("%1/%2").arg(header.shard.index).arg(header.shard.count)}});
    return found;
}

} // namespace

base::Result<StudyResults> readResultFile(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."), {name, file.errorString()}});
    return resultsFromBytes(file.readAll(), name);
}

base::Status writeResultFile(const QString& name, const StudyResults& results)
{
    QSaveFile file(name);
    const QByteArray bytes = resultBytes(results);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(file);
    return {};
}

base::Result<StudyResults> recordStudy(const StudyPlan& plan, const StudySpec& spec, const RecordSpec& record,
                                       const std::function<base::Result<std::optional<BacktestOutcome>>()>& backtest,
                                       const base::StopToken& stop, base::ProgressSink& progress)
{
    LUMOS_ASSIGN(StudyResults out, begun(record, headerOf(plan, record.shard)));
    if (out.complete)
        return out;
    RunSpec runs{record.shard.replications(spec.replications), spec.threads, spec.gate};
    const std::size_t expected = runs.replications.size() * plan.scenarios.size();
    ResultWriter writer(record.file);
    LUMOS_TRY(writer.open(out.length));
    if (out.length == 0)
        LUMOS_TRY(writer.append(headerLine(out.header)));
    runs.known = std::move(out.runs);
    runs.onResult = [&](std::size_t scenario, const ReplicationOutcome& run) {
        return writer.append(runLine(scenario, run));
    };
    if (spec.onPartial)
        runs.onRound = [&](const std::vector<ScenarioRuns>& soFar) { spec.onPartial(outcomeOf(plan, soFar)); };
    out.runs.clear();
    if (expected > 0) {
        LUMOS_ASSIGN(auto results, runReplications(plan.simulations, std::move(runs), stop, progress));
        for (std::size_t i = 0; i < expected; ++i)
            out.runs.push_back(std::move(results[i % results.size()][i / results.size()]));
    }
    if (!out.tested) {
        LUMOS_ASSIGN(out.backtest, backtest());
        LUMOS_TRY(writer.append(backtestLine(out.backtest)));
        out.tested = true;
    }
    LUMOS_TRY(writer.finish(out.runs.size()));
    out.complete = true;
    return out;
}

std::vector<ScenarioRuns> byScenario(const StudyResults& results)
{
    std::vector<ScenarioRuns> out(results.header.provenance.scenarios.size());
    for (std::size_t i = 0; i < results.runs.size(); ++i)
        out[i % out.size()].push_back(results.runs[i]);
    return out;
}

} // namespace lumos::services
