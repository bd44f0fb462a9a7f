// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/simulate/study_command.h"
#include "domain/change_json.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace lumos::ctl {

namespace {

base::Result<domain::Scenario> scenarioFromFile(const QString& name, const domain::ResourceCatalog& catalog)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."), {name, file.errorString()}});
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
    if (!json.isObject())
        return base::fail(base::Error{base::ErrorCode::Parse,
                                      {QT_TRANSLATE_NOOP("core", "A scenario is a JSON object."), {}},
                                      {},
                                      base::InputPlace{name, 0, QStringLiteral("offset %1").arg(error.offset),
                                                       error.errorString(), QStringLiteral("a JSON object")}});
    auto scenario = domain::scenarioFromJson(json.object(), catalog);
    if (!scenario) {
        base::Error wrong = scenario.error();
        if (wrong.place)
            wrong.place->file = name;
        return base::fail(std::move(wrong));
    }
    // A file need not name an id; the baseline is the one that has none.
    if (scenario->id.isNull())
        scenario->id = domain::ScenarioId{base::Uuid{0, 1}};
    return scenario;
}

/// A scenario stands on the ones it is based on: their changes come first.
std::vector<domain::Scenario> withBases(const domain::Scenario& scenario, const std::vector<domain::Scenario>& stored)
{
    std::vector<domain::Scenario> chain{scenario};
    for (std::size_t guard = 0; guard < stored.size() && !chain.front().base.isNull(); ++guard)
        for (const domain::Scenario& s : stored)
            if (s.id == chain.front().base) {
                chain.insert(chain.begin(), s);
                break;
            }
    return chain;
}

} // namespace

base::Result<std::vector<domain::Scenario>> scenariosOf(const Invocation& call,
                                                        const services::MultiTenantArchitecture& platform,
                                                        const domain::PlatformSnapshot& snapshot)
{
    LUMOS_ASSIGN(const auto stored, platform.store().history().scenarios());
    if (!call.word(0).isEmpty()) {
        LUMOS_ASSIGN(const domain::Scenario scenario, scenarioFromFile(call.word(0), snapshot.catalog));
        return withBases(scenario, stored);
    }
    const QString name = call.value(QStringLiteral("scenario"));
    if (name.isEmpty())
        return std::vector<domain::Scenario>();
    for (const domain::Scenario& s : stored)
        if (s.name == name)
            return withBases(s, stored);
    return base::fail(base::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no scenario \"%1\"."), {name}});
}

base::Result<services::StudySpec> studySpecOf(const Invocation& call, const services::MultiTenantArchitecture& platform,
                                              const domain::PlatformSnapshot& snapshot)
{
    services::StudySpec spec;
    LUMOS_ASSIGN(const qint64 days, call.integer(QStringLiteral("days"), 30, 1, 3650));
    LUMOS_ASSIGN(const qint64 seed, call.integer(QStringLiteral("seed"), 42, 0, INT64_MAX));
    LUMOS_ASSIGN(const qint64 threads, call.integer(QStringLiteral("threads"), 0, 0, 1024));
    LUMOS_ASSIGN(const qint64 step, call.integer(QStringLiteral("step"), 3600, INT32_MIN, INT32_MAX));
    LUMOS_ASSIGN(const qint64 runs, call.integer(QStringLiteral("runs"), 100, 1, 1'000'000));
    LUMOS_TRY(engine::simulation::checkStep(static_cast<std::int32_t>(step)));
    spec.days = static_cast<std::int32_t>(days);
    spec.replications = static_cast<std::int32_t>(runs);
    spec.seed = static_cast<std::uint64_t>(seed);
    spec.stepSeconds = static_cast<std::int32_t>(step);
    spec.threads = static_cast<int>(threads);
    LUMOS_ASSIGN(spec.scenarios, scenariosOf(call, platform, snapshot));
    return spec;
}

base::Result<services::Shard> shardOf(const Invocation& call)
{
    const QString text = call.value(QStringLiteral("shard"));
    if (text.isEmpty())
        return services::Shard{};
    const QStringList parts = text.split(u'/');
    bool index = false;
    bool count = false;
    const services::Shard shard{parts.value(0).toInt(&index), parts.value(1).toInt(&count)};
    if (parts.size() != 2 || !index || !count || shard.index < 0 || shard.index >= shard.count)
        return base::fail(
            base::ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "--shard: found \"%1\", expected I/N with I from 0 to N-1."), {text}});
    return shard;
}

} // namespace lumos::ctl
