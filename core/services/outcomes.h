// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/text.h"
#include "domain/platform_snapshot.h"

#include <array>
#include <optional>
#include <vector>

namespace lumos::services {

/// Values at equal steps from `start`; NaN = not measured. Drawing only.
struct TimeSeries {
    base::Instant start;
    base::Duration step;
    std::vector<double> values;
    friend bool operator==(const TimeSeries&, const TimeSeries&) = default;
};

/// A time series with its forecast band.
struct ForecastSeries {
    TimeSeries p10;
    TimeSeries p50;
    TimeSeries p90;
};

struct LevelCounts {
    int critical = 0;
    int high = 0;
    int warning = 0;
    int normal = 0;
    [[nodiscard]] int total() const { return critical + high + warning + normal; }
};

/// A numbered mark on a time chart: a deploy, a limit change, an incident.
struct Annotation {
    base::Instant at;
    base::Text text;
    QString actor;
};

enum class AttentionKind : unsigned char { Isolation, Quota, Slo, Budget, Queue, Incident };

/// One line of "Needs attention", worst first.
struct AttentionItem {
    domain::Level level = domain::Level::Warning;
    AttentionKind kind = AttentionKind::Quota;
    base::Text what;
    domain::TenantId tenant;
    domain::TenantId otherTenant; ///< second tenant of an isolation finding
    std::optional<base::Instant> since;
    base::Text effect;
    QString incident; ///< "INC-2291" or empty
    std::optional<domain::ResourceKindId> resource;
};

/// Cost of one tenant (null id = all the others together) in the month to date.
struct CostRow {
    domain::TenantId tenant;
    QString name;
    int others = 0; ///< how many tenants a collected row stands for
    base::Money cost;
    std::int64_t sharePoints = 0; ///< of the total, hundredths of a percent
    base::Money forecast;         ///< whole month
    std::optional<base::Money> budget;
    std::optional<std::int64_t> budgetPoints;    ///< forecast / budget
    domain::Level level = domain::Level::Normal; ///< Warning from 100 %, High from 105 % of budget
};

struct ClusterRow {
    domain::ClusterId cluster;
    QString name;
    std::int64_t allocatedMilli = 0;
    std::int64_t capacityMilli = 0;
};

/// The worst tenants in rows, kinds in columns; cells in hundredths of a percent of the limit, -1 = no quota.
struct PressureRow {
    domain::TenantId tenant;
    QString name;
    std::vector<std::int64_t> points;
};

struct SloStatus {
    domain::TenantId tenant;
    QString slo;
    QString name;
    std::int32_t objectivePpm = 0;
    std::int64_t actualPpm = 0;        ///< over the window
    std::int64_t budgetLeftPoints = 0; ///< hundredths of a percent of the error budget; negative = overspent
    double burnRate = 0;               ///< last day
    bool met = true;
};

/// Everything the Overview page and the operations report show. Month figures are of the calendar month of `asOf`.
struct OverviewOutcome {
    domain::Revision revision;
    base::Instant asOf;
    base::TimeRange range;
    LevelCounts tenantLevels;
    std::int64_t gpuAllocatedMilli = 0;
    std::int64_t gpuCapacityMilli = 0;
    std::optional<std::int64_t> gpuDeltaPoints; ///< change of the share against the previous range
    double tokensPerMinute = 0;
    TimeSeries tokensPerMinuteSeries;
    std::optional<std::int64_t> tokensDeltaPoints; ///< relative change against the previous range
    base::Money costToDate;
    base::Money costForecast;
    base::Money budget;
    std::optional<std::int64_t> budgetPoints;
    TimeSeries costCumulative; ///< by day of the month, exact sums as double for drawing
    TimeSeries costForecastCumulative;
    int slosMet = 0;
    int slosTotal = 0;
    int slosBurningFast = 0;
    TimeSeries slosMetSeries;    ///< by day
    std::vector<SloStatus> slos; ///< worst first
    int pairsProven = 0;
    int pairsTotal = 0;
    int pairsViolated = 0;
    int pairsUnknown = 0;
    std::vector<AttentionItem> attention;
    std::vector<CostRow> costByTenant; ///< top 8 and the others, by cost
    base::Money costTotal;             ///< sum of costByTenant
    std::vector<domain::ResourceKindId> pressureKinds;
    std::vector<PressureRow> pressure; ///< top 8 by highest value
    TimeSeries gpuAllocated;           ///< cards, hourly, over `range`
    ForecastSeries gpuForecast;        ///< cards, 7 days
    std::vector<Annotation> annotations;
    std::vector<ClusterRow> clusters;
};

/// Use of one quota of one tenant.
struct QuotaRow {
    domain::ResourceKindId kind;
    domain::Quantity used;
    std::optional<domain::Quantity> limit;
    domain::Thresholds thresholds;
    domain::QuotaSource source = domain::QuotaSource::Tenant;
    std::int64_t points = 0;
    domain::Level level = domain::Level::Normal;
    domain::Quantity peak7Days;
    std::optional<domain::Quantity> forecastMonthEnd;
    std::optional<base::Instant> reachesLimit; ///< within 60 days, by the median forecast
    std::optional<base::Instant> since;        ///< when the present level began, where the history knows
    std::optional<std::int64_t> rejectedLastHour;
};

struct DayCost {
    base::Date day;
    std::array<base::Decimal, 4> byCategory{}; ///< index = CostCategory
    bool forecast = false;
};

struct ProjectRow {
    domain::TenantId project;
    QString name;
    domain::Level level = domain::Level::Normal;
    std::int64_t gpuMilli = 0;
    base::Money cost; ///< month to date
    TimeSeries cost7Days;
};

struct ChangeRow {
    qint64 sequence = 0;
    base::Instant at;
    QString actor;
    base::Text sentence;
    bool undoable = false;
};

/// Everything the Tenant summary shows; for an organisation its tenants take the place of projects.
struct TenantOutcome {
    domain::Revision revision;
    base::Instant asOf;
    base::TimeRange range;
    domain::Tenant tenant;
    std::vector<domain::Tenant> path; ///< root first, without the tenant itself
    std::vector<QuotaRow> quotas;     ///< in catalogue order
    base::Money costToDate;
    std::optional<std::int64_t> costDeltaPoints; ///< against the same days of the month before
    TimeSeries costSeries;                       ///< by day, `range`
    base::Money costForecast;
    std::optional<base::Money> budget;
    std::optional<std::int64_t> budgetPoints;
    std::int64_t tokens24h = 0;
    std::optional<std::int64_t> tokensDeltaPoints;
    TimeSeries tokensSeries;
    std::optional<SloStatus> slo;   ///< the worst one
    TimeSeries sloSeries;           ///< budget left by day
    std::vector<DayCost> costByDay; ///< month, forecast days at the end
    base::Decimal pace;             ///< budget / days of the month
    TimeSeries gpuAllocated;        ///< cards, hourly, over `range`
    TimeSeries gpuBusy;             ///< empty where not metered
    std::optional<double> gpuQuotaCards;
    std::vector<Annotation> annotations;
    std::vector<ProjectRow> projects; ///< by cost
    std::vector<ChangeRow> recentChanges;
    std::vector<AttentionItem> attention;
};

/// The Cost page: a period split by tenant, category and service.
struct CostOutcome {
    domain::Revision revision;
    base::Instant asOf;
    base::TimeRange range;
    std::vector<CostRow> byTenant; ///< all tenants, by cost
    struct ServiceRow {
        QString service;
        domain::CostCategory category;
        base::Money cost;
        base::Money charge;
        std::int64_t sharePoints = 0;
    };
    std::vector<ServiceRow> byService;
    std::vector<DayCost> byDay;
    base::Money cost;
    base::Money charge;
    std::optional<std::int64_t> deltaPoints; ///< against the period before
};

struct ScaledWorkloadRow {
    domain::WorkloadId workload;
    domain::TenantId tenant; ///< project
    QString name;
    QString tenantName;
    std::int32_t replicas = 0;
    std::int32_t minReplicas = 0;
    std::int32_t maxReplicas = 0;
    std::optional<domain::ScalingRecord> last;
};

/// The Scaling page of one workload over `range`.
struct ScalingOutcome {
    domain::Revision revision;
    base::Instant asOf;
    base::TimeRange range;
    domain::Workload workload;
    domain::Tenant project;
    domain::Tenant tenant;
    domain::ScalingPolicy policy;
    std::vector<domain::ScalingRecord> records; ///< oldest first
    std::vector<ScaledWorkloadRow> workloads;   ///< all scaled workloads, for the list
    base::Money replicaHourCost;                ///< what one replica costs an hour
};

} // namespace lumos::services
