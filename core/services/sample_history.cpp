// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sample_platform.h"

#include "base/rng.h"
#include "engine/cost/cost_kernel.h"
#include "services/sample_story.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace lumos::services {

namespace {

using namespace domain;
using namespace sample;

constexpr std::size_t kBatchRows = 20'000;

/// Splits a tenant's rows over its projects exactly: the last project takes what rounding left.
void addProjectCosts(std::vector<CostDay>& out, const std::vector<CostDay>& tenantRows,
                     const std::vector<const Tenant*>& projects, const std::vector<StoryProject>& story)
{
    for (const CostDay& row : tenantRows) {
        CostDay left = row;
        for (std::size_t p = 0; p < story.size() && p < projects.size(); ++p) {
            CostDay part = row;
            part.tenant = projects[p]->id;
            const bool last = p + 1 == story.size();
            part.cost.amount = last ? left.cost.amount : row.cost.amount.scaledBy(story[p].costShare, 10'000);
            part.charge.amount = last ? left.charge.amount : row.charge.amount.scaledBy(story[p].costShare, 10'000);
            left.cost.amount -= part.cost.amount;
            left.charge.amount -= part.charge.amount;
            out.push_back(part);
        }
    }
}

/// A project's cards follow its tenant's by its share of the present.
void addProjectGpu(std::vector<UsageDay>& out, const std::vector<UsageDay>& tenantDays,
                   const std::vector<const Tenant*>& projects, const std::vector<StoryProject>& story)
{
    std::int64_t all = 0;
    for (const StoryProject& p : story)
        all += p.cards;
    const auto gpu =
        std::find_if(tenantDays.begin(), tenantDays.end(), [](const UsageDay& d) { return d.kind == kinds::kGpu; });
    if (gpu == tenantDays.end() || all == 0)
        return;
    for (std::size_t p = 0; p < story.size() && p < projects.size(); ++p) {
        UsageDay d = *gpu;
        d.tenant = projects[p]->id;
        d.peak.value = 0;
        for (std::int64_t& h : d.hours)
            if (h >= 0) {
                h = h / 1000 * story[p].cards / all * 1000;
                d.peak.value = std::max(d.peak.value, h);
            }
        out.push_back(d);
    }
}

SloDay sloDay(const SampleSpec& spec, const Tenant& tenant, const StoryTenant& story, std::int64_t index,
              base::Date day, std::int64_t tokensPerMinute)
{
    SloDay out{QStringLiteral("slo-") + tenant.slug, day, 0, std::max<std::int64_t>(50'000, tokensPerMinute)};
    const int ago = spec.now.date() - day;
    double ppm = story.sloLossPpm;
    // Qinghe's budget burns 6.3 times too fast on the last day; the days before carry the rest of its 30-day loss.
    if (spec.tenants == 42 && index == 5)
        ppm = ago == 0 ? 6300 : (story.sloLossPpm * 30.0 - 6300) / 29;
    else
        ppm *= 0.8 + 0.4 * base::CounterRng::uniform({spec.seed, kStreamSlo, 0, static_cast<std::uint64_t>(index),
                                                      static_cast<std::uint64_t>(day.days)});
    out.good = out.total - std::llround(static_cast<double>(out.total) * ppm / 1e6);
    return out;
}

class HistoryMaker {
public:
    HistoryMaker(const SampleSpec& spec, const PlatformSnapshot& platform)
        : m_spec(spec), m_platform(platform), m_story(storyTenants(spec))
    {
        for (const Tenant& t : platform.tenants) {
            if (t.level == TenantLevel::Tenant)
                m_tenants.push_back(&t);
            else if (t.level == TenantLevel::Project)
                m_projects[t.parent].push_back(&t);
        }
        std::sort(m_tenants.begin(), m_tenants.end(), [](const Tenant* a, const Tenant* b) {
            return a->slug.size() != b->slug.size() ? a->slug.size() < b->slug.size() : a->slug < b->slug;
        });
        // Rows name projects in the order of the story, whatever order ids sort in.
        for (std::size_t i = 0; i < m_tenants.size(); ++i)
            orderProjects(m_projects[m_tenants[i]->id], m_story[i]);
    }

    [[nodiscard]] std::size_t tenantCount() const { return m_tenants.size(); }

    void addTenant(store::HistoryBatch& batch, std::size_t i) const
    {
        const Tenant& tenant = *m_tenants[i];
        const auto index = static_cast<std::int64_t>(i);
        const auto projects = m_projects.find(tenant.id);
        const base::Date last = m_spec.now.date();
        for (base::Date day = last - (m_spec.days - 1); day <= last; day = day + 1) {
            std::vector<UsageDay> usage = sampleUsageDay(m_spec, m_platform, tenant, index, day);
            if (const PriceBook* book = m_platform.priceBook(day)) {
                const std::vector<CostDay> costs = engine::cost::dayCost(tenant, *book, m_platform.catalog, usage, day);
                batch.costDays.insert(batch.costDays.end(), costs.begin(), costs.end());
                addProjectCosts(batch.costDays, costs, projects->second, m_story[i].projects);
            }
            batch.sloDays.push_back(
                sloDay(m_spec, tenant, m_story[i], index, day, m_platform.used(tenant.id, kinds::kTokensPerMin).value));
            std::vector<UsageDay> split;
            addProjectGpu(split, usage, projects->second, m_story[i].projects);
            batch.usageDays.insert(batch.usageDays.end(), usage.begin(), usage.end());
            batch.usageDays.insert(batch.usageDays.end(), split.begin(), split.end());
        }
    }

    void addScaling(store::HistoryBatch& batch) const
    {
        for (const ScalingPolicy& policy : m_platform.scalingPolicies) {
            const Workload& w = *m_platform.workload(policy.workload);
            const Tenant& project = *m_platform.tenant(w.tenant);
            const auto at = std::find_if(m_tenants.begin(), m_tenants.end(),
                                         [&](const Tenant* t) { return t->id == project.parent; });
            const Quota* quota = m_platform.quota(project.parent, kinds::kGpu);
            const std::int64_t cards = m_platform.used(project.parent, kinds::kGpu).value / 1000;
            const double need = w.name == u"chat-assist" ? 34.5 : w.replicas * 0.97;
            const auto records = sampleScaling(m_spec, policy, at - m_tenants.begin(), w.replicas, need,
                                               cards - w.replicas, quota == nullptr ? 0 : quota->limit.value / 1000);
            batch.scalingRecords.insert(batch.scalingRecords.end(), records.begin(), records.end());
        }
    }

private:
    static void orderProjects(std::vector<const Tenant*>& nodes, const StoryTenant& story)
    {
        std::vector<const Tenant*> ordered;
        for (const StoryProject& p : story.projects)
            for (const Tenant* n : nodes)
                if (n->name == p.name)
                    ordered.push_back(n);
        nodes = std::move(ordered);
    }

    const SampleSpec& m_spec;
    const PlatformSnapshot& m_platform;
    std::vector<StoryTenant> m_story;
    std::vector<const Tenant*> m_tenants;
    std::unordered_map<TenantId, std::vector<const Tenant*>> m_projects;
};

const Quota* jadeTokens(const PlatformSnapshot& platform)
{
    const Tenant* jade = platform.tenantBySlug(u"tenant-0007");
    return jade == nullptr || platform.profile.name != u"Aurora platform"
               ? nullptr
               : platform.quota(jade->id, kinds::kTokensPerMin);
}

/// Jade River's limit went from 3.6 M to 4.0 M: a real, audited change, so that it can be seen and undone.
base::Status writeWithStoryChange(store::Writer& writer, PlatformSnapshot platform, const store::Actor& actor,
                                  const base::StopToken& stop, base::ProgressSink& progress)
{
    const Quota* found = jadeTokens(platform);
    if (found == nullptr) {
        LUMOS_TRY(writer.replacePlatform(platform, actor, stop, progress));
        return {};
    }
    const Quota after = *found;
    for (Quota& q : platform.quotas)
        if (q.tenant == after.tenant && q.kind == after.kind)
            q.limit = {3'600'000};
    LUMOS_TRY(writer.replacePlatform(platform, actor, stop, progress));
    LUMOS_TRY(writer.apply({SetQuota{after.tenant, after.kind, after}},
                           {QStringLiteral("li.wei"), QStringLiteral("console")}));
    return {};
}

std::size_t rowsOf(const store::HistoryBatch& b)
{
    return b.usageDays.size() + b.costDays.size() + b.sloDays.size() + b.scalingRecords.size();
}

} // namespace

base::Status makeSampleHistory(const SampleSpec& spec, const PlatformSnapshot& platform,
                               const std::function<base::Status(store::HistoryBatch&&)>& take, base::StopToken stop,
                               base::ProgressSink& progress)
{
    const base::Text step{QT_TRANSLATE_NOOP("core", "Writing the history"), {}};
    const HistoryMaker maker(spec, platform);
    store::HistoryBatch batch;
    for (std::size_t i = 0; i < maker.tenantCount(); ++i) {
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, {QT_TRANSLATE_NOOP("core", "The sample was cancelled."), {}});
        maker.addTenant(batch, i);
        if (rowsOf(batch) >= kBatchRows) {
            LUMOS_TRY(take(std::exchange(batch, {})));
            progress.report(static_cast<qint64>(i + 1), static_cast<qint64>(maker.tenantCount()), step);
        }
    }
    maker.addScaling(batch);
    LUMOS_TRY(take(std::move(batch)));
    progress.report(static_cast<qint64>(maker.tenantCount()), static_cast<qint64>(maker.tenantCount()), step);
    return {};
}

base::Status writeSample(store::Writer& writer, const SampleSpec& spec, base::StopToken stop,
                         base::ProgressSink& progress)
{
    if (spec.tenants < 1 || spec.tenants > 1'000'000)
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "A sample has 1 to 1,000,000 tenants, not %1."),
                           {QString::number(spec.tenants)}});
    if (spec.days < 1 || spec.days > 1000)
        return base::fail(
            base::ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "A sample covers 1 to 1,000 days, not %1."), {QString::number(spec.days)}});
    const store::Actor actor{QStringLiteral("sample"), QStringLiteral("sample")};
    const PlatformSnapshot platform = makeSamplePlatform(spec);
    LUMOS_TRY(writeWithStoryChange(writer, platform, actor, stop, progress));
    LUMOS_ASSIGN(auto bulk, writer.beginBulk(actor));
    LUMOS_TRY(makeSampleHistory(
        spec, platform, [&](store::HistoryBatch&& batch) { return bulk->add(batch); }, stop, progress));
    LUMOS_TRY(
        bulk->commit(platform.profile.name,
                     QStringLiteral("Generate %1 tenants and %2 days of history").arg(spec.tenants).arg(spec.days)));
    for (const Scenario& scenario : sample::sampleScenarios(platform, spec))
        LUMOS_TRY(writer.putScenario(scenario, actor));
    return {};
}

} // namespace lumos::services
