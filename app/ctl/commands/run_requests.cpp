// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "engine/queueing/closed_forms.h"
#include "engine/queueing/request_run.h"

namespace lumos::ctl {

namespace {

namespace queueing = engine::queueing;
using queueing::Station;

/// One line: what was simulated, and what the formula says where there is one for such a station.
struct Measure {
    const char* key;
    const char* label;
    double simulated = 0;
    std::optional<double> halfWidth;
    std::optional<double> formula;
};

base::Result<Station> stationOf(const Invocation& call)
{
    constexpr double kLeast = 1e-9;
    constexpr double kMost = 1e9;
    Station station;
    LUMOS_ASSIGN(station.arrivalRate, call.number(QStringLiteral("rate"), 0, kLeast, kMost));
    LUMOS_ASSIGN(station.meanService, call.number(QStringLiteral("service"), 0, kLeast, kMost));
    LUMOS_ASSIGN(station.scv, call.number(QStringLiteral("scv"), 1, 0, 1000));
    LUMOS_ASSIGN(station.retryAfter, call.number(QStringLiteral("retry-after"), 1, kLeast, kMost));
    LUMOS_ASSIGN(const qint64 replicas, call.integer(QStringLiteral("replicas"), 1, 1, 100'000));
    LUMOS_ASSIGN(const qint64 retries, call.integer(QStringLiteral("retries"), 0, 0, 1'000));
    station.replicas = static_cast<std::int32_t>(replicas);
    station.retries = static_cast<std::int32_t>(retries);
    if (call.has(QStringLiteral("limit"))) {
        LUMOS_ASSIGN(station.limit, call.integer(QStringLiteral("limit"), 1, 1, 1'000'000'000));
    }
    return station;
}

/// Share of the requests that a station without retries refuses, where a formula knows it.
std::optional<double> refusedByFormula(const Station& s)
{
    const double load = s.arrivalRate * s.meanService;
    if (!s.limit)
        return 0.0;
    if (s.retries > 0)
        return std::nullopt;
    if (*s.limit == s.replicas)
        return queueing::erlangB(s.replicas, load);
    if (s.replicas == 1 && s.scv == 1.0)
        return queueing::meansOfMm1k(s.arrivalRate, 1 / s.meanService, *s.limit).blocking;
    return std::nullopt;
}

std::vector<Measure> measuresOf(const Station& s, const queueing::RequestOutcome& o)
{
    std::optional<queueing::QueueMeans> means;
    std::optional<double> wait95;
    if (!s.limit) {
        means = queueing::meansOfMgc(s.arrivalRate, s.meanService, s.scv, s.replicas);
        if (s.scv == 1.0)
            wait95 = queueing::waitQuantile(s.replicas, s.arrivalRate * s.meanService, s.meanService, 0.95);
    }
    const auto of = [&](double queueing::QueueMeans::*member) {
        return means ? std::optional((*means).*member) : std::nullopt;
    };
    const auto share = [&](std::int64_t part) { return static_cast<double>(part) / static_cast<double>(o.requests); };
    return {
        {"wait_mean", "Wait, mean s", o.wait.mean, o.wait.halfWidth, of(&queueing::QueueMeans::wait)},
        {"wait_p95", "Wait, P95 s", o.waits.quantile(0.95), {}, wait95},
        {"wait_p99", "Wait, P99 s", o.waits.quantile(0.99), {}, {}},
        {"sojourn_mean", "Wait and service, mean s", o.sojourn.mean, o.sojourn.halfWidth,
         of(&queueing::QueueMeans::sojourn)},
        {"in_system", "Requests at the station", o.inSystem, {}, of(&queueing::QueueMeans::inSystem)},
        {"utilisation",
         "Replicas busy",
         o.utilisation,
         {},
         s.limit ? std::nullopt : std::optional(s.arrivalRate * s.meanService / s.replicas)},
        {"given_up", "Requests given up", share(o.givenUp), {}, refusedByFormula(s)},
        {"refusals", "Refusals (429) a request", share(o.refusals), {}, {}},
    };
}

} // namespace

base::Result<int> simulateRequests(const Invocation& call)
{
    for (const char* needed : {"rate", "service"})
        if (!call.has(QLatin1String(needed)))
            return usageError(QStringLiteral("lumosctl simulate requests --rate R --service SECONDS [--replicas N] "
                                             "[--scv V] [--limit N] [--retries N] [--retry-after SECONDS]"));
    LUMOS_ASSIGN(const Station station, stationOf(call));
    LUMOS_ASSIGN(const qint64 requests, call.integer(QStringLiteral("requests"), 1'000'000, 1, 1'000'000'000));
    LUMOS_ASSIGN(const qint64 seed, call.integer(QStringLiteral("seed"), 42, 0, INT64_MAX));
    std::optional<queueing::RequestOutcome> outcome;
    {
        TerminalProgress progress;
        LUMOS_ASSIGN(outcome, queueing::runRequests(station, requests, static_cast<std::uint64_t>(seed),
                                                    interruptToken(), progress));
    }
    TextTable table{{QStringLiteral("MEASURE"), QStringLiteral("SIMULATED"), QStringLiteral("+- 99.9 %"),
                     QStringLiteral("FORMULA")},
                    {false, true, true, true},
                    {}};
    QJsonArray json;
    const auto text = [](const std::optional<double>& v) { return v ? QString::number(*v, 'g', 5) : QString(); };
    for (const Measure& m : measuresOf(station, *outcome)) {
        table.rows.append({QString::fromLatin1(m.label), text(m.simulated), text(m.halfWidth), text(m.formula)});
        QJsonObject row{{QStringLiteral("measure"), QString::fromLatin1(m.key)},
                        {QStringLiteral("simulated"), m.simulated}};
        if (m.halfWidth)
            row.insert(QStringLiteral("half_width_999"), *m.halfWidth);
        if (m.formula)
            row.insert(QStringLiteral("formula"), *m.formula);
        json.append(row);
    }
    call.output().print(table, json);
    call.output().note(QStringLiteral("%1 requests, %2 events, seed %3; the first %4 are cut off as the warm-up.")
                           .arg(requests)
                           .arg(outcome->events)
                           .arg(seed)
                           .arg(outcome->wait.warmUp));
    return 0;
}

} // namespace lumos::ctl
