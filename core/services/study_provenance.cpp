// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/study_provenance.h"

#include "domain/change_json.h"
#include "engine/simulation/engine_revision.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace lumos::services {

namespace {

void addNumber(QByteArray& text, double value)
{
    // Seventeen digits tell every double from its neighbours.
    text += QByteArray::number(value, 'g', 17);
    text += ' ';
}

QByteArray lineOf(const engine::simulation::DemandModel& model, const domain::ResourceCatalog& catalog)
{
    QByteArray line = model.tenant.toString().toLatin1() + ' ' + catalog.at(model.kind).key.toUtf8() + ' ';
    for (const double value : {model.level, model.growthPerDay, model.noiseSigma, model.driftSigma, model.driftPerHour,
                               model.levelError, model.growthError, model.centreDays})
        addNumber(line, value);
    for (const double factor : model.hourOfDay)
        addNumber(line, factor);
    for (const double factor : model.dayOfWeek)
        addNumber(line, factor);
    return line + '\n';
}

QString hexOf(const QCryptographicHash& hash) { return QString::fromLatin1(hash.result().toHex()); }

base::Text differs(const char* sentence, const QString& found, const QString& expected)
{
    return {sentence, {found, expected}};
}

QString shortHash(const QString& hash) { return hash.left(12); }

} // namespace

QString engineVersion()
{
    return QStringLiteral("%1 (engine %2)").arg(QLatin1String(LUMOS_VERSION)).arg(engine::simulation::kEngineRevision);
}

QString snapshotHash(const domain::PlatformSnapshot& snapshot, std::span<const engine::simulation::DemandModel> demand)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(domain::exportJson(snapshot));
    for (const engine::simulation::DemandModel& model : demand)
        hash.addData(lineOf(model, snapshot.catalog));
    return hexOf(hash);
}

QString changesHash(const domain::Scenario& flat, const domain::ResourceCatalog& catalog)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QJsonDocument(domain::toJson(flat, catalog)).toJson(QJsonDocument::Compact));
    return hexOf(hash);
}

std::optional<base::Text> differenceOf(const StudyProvenance& found, const StudyProvenance& expected)
{
    const auto number = [](auto n) { return QString::number(n); };
    if (found.engine != expected.engine)
        return differs(QT_TRANSLATE_NOOP("core", "The engine differs: %1, here %2."), found.engine, expected.engine);
    if (found.seed != expected.seed)
        return differs(QT_TRANSLATE_NOOP("core", "The seed differs: %1, here %2."), number(found.seed),
                       number(expected.seed));
    if (found.replications != expected.replications)
        return differs(QT_TRANSLATE_NOOP("core", "The number of replications differs: %1, here %2."),
                       number(found.replications), number(expected.replications));
    if (found.days != expected.days)
        return differs(QT_TRANSLATE_NOOP("core", "The number of days differs: %1, here %2."), number(found.days),
                       number(expected.days));
    if (found.stepSeconds != expected.stepSeconds)
        return differs(QT_TRANSLATE_NOOP("core", "The step differs: %1 s, here %2 s."), number(found.stepSeconds),
                       number(expected.stepSeconds));
    if (found.start != expected.start)
        return differs(QT_TRANSLATE_NOOP("core", "The start differs: %1, here %2."), found.start.toIso(),
                       expected.start.toIso());
    if (found.snapshotHash != expected.snapshotHash)
        return differs(QT_TRANSLATE_NOOP("core", "The platform (snapshot) differs: %1, here %2."),
                       shortHash(found.snapshotHash), shortHash(expected.snapshotHash));
    if (found.scenarios.size() != expected.scenarios.size())
        return differs(QT_TRANSLATE_NOOP("core", "The number of scenarios differs: %1, here %2."),
                       number(found.scenarios.size()), number(expected.scenarios.size()));
    for (std::size_t i = 0; i < found.scenarios.size(); ++i) {
        const ScenarioProvenance& a = found.scenarios[i];
        const ScenarioProvenance& b = expected.scenarios[i];
        if (a.changesHash != b.changesHash)
            return base::Text{QT_TRANSLATE_NOOP("core", "The changes of the scenario \"%1\" differ: %2, here %3."),
                              {b.name, shortHash(a.changesHash), shortHash(b.changesHash)}};
        if (a != b)
            return differs(QT_TRANSLATE_NOOP("core", "The scenarios differ: \"%1\", here \"%2\"."), a.name, b.name);
    }
    return std::nullopt;
}

} // namespace lumos::services
