// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/result_file.h"

#include "services/replication_json.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace lumos::services {

namespace {

constexpr QLatin1String kSchema("lumos-study-result/1");
constexpr qsizetype kSumLength = 18; ///< ,"sum":"01234567"} without the brace

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// `members` without braces.
QByteArray closed(const QByteArray& members)
{
    const QByteArray open = '{' + members;
    return open + ",\"sum\":\"" + sha256(open).left(8) + "\"}\n";
}

QByteArray membersOf(const QJsonObject& object)
{
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

/// The object of a line whose checksum is right.
std::optional<QJsonObject> opened(const QByteArray& line)
{
    const qsizetype open = line.size() - kSumLength;
    if (open < 1 || closed(line.mid(1, open - 1)) != line + '\n')
        return std::nullopt;
    const QJsonDocument json = QJsonDocument::fromJson(line);
    return json.isObject() ? std::optional(json.object()) : std::nullopt;
}

QString text(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toString(); }

std::int32_t number(const QJsonObject& o, const char* key)
{
    return static_cast<std::int32_t>(o.value(QLatin1String(key)).toInteger());
}

base::Result<ResultHeader> headerOf(const QJsonObject& o, const QString& file)
{
    if (text(o, "schema") != kSchema)
        return base::fail(
            base::ErrorCode::NewerFormat,
            {QT_TRANSLATE_NOOP("core", "%1 is not a study result of this version (schema \"%2\", expected \"%3\")."),
             {file, text(o, "schema"), QString(kSchema)}});
    ResultHeader out;
    StudyProvenance& p = out.provenance;
    p.engine = text(o, "engine");
    p.snapshotHash = text(o, "snapshotHash");
    p.start = base::Instant::parse(text(o, "start")).value_or(base::Instant{});
    p.days = number(o, "days");
    p.stepSeconds = number(o, "stepSeconds");
    p.seed = text(o, "seed").toULongLong();
    p.replications = number(o, "replications");
    out.shard = {number(o, "shard"), number(o, "shards")};
    out.currency = text(o, "currency");
    const QJsonArray scenarios = o.value(QStringLiteral("scenarios")).toArray();
    for (const QJsonValue& value : scenarios) {
        const QJsonObject s = value.toObject();
        p.scenarios.push_back({domain::ScenarioId::parse(text(s, "id")).value_or(domain::ScenarioId{}), text(s, "name"),
                               text(s, "changesHash")});
        out.changes.push_back(s.value(QStringLiteral("changes")).toObject());
    }
    const bool sound = p.replications > 0 && !p.scenarios.empty() && out.shard.count > 0 && out.shard.index >= 0 &&
                       out.shard.index < out.shard.count;
    if (!sound)
        return base::fail(base::ErrorCode::Parse,
                          {QT_TRANSLATE_NOOP("core", "The first line of %1 does not say what was run."), {file}});
    return out;
}

/// Takes the lines after the header.
class ResultReader final {
public:
    ResultReader(QString file, StudyResults& out)
        : m_file(std::move(file)), m_out(out),
          m_order(out.header.shard.replications(out.header.provenance.replications))
    {}

    /// `from` is where the line begins in the bytes.
    base::Status take(const QJsonObject& o, const QByteArray& bytes, qsizetype from, qint64 line)
    {
        const QString kind = text(o, "kind");
        if (kind == u"run")
            return takeRun(o, line);
        if (kind == u"backtest" && !m_out.tested && m_out.runs.size() == expected()) {
            m_out.tested = true;
            if (o.contains(QStringLiteral("days")))
                m_out.backtest = BacktestOutcome{number(o, "days"), o.value(QStringLiteral("mapePercent")).toDouble(),
                                                 o.value(QStringLiteral("coveragePercent")).toDouble()};
            return {};
        }
        if (kind == u"end" && m_out.tested && text(o, "sha256").toLatin1() == sha256(bytes.left(from)) &&
            m_out.runs.size() == expected()) {
            m_out.complete = true;
            return {};
        }
        return damaged(line);
    }

    [[nodiscard]] tl::unexpected<base::Error> damaged(qint64 line) const
    {
        return base::fail(base::Error{base::ErrorCode::Parse,
                                      {QT_TRANSLATE_NOOP("core", "The result file is damaged."), {}},
                                      {QT_TRANSLATE_NOOP("core", "Delete it and run this shard again."), {}},
                                      base::InputPlace{m_file, line, {}, {}, {}}});
    }

private:
    [[nodiscard]] std::size_t expected() const { return m_order.size() * m_out.header.provenance.scenarios.size(); }

    base::Status takeRun(const QJsonObject& o, qint64 line)
    {
        auto run = replicationFromJson(o);
        const std::size_t scenarios = m_out.header.provenance.scenarios.size();
        const std::size_t i = m_out.runs.size();
        const bool inOrder = run && i < expected() && run->replication == m_order[i / scenarios] &&
                             std::cmp_equal(number(o, "scenario"), i % scenarios) &&
                             std::cmp_equal(run->days.size(), m_out.header.provenance.days);
        if (!inOrder)
            return damaged(line);
        m_out.runs.push_back(std::move(*run));
        return {};
    }

    const QString m_file;
    StudyResults& m_out;
    const std::vector<std::int32_t> m_order;
};

} // namespace

std::vector<std::int32_t> Shard::replications(std::int32_t all) const
{
    std::vector<std::int32_t> out;
    for (std::int32_t r = index; r < all; r += count)
        out.push_back(r);
    return out;
}

QByteArray headerLine(const ResultHeader& header)
{
    const StudyProvenance& p = header.provenance;
    QJsonArray scenarios;
    for (std::size_t i = 0; i < p.scenarios.size(); ++i)
        scenarios.append(QJsonObject{{QStringLiteral("id"), p.scenarios[i].id.toString()},
                                     {QStringLiteral("name"), p.scenarios[i].name},
                                     {QStringLiteral("changesHash"), p.scenarios[i].changesHash},
                                     {QStringLiteral("changes"), header.changes[i]}});
    return closed(membersOf({{QStringLiteral("kind"), QStringLiteral("study")},
                             {QStringLiteral("schema"), QString(kSchema)},
                             {QStringLiteral("engine"), p.engine},
                             {QStringLiteral("snapshotHash"), p.snapshotHash},
                             {QStringLiteral("start"), p.start.toIso()},
                             {QStringLiteral("days"), p.days},
                             {QStringLiteral("stepSeconds"), p.stepSeconds},
                             {QStringLiteral("seed"), QString::number(p.seed)},
                             {QStringLiteral("replications"), p.replications},
                             {QStringLiteral("shard"), header.shard.index},
                             {QStringLiteral("shards"), header.shard.count},
                             {QStringLiteral("currency"), header.currency},
                             {QStringLiteral("scenarios"), scenarios}}));
}

QByteArray runLine(std::size_t scenario, const engine::simulation::ReplicationOutcome& run)
{
    return closed("\"kind\":\"run\",\"scenario\":" + QByteArray::number(static_cast<qulonglong>(scenario)) + ',' +
                  replicationMembers(run));
}

QByteArray backtestLine(const std::optional<BacktestOutcome>& backtest)
{
    QJsonObject o{{QStringLiteral("kind"), QStringLiteral("backtest")}};
    if (backtest) {
        o.insert(QStringLiteral("days"), backtest->days);
        o.insert(QStringLiteral("mapePercent"), backtest->mapePercent);
        o.insert(QStringLiteral("coveragePercent"), backtest->coveragePercent);
    }
    return closed(membersOf(o));
}

QByteArray footerLine(std::size_t runs, const QByteArray& sha)
{
    return closed("\"kind\":\"end\",\"runs\":" + QByteArray::number(static_cast<qulonglong>(runs)) + ",\"sha256\":\"" +
                  sha + '"');
}

QByteArray resultBytes(const StudyResults& results)
{
    QByteArray out = headerLine(results.header);
    const std::size_t scenarios = results.header.provenance.scenarios.size();
    for (std::size_t i = 0; i < results.runs.size(); ++i)
        out += runLine(i % scenarios, results.runs[i]);
    if (!results.complete)
        return out;
    out += backtestLine(results.backtest);
    return out + footerLine(results.runs.size(), sha256(out));
}

base::Result<StudyResults> resultsFromBytes(const QByteArray& bytes, const QString& file)
{
    StudyResults out;
    std::optional<ResultReader> reader;
    qint64 number = 0;
    for (qsizetype from = 0; from < bytes.size();) {
        ++number;
        const qsizetype end = bytes.indexOf('\n', from);
        const auto object = end < 0 ? std::nullopt : opened(bytes.mid(from, end - from));
        const bool isLast = end < 0 || end + 1 == bytes.size();
        if (!object && isLast)
            break; // cut off by the end of the process that wrote it
        if (out.complete || (!object && !reader))
            return base::fail(base::ErrorCode::ForeignFile,
                              {QT_TRANSLATE_NOOP("core", "%1 is not a study result."), {file}});
        if (!object)
            return reader->damaged(number);
        if (!reader) {
            LUMOS_ASSIGN(out.header, headerOf(*object, file));
            reader.emplace(file, out);
        } else {
            LUMOS_TRY(reader->take(*object, bytes, from, number));
        }
        from = end + 1;
        out.length = from;
    }
    return out;
}

} // namespace lumos::services
