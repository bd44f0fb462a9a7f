// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/study_factors.h"

#include "base/rng.h"
#include "domain/change_json.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace lumos::services {

using base::ErrorCode;
using base::fail;

namespace {

base::Error atField(base::Error error, const QString& path)
{
    if (error.place)
        error.place->field = path + QLatin1Char('.') + error.place->field;
    return error;
}

base::Error wrongFactor(std::size_t factor, const QString& key, const QString& found, const QString& expected)
{
    return {ErrorCode::Parse,
            {QT_TRANSLATE_NOOP("core", "The study file is not valid."), {}},
            {},
            base::InputPlace{{}, 0, QStringLiteral("factors[%1].%2").arg(factor).arg(key), found, expected}};
}

/// Steps of a path: names of fields, and indices as "[3]".
QStringList stepsOf(const QString& path)
{
    QString spaced = path;
    return spaced.replace(QLatin1Char('['), QStringLiteral(".[")).split(QLatin1Char('.'), Qt::SkipEmptyParts);
}

/// `value` with the number at the end of the path replaced; undefined where the path leads nowhere.
QJsonValue replacedAt(const QJsonValue& value, const QStringList& steps, double number)
{
    if (steps.isEmpty()) {
        // Money and prices are written as text, so that no digit is lost.
        if (value.isString()) {
            bool isNumber = false;
            value.toString().toDouble(&isNumber);
            return isNumber ? QJsonValue(QString::number(number, 'f', QLocale::FloatingPointShortest))
                            : QJsonValue(QJsonValue::Undefined);
        }
        return value.isDouble() ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }
    const QString& step = steps.front();
    if (step.startsWith(QLatin1Char('['))) {
        QJsonArray list = value.toArray();
        bool isIndex = false;
        const int index = step.mid(1).chopped(1).toInt(&isIndex);
        if (!isIndex || !step.endsWith(QLatin1Char(']')) || index < 0 || index >= list.size())
            return QJsonValue::Undefined;
        const QJsonValue inner = replacedAt(list[index], steps.mid(1), number);
        if (inner.isUndefined())
            return inner;
        list[index] = inner;
        return list;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = replacedAt(object.value(step), steps.mid(1), number);
    if (inner.isUndefined())
        return inner;
    object.insert(step, inner);
    return object;
}

tl::unexpected<base::Error> unknownSubject(std::size_t factor, const StudyFactor& of, const QString& expected)
{
    return fail(wrongFactor(factor, QStringLiteral("of"), of.subject, expected));
}

/// One named factor at a value, added to what the scenario says.
class NamedFactor final {
public:
    NamedFactor(const domain::PlatformSnapshot& snapshot, base::TimeRange horizon)
        : m_snapshot(snapshot), m_horizon(horizon)
    {}

    [[nodiscard]] base::Result<std::vector<domain::TimedChange>> at(std::size_t index, const StudyFactor& factor,
                                                                    double value) const
    {
        switch (factor.parameter) {
        case StudyParameter::Path: return std::vector<domain::TimedChange>{};
        case StudyParameter::DemandPercent: return demand(index, factor, value);
        case StudyParameter::AddedNodes: return nodes(index, factor, value);
        case StudyParameter::QuotaLimit: return quota(index, factor, value);
        case StudyParameter::TargetPercent: return target(index, factor, value);
        case StudyParameter::PricePercent: return prices(index, value);
        }
        return std::vector<domain::TimedChange>{};
    }

private:
    using Changes = base::Result<std::vector<domain::TimedChange>>;

    static std::vector<domain::TimedChange> fromStart(domain::Change change) { return {{std::move(change), {}}}; }

    [[nodiscard]] Changes demand(std::size_t index, const StudyFactor& factor, double value) const
    {
        domain::ScaleDemand scale;
        if (!factor.subject.isEmpty()) {
            const domain::Tenant* tenant = m_snapshot.tenantBySlug(factor.subject);
            if (tenant == nullptr)
                return unknownSubject(index, factor, QStringLiteral("the slug of a tenant"));
            scale.tenant = tenant->id;
        }
        scale.percent = static_cast<std::int32_t>(std::lround(value));
        scale.period = m_horizon;
        return fromStart(scale);
    }
    [[nodiscard]] Changes nodes(std::size_t index, const StudyFactor& factor, double value) const
    {
        const auto like = std::find_if(m_snapshot.nodes.begin(), m_snapshot.nodes.end(),
                                       [&](const domain::Node& n) { return n.name == factor.subject; });
        if (like == m_snapshot.nodes.end())
            return unknownSubject(index, factor, QStringLiteral("the name of a node"));
        std::vector<domain::TimedChange> out;
        for (std::int32_t i = 1; i <= static_cast<std::int32_t>(std::lround(value)); ++i) {
            domain::Node node = *like;
            // Ids follow from the node and the number: the same in every run.
            const auto number = static_cast<std::uint64_t>(i);
            node.id.uuid = {base::CounterRng::mix(like->id.uuid.hi ^ number),
                            base::CounterRng::mix(like->id.uuid.lo + number)};
            node.name = QStringLiteral("%1-study-%2").arg(like->name).arg(i);
            node.state = domain::NodeState::Ready;
            out.push_back({domain::PutNode{std::move(node)}, {}});
        }
        return out;
    }
    [[nodiscard]] Changes quota(std::size_t index, const StudyFactor& factor, double value) const
    {
        const domain::Tenant* tenant = m_snapshot.tenantBySlug(factor.subject);
        if (tenant == nullptr)
            return unknownSubject(index, factor, QStringLiteral("the slug of a tenant"));
        const auto kind = m_snapshot.catalog.find(factor.kind);
        if (!kind)
            return fail(wrongFactor(index, QStringLiteral("resource"), factor.kind,
                                    QStringLiteral("the key of a kind of resource")));
        const domain::Quota* known = m_snapshot.quota(tenant->id, *kind);
        domain::Quota changed = known != nullptr ? *known : domain::Quota{};
        changed.tenant = tenant->id;
        changed.kind = *kind;
        changed.limit.value = std::llround(value);
        return fromStart(domain::SetQuota{tenant->id, *kind, changed});
    }
    [[nodiscard]] Changes target(std::size_t index, const StudyFactor& factor, double value) const
    {
        for (const domain::Workload& workload : m_snapshot.workloads)
            if (const domain::ScalingPolicy* policy = m_snapshot.scalingPolicy(workload.id);
                policy != nullptr && workload.name == factor.subject) {
                domain::ScalingPolicy changed = *policy;
                changed.targetPercent = static_cast<std::int32_t>(std::lround(value));
                return fromStart(domain::SetScalingPolicy{workload.id, changed});
            }
        return unknownSubject(index, factor, QStringLiteral("the name of a workload with a scaling policy"));
    }
    [[nodiscard]] Changes prices(std::size_t index, double value) const;

    const domain::PlatformSnapshot& m_snapshot;
    base::TimeRange m_horizon;
};

base::Status scale(base::Decimal& amount, base::Decimal factor)
{
    LUMOS_ASSIGN(amount, base::Decimal::multiply(amount, factor));
    return {};
}

base::Status scaleCharge(domain::Charge& charge, base::Decimal factor)
{
    if (auto* fixed = std::get_if<domain::FixedCharge>(&charge.model))
        return scale(fixed->amount, factor);
    if (auto* usage = std::get_if<domain::UsageCharge>(&charge.model))
        return scale(usage->price, factor);
    for (domain::Tier& tier : std::get<domain::TieredCharge>(charge.model).tiers) {
        LUMOS_TRY(scale(tier.price, factor));
        LUMOS_TRY(scale(tier.flatFee, factor));
    }
    return {};
}

NamedFactor::Changes NamedFactor::prices(std::size_t index, double value) const
{
    const domain::PriceBook* book = m_snapshot.priceBook(m_horizon.from.date());
    if (book == nullptr)
        return fail(wrongFactor(index, QStringLiteral("parameter"), QStringLiteral("price_percent"),
                                QStringLiteral("a platform with a price book")));
    domain::PriceBook next = *book;
    for (const domain::PriceBook& known : m_snapshot.priceBooks)
        next.version = std::max(next.version, known.version + 1);
    next.effectiveFrom = m_horizon.from.date();
    const base::Decimal factor = base::Decimal::fromScaled(std::llround(value * 100), 4);
    for (domain::PricePlan& plan : next.plans)
        for (domain::Charge& charge : plan.charges)
            LUMOS_TRY(scaleCharge(charge, factor));
    return fromStart(domain::AddPriceBook{std::move(next)});
}

base::Result<domain::Scenario> scenarioIn(QJsonObject scenario, const QString& path,
                                          const domain::PlatformSnapshot& snapshot)
{
    if (scenario.isEmpty())
        return domain::Scenario{};
    // A study has no need of ids and names.
    if (!scenario.contains(QStringLiteral("id")))
        scenario.insert(QStringLiteral("id"), domain::ScenarioId{base::Uuid{0, 1}}.toString());
    if (!scenario.contains(QStringLiteral("name")))
        scenario.insert(QStringLiteral("name"), QStringLiteral("Study"));
    auto read = domain::scenarioFromJson(scenario, snapshot.catalog);
    if (!read)
        return fail(atField(std::move(read).error(), path));
    return read;
}

} // namespace

base::Result<domain::Scenario> scenarioAt(const StudyFile& file, std::span<const double> values,
                                          const domain::PlatformSnapshot& snapshot, base::TimeRange horizon)
{
    QJsonValue scenario = file.scenario;
    for (std::size_t f = 0; f < file.factors.size(); ++f)
        if (file.factors[f].parameter == StudyParameter::Path) {
            scenario = replacedAt(scenario, stepsOf(file.factors[f].path), values[f]);
            if (scenario.isUndefined())
                return fail(wrongFactor(f, QStringLiteral("path"), file.factors[f].path,
                                        QStringLiteral("a path to a number in the scenario")));
        }
    LUMOS_ASSIGN(domain::Scenario out, scenarioIn(scenario.toObject(), QStringLiteral("scenario"), snapshot));
    const NamedFactor named(snapshot, horizon);
    for (std::size_t f = 0; f < file.factors.size(); ++f) {
        LUMOS_ASSIGN(const auto added, named.at(f, file.factors[f], values[f]));
        out.changes.insert(out.changes.end(), added.begin(), added.end());
    }
    return out;
}

base::Result<domain::Scenario> prospectAt(const StudyFile& file, std::size_t index,
                                          const domain::PlatformSnapshot& snapshot)
{
    return scenarioIn(file.scenarios[index], QStringLiteral("scenarios[%1]").arg(index), snapshot);
}

} // namespace lumos::services
