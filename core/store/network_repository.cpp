// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/network_repository.h"

namespace lumos::store {

namespace {

domain::Ipv4Range readRange(Query& row)
{
    const auto low = static_cast<std::uint32_t>(row.big());
    return {low, static_cast<std::uint32_t>(row.big())};
}

std::uint16_t readPort(Query& row) { return static_cast<std::uint16_t>(row.integer()); }

} // namespace

const Table& VpcRepository::table()
{
    static const Table table{
        "vpc", 1, {"vpc_key", "tenant_id", "cidr_low", "cidr_high", "overlap_domain", "default_deny"}};
    return table;
}

base::Status VpcRepository::write(RowBatch& rows, const domain::Vpc& v) const
{
    return rows.add(v.key, v.tenant, v.cidr.low, v.cidr.high, v.overlapDomain, v.defaultDeny);
}

domain::Vpc VpcRepository::read(Query& row) const
{
    domain::Vpc v;
    v.key = row.text();
    v.tenant = row.id<domain::TenantId>();
    v.cidr = readRange(row);
    v.overlapDomain = row.text();
    v.defaultDeny = row.flag();
    return v;
}

const Table& FirewallRuleRepository::table()
{
    static const Table table{"firewall_rule",
                             1,
                             {"rule_key", "vpc_key", "priority", "direction", "action", "protocol", "remote_low",
                              "remote_high", "local_low", "local_high", "port_low", "port_high", "expires_at"}};
    return table;
}

base::Status FirewallRuleRepository::write(RowBatch& rows, const domain::FirewallRule& r) const
{
    return rows.add(r.key, r.vpc, r.priority, name(r.direction), name(r.action), name(r.protocol), r.remote.low,
                    r.remote.high, r.local.low, r.local.high, r.portLow, r.portHigh, r.expiresAt);
}

domain::FirewallRule FirewallRuleRepository::read(Query& row) const
{
    domain::FirewallRule r;
    r.key = row.text();
    r.vpc = row.text();
    r.priority = row.integer();
    r.direction = row.word(&domain::parseRuleDirection);
    r.action = row.word(&domain::parseRuleAction);
    r.protocol = row.word(&domain::parseProtocol);
    r.remote = readRange(row);
    r.local = readRange(row);
    r.portLow = readPort(row);
    r.portHigh = readPort(row);
    r.expiresAt = row.maybeInstant();
    return r;
}

const Table& EndpointRepository::table()
{
    static const Table table{"endpoint", 1, {"endpoint_key", "vpc_key", "tenant_id", "address", "port"}};
    return table;
}

base::Status EndpointRepository::write(RowBatch& rows, const domain::Endpoint& e) const
{
    return rows.add(e.key, e.vpc, e.tenant, e.address, e.port);
}

domain::Endpoint EndpointRepository::read(Query& row) const
{
    domain::Endpoint e;
    e.key = row.text();
    e.vpc = row.text();
    e.tenant = row.id<domain::TenantId>();
    e.address = static_cast<std::uint32_t>(row.big());
    e.port = readPort(row);
    return e;
}

const Table& PeeringRepository::table()
{
    static const Table table{"peering",
                             1,
                             {"peering_key", "from_vpc", "to_vpc", "protocol", "port_low", "port_high", "requested_by",
                              "approved_by", "expires_at"}};
    return table;
}

base::Status PeeringRepository::write(RowBatch& rows, const domain::Peering& p) const
{
    return rows.add(p.key, p.fromVpc, p.toVpc, name(p.protocol), p.portLow, p.portHigh, p.requestedBy, p.approvedBy,
                    p.expiresAt);
}

domain::Peering PeeringRepository::read(Query& row) const
{
    domain::Peering p;
    p.key = row.text();
    p.fromVpc = row.text();
    p.toVpc = row.text();
    p.protocol = row.word(&domain::parseProtocol);
    p.portLow = readPort(row);
    p.portHigh = readPort(row);
    p.requestedBy = row.text();
    p.approvedBy = row.text();
    p.expiresAt = row.maybeInstant();
    return p;
}

} // namespace lumos::store
