// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/snapshot_repository.h"

#include "store/cluster_repository.h"
#include "store/network_repository.h"
#include "store/pricing_repository.h"
#include "store/quota_repository.h"
#include "store/repository.h"
#include "store/scaling_repository.h"
#include "store/slo_repository.h"
#include "store/storage_repository.h"
#include "store/tenant_repository.h"
#include "store/workload_repository.h"

#include <algorithm>

namespace lumos::store {

namespace {

constexpr std::size_t kRowsBetweenReports = 2000;

/// Writes the aggregates one after the other, with progress by rows.
class SnapshotWriter {
public:
    SnapshotWriter(Session& session, const base::StopToken& stop, base::ProgressSink& progress, qint64 total)
        : m_session(session), m_stop(stop), m_progress(progress), m_total(total)
    {}

    template <class Repository>
    base::Status put(const Repository& repository, const std::vector<typename Repository::Value>& values)
    {
        RowBatch rows(m_session, Repository::table(), OnConflict::Fail);
        for (const auto& value : values) {
            if (m_done % kRowsBetweenReports == 0) {
                if (m_stop.stop_requested())
                    return base::fail(
                        base::ErrorCode::Cancelled,
                        {QT_TRANSLATE_NOOP("core", "The platform was not replaced: the job was cancelled."), {}});
                m_progress.report(static_cast<qint64>(m_done), m_total,
                                  {QT_TRANSLATE_NOOP("core", "Writing the platform"), {}});
            }
            LUMOS_TRY(repository.write(rows, value));
            ++m_done;
        }
        return rows.finish();
    }

private:
    Session& m_session;
    const base::StopToken& m_stop;
    base::ProgressSink& m_progress;
    qint64 m_total;
    std::size_t m_done = 0;
};

qint64 rowCount(const domain::PlatformSnapshot& s)
{
    return static_cast<qint64>(s.tenants.size() + s.quotas.size() + s.usage.size() + s.clusters.size() +
                               s.nodes.size() + s.workloads.size() + s.placements.size() + s.scalingPolicies.size() +
                               s.priceBooks.size() + s.budgets.size() + s.vpcs.size() + s.rules.size() +
                               s.endpoints.size() + s.peerings.size() + s.volumes.size() + s.encryptionKeys.size() +
                               s.dataStores.size() + s.slos.size() + s.incidents.size());
}

template <class Repository>
base::Status readInto(Session& session, const Repository& repository, std::vector<typename Repository::Value>& into)
{
    LUMOS_ASSIGN(into, readAll(session, repository));
    return {};
}

base::Status readNetwork(Session& session, domain::PlatformSnapshot& s)
{
    LUMOS_TRY(readInto(session, VpcRepository{}, s.vpcs));
    LUMOS_TRY(readInto(session, FirewallRuleRepository{}, s.rules));
    LUMOS_TRY(readInto(session, EndpointRepository{}, s.endpoints));
    LUMOS_TRY(readInto(session, PeeringRepository{}, s.peerings));
    LUMOS_TRY(readInto(session, VolumeRepository{}, s.volumes));
    LUMOS_TRY(readInto(session, EncryptionKeyRepository{}, s.encryptionKeys));
    return readInto(session, DataStoreRepository{}, s.dataStores);
}

base::Status putNetwork(SnapshotWriter& writer, const domain::PlatformSnapshot& s)
{
    LUMOS_TRY(writer.put(VpcRepository{}, s.vpcs));
    LUMOS_TRY(writer.put(FirewallRuleRepository{}, s.rules));
    LUMOS_TRY(writer.put(EndpointRepository{}, s.endpoints));
    LUMOS_TRY(writer.put(PeeringRepository{}, s.peerings));
    LUMOS_TRY(writer.put(VolumeRepository{}, s.volumes));
    LUMOS_TRY(writer.put(EncryptionKeyRepository{}, s.encryptionKeys));
    return writer.put(DataStoreRepository{}, s.dataStores);
}

} // namespace

base::Result<domain::PlatformSnapshot> SnapshotRepository::read() const
{
    const CatalogRepository catalog(m_session);
    domain::PlatformSnapshot s;
    LUMOS_TRY(catalog.read(s));
    LUMOS_ASSIGN(const KindNumbers kinds, catalog.kindNumbers());
    LUMOS_TRY(readInto(m_session, TenantRepository{}, s.tenants));
    LUMOS_TRY(readInto(m_session, QuotaRepository{kinds}, s.quotas));
    LUMOS_TRY(readInto(m_session, UsageRepository{kinds}, s.usage));
    LUMOS_TRY(readInto(m_session, ClusterRepository{}, s.clusters));
    LUMOS_TRY(readInto(m_session, NodeRepository{}, s.nodes));
    LUMOS_TRY(readInto(m_session, WorkloadRepository{}, s.workloads));
    LUMOS_TRY(readInto(m_session, PlacementRepository{}, s.placements));
    LUMOS_TRY(readInto(m_session, ScalingPolicyRepository{}, s.scalingPolicies));
    LUMOS_TRY(readInto(m_session, PriceBookRepository{s.catalog}, s.priceBooks));
    LUMOS_TRY(readInto(m_session, BudgetRepository{}, s.budgets));
    LUMOS_TRY(readNetwork(m_session, s));
    LUMOS_TRY(readInto(m_session, SloRepository{}, s.slos));
    LUMOS_TRY(readInto(m_session, IncidentRepository{}, s.incidents));
    // Text keys come in the collation of the database; the domain's own order counts.
    domain::sortSnapshot(s);
    return s;
}

base::Status SnapshotRepository::replace(const domain::PlatformSnapshot& snapshot, const base::StopToken& stop,
                                         base::ProgressSink& progress) const
{
    LUMOS_TRY(erasePresent());
    const CatalogRepository catalog(m_session);
    LUMOS_TRY(catalog.putProfile(snapshot.profile));
    LUMOS_TRY(catalog.putCatalog(snapshot.catalog));
    LUMOS_ASSIGN(const KindNumbers kinds, catalog.kindNumbers());
    SnapshotWriter writer(m_session, stop, progress, rowCount(snapshot));
    LUMOS_TRY(writer.put(TenantRepository{}, snapshot.tenants));
    LUMOS_TRY(writer.put(QuotaRepository{kinds}, snapshot.quotas));
    LUMOS_TRY(writer.put(UsageRepository{kinds}, snapshot.usage));
    LUMOS_TRY(writer.put(ClusterRepository{}, snapshot.clusters));
    LUMOS_TRY(writer.put(NodeRepository{}, snapshot.nodes));
    LUMOS_TRY(writer.put(WorkloadRepository{}, snapshot.workloads));
    LUMOS_TRY(writer.put(PlacementRepository{}, snapshot.placements));
    LUMOS_TRY(writer.put(ScalingPolicyRepository{}, snapshot.scalingPolicies));
    LUMOS_TRY(writer.put(PriceBookRepository{snapshot.catalog}, snapshot.priceBooks));
    LUMOS_TRY(writer.put(BudgetRepository{}, snapshot.budgets));
    LUMOS_TRY(putNetwork(writer, snapshot));
    LUMOS_TRY(writer.put(SloRepository{}, snapshot.slos));
    LUMOS_TRY(writer.put(IncidentRepository{}, snapshot.incidents));
    LUMOS_TRY(eraseLostHistories());
    if (stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled,
                          {QT_TRANSLATE_NOOP("core", "The platform was not replaced: the job was cancelled."), {}});
    return {};
}

base::Status SnapshotRepository::erasePresent() const
{
    // Children first, so that no cascade has to look for them.
    for (const Table* table :
         {&IncidentRepository::table(), &SloRepository::table(), &DataStoreRepository::table(),
          &EncryptionKeyRepository::table(), &VolumeRepository::table(), &PeeringRepository::table(),
          &EndpointRepository::table(), &FirewallRuleRepository::table(), &VpcRepository::table(),
          &BudgetRepository::table(), &PriceBookRepository::table(), &ScalingPolicyRepository::table(),
          &PlacementRepository::table(), &WorkloadRepository::table(), &NodeRepository::table(),
          &ClusterRepository::table(), &UsageRepository::table(), &QuotaRepository::table(),
          &TenantRepository::table()})
        LUMOS_TRY(eraseRows(m_session, *table));
    return {};
}

base::Status SnapshotRepository::eraseLostHistories() const
{
    return m_session.run(QStringList{
        QStringLiteral("DELETE FROM usage_day WHERE tenant_id NOT IN (SELECT tenant_id FROM tenant)"),
        QStringLiteral("DELETE FROM cost_day WHERE tenant_id NOT IN (SELECT tenant_id FROM tenant)"),
        QStringLiteral("DELETE FROM usage_record WHERE tenant_id NOT IN (SELECT tenant_id FROM tenant)"),
        QStringLiteral("DELETE FROM scaling_record WHERE workload_id NOT IN (SELECT workload_id FROM workload)"),
        QStringLiteral("DELETE FROM slo_day WHERE slo_key NOT IN (SELECT slo_key FROM slo)")});
}

} // namespace lumos::store
