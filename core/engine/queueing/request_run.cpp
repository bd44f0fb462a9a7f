// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/queueing/request_run.h"

#include "engine/queueing/service_times.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <queue>

namespace lumos::engine::queueing {

namespace {

using base::ErrorCode;
using base::fail;

constexpr std::int64_t kEventsBetweenPolls = 65'536;
constexpr double kNever = std::numeric_limits<double>::infinity();

struct Retry {
    double at = 0;
    std::int32_t tries = 0; ///< so far
    friend bool operator>(const Retry& a, const Retry& b) { return a.at > b.at; }
};

base::Status validate(const Station& s, std::int64_t requests)
{
    const bool isSound = s.arrivalRate > 0 && s.meanService > 0 && s.scv >= 0 && s.replicas > 0 && s.retries >= 0 &&
                         s.retryAfter > 0 && (!s.limit || *s.limit > 0) && requests > 0;
    if (!isSound)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "A station needs rates, times, replicas and requests above zero."), {}});
    if (!s.limit && s.arrivalRate * s.meanService >= s.replicas)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "%1 replicas cannot serve %2 requests at the same time: the queue "
                                               "grows without end."),
                     {QString::number(s.replicas), QString::number(s.arrivalRate * s.meanService, 'g', 6)}},
                    {QT_TRANSLATE_NOOP("core", "Add replicas, or limit the requests at the station."), {}});
    return {};
}

/// The state of the station between two events.
class RequestRun final {
public:
    RequestRun(const Station& station, std::int64_t requests, std::uint64_t seed)
        : m_station(station), m_requests(requests), m_arrivals(seed * 3 + 1), m_services(seed * 3 + 2),
          m_backoffs(seed * 3 + 3), m_serviceTimes(station.meanService, station.scv)
    {
        m_nextArrival = m_arrivals.exponential() / station.arrivalRate;
    }

    /// False when everything has left.
    bool step()
    {
        const double departure = m_departures.empty() ? kNever : m_departures.top();
        const double retry = m_retries.empty() ? kNever : m_retries.top().at;
        const double now = std::min({m_nextArrival, departure, retry});
        if (now == kNever)
            return false;
        m_area += static_cast<double>(m_inSystem) * (now - m_now);
        m_now = now;
        ++m_out.events;
        // Who leaves makes room for who comes at the same instant.
        if (departure <= now)
            depart();
        else if (retry <= now)
            comeAgain();
        else
            comeFirst();
        return true;
    }

    [[nodiscard]] std::int64_t come() const { return m_out.requests; }
    [[nodiscard]] std::int64_t events() const { return m_out.events; }

    RequestOutcome finish()
    {
        m_out.duration = m_now;
        m_out.inSystem = m_area / m_now;
        m_out.utilisation = m_busy / (m_now * m_station.replicas);
        m_out.wait = m_waits.estimate();
        m_out.sojourn = m_sojourns.estimate();
        return std::move(m_out);
    }

private:
    void comeFirst()
    {
        m_nextArrival =
            ++m_out.requests < m_requests ? m_now + m_arrivals.exponential() / m_station.arrivalRate : kNever;
        arrive(0);
    }
    void comeAgain()
    {
        const std::int32_t tries = m_retries.top().tries;
        m_retries.pop();
        arrive(tries);
    }
    void arrive(std::int32_t tries)
    {
        if (m_station.limit && m_inSystem >= *m_station.limit)
            return refuse(tries);
        ++m_inSystem;
        if (m_departures.size() < static_cast<std::size_t>(m_station.replicas))
            serve(m_now);
        else
            m_waiting.push_back(m_now);
    }
    void refuse(std::int32_t tries)
    {
        ++m_out.refusals;
        if (tries >= m_station.retries) {
            ++m_out.givenUp;
            return;
        }
        const double mean = m_station.retryAfter * static_cast<double>(std::int64_t{1} << std::min(tries, 40));
        m_retries.push({m_now + mean * m_backoffs.exponential(), tries + 1});
    }
    void serve(double arrived)
    {
        const double service = m_serviceTimes.draw(m_services);
        m_departures.push(m_now + service);
        const double wait = m_now - arrived;
        m_busy += service;
        m_out.sojourns += wait + service;
        m_out.waits.add(wait);
        m_waits.add(wait);
        m_sojourns.add(wait + service);
    }
    void depart()
    {
        m_departures.pop();
        --m_inSystem;
        ++m_out.served;
        if (m_waiting.empty())
            return;
        const double arrived = m_waiting.front();
        m_waiting.pop_front();
        serve(arrived);
    }

    const Station& m_station;
    std::int64_t m_requests;
    RandomSequence m_arrivals;
    RandomSequence m_services;
    RandomSequence m_backoffs;
    ServiceTimes m_serviceTimes;
    double m_now = 0;
    double m_nextArrival = 0;
    double m_area = 0;
    double m_busy = 0;
    std::int64_t m_inSystem = 0;
    std::priority_queue<double, std::vector<double>, std::greater<>> m_departures; ///< of the busy replicas
    std::priority_queue<Retry, std::vector<Retry>, std::greater<>> m_retries;
    std::deque<double> m_waiting; ///< when they came
    BatchMeans m_waits;
    BatchMeans m_sojourns;
    RequestOutcome m_out;
};

} // namespace

base::Result<RequestOutcome> runRequests(const Station& station, std::int64_t requests, std::uint64_t seed,
                                         const base::StopToken& stop, base::ProgressSink& progress)
{
    LUMOS_TRY(validate(station, requests));
    RequestRun run(station, requests, seed);
    while (run.step()) {
        if (run.events() % kEventsBetweenPolls != 0)
            continue;
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, {QT_TRANSLATE_NOOP("core", "The simulation was cancelled."), {}});
        progress.report(run.come(), requests, {QT_TRANSLATE_NOOP("core", "Simulating"), {}});
    }
    return run.finish();
}

} // namespace lumos::engine::queueing
