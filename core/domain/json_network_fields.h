// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/json_described.h"
#include "domain/network.h"

/// JSON fields of networks, disks, keys and databases.
namespace lumos::domain::json {

template <class A, Is<Vpc> T>
void describe(A& a, T& v)
{
    a("cidr", v.cidr);
    a("defaultDeny", v.defaultDeny);
    a("key", v.key);
    a("overlapDomain", v.overlapDomain);
    a("tenant", v.tenant);
}

template <class A, Is<FirewallRule> T>
void describe(A& a, T& v)
{
    a("action", v.action);
    a("direction", v.direction);
    a("expiresAt", v.expiresAt);
    a("key", v.key);
    a("local", v.local);
    a("portHigh", v.portHigh);
    a("portLow", v.portLow);
    a("priority", v.priority);
    a("protocol", v.protocol);
    a("remote", v.remote);
    a("vpc", v.vpc);
}

template <class A, Is<Endpoint> T>
void describe(A& a, T& v)
{
    a("address", v.address);
    a("key", v.key);
    a("port", v.port);
    a("tenant", v.tenant);
    a("vpc", v.vpc);
}

template <class A, Is<Peering> T>
void describe(A& a, T& v)
{
    a("approvedBy", v.approvedBy);
    a("expiresAt", v.expiresAt);
    a("fromVpc", v.fromVpc);
    a("key", v.key);
    a("portHigh", v.portHigh);
    a("portLow", v.portLow);
    a("protocol", v.protocol);
    a("requestedBy", v.requestedBy);
    a("toVpc", v.toVpc);
}

template <class A, Is<Volume> T>
void describe(A& a, T& v)
{
    a("bytes", v.bytes);
    a("encryptionKey", v.encryptionKey);
    a("key", v.key);
    a("kind", v.kind);
    a("sharedWithAll", v.sharedWithAll);
    a("tenant", v.tenant);
}

template <class A, Is<EncryptionKey> T>
void describe(A& a, T& v)
{
    a("destroyed", v.destroyed);
    a("key", v.key);
    a("rotatedAt", v.rotatedAt);
    a("tenant", v.tenant);
}

template <class A, Is<DataStore> T>
void describe(A& a, T& v)
{
    a("key", v.key);
    a("policyForced", v.policyForced);
    a("restrictiveGuard", v.restrictiveGuard);
    a("roleBypasses", v.roleBypasses);
    a("separation", v.separation);
    a("tenant", v.tenant);
}

} // namespace lumos::domain::json
