// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/ids.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace lumos::domain {

/// IPv4 range, both ends inclusive.
struct Ipv4Range {
    std::uint32_t low = 0;
    std::uint32_t high = 0xFFFFFFFFU;
    /// "10.1.0.0/16" or a single address; host bits are masked away. No leading zeros in a number.
    [[nodiscard]] static std::optional<Ipv4Range> parseCidr(QStringView text);
    /// What toString writes: CIDR or "a-b".
    [[nodiscard]] static std::optional<Ipv4Range> parse(QStringView text);
    [[nodiscard]] QString toString() const; ///< CIDR where it is one, else "a-b"
    [[nodiscard]] bool overlaps(const Ipv4Range& o) const { return low <= o.high && o.low <= high; }
    friend bool operator==(const Ipv4Range&, const Ipv4Range&) = default;
};

enum class Protocol : unsigned char { Any = 0, Icmp = 1, Tcp = 6, Udp = 17 };
enum class RuleAction : unsigned char { Allow, Deny };
enum class RuleDirection : unsigned char { Ingress, Egress };

/// A tenant's address space. Two tenants may use the same addresses only in different overlap domains.
struct Vpc {
    QString key;
    TenantId tenant;
    Ipv4Range cidr;
    QString overlapDomain;
    bool defaultDeny = true;
    friend bool operator==(const Vpc&, const Vpc&) = default;
};

/// First match by (priority, key) decides; without a match the VPC's default decides.
struct FirewallRule {
    QString key;
    QString vpc;
    std::int32_t priority = 1000;
    RuleDirection direction = RuleDirection::Ingress;
    RuleAction action = RuleAction::Allow;
    Protocol protocol = Protocol::Tcp;
    Ipv4Range remote;
    Ipv4Range local;
    std::uint16_t portLow = 0;
    std::uint16_t portHigh = 65535;
    std::optional<base::Instant> expiresAt;
    friend bool operator==(const FirewallRule&, const FirewallRule&) = default;
};

/// Something with an address: a project's service, a gateway, a database.
struct Endpoint {
    QString key; ///< "feature-cache"
    QString vpc;
    TenantId tenant; ///< project or tenant
    std::uint32_t address = 0;
    std::uint16_t port = 0; ///< the port it listens on; 0 = none
    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// An agreed path between two tenants: packets of `protocol` to `portLow..portHigh` from the first VPC to the second.
struct Peering {
    QString key;
    QString fromVpc;
    QString toVpc;
    Protocol protocol = Protocol::Tcp;
    std::uint16_t portLow = 0;
    std::uint16_t portHigh = 65535;
    QString requestedBy;
    QString approvedBy; ///< empty = one-sided
    std::optional<base::Instant> expiresAt;
    friend bool operator==(const Peering&, const Peering&) = default;
};

/// A disk, snapshot or backup.
struct Volume {
    QString key;
    TenantId tenant;
    std::int64_t bytes = 0;
    QString encryptionKey; ///< key of EncryptionKey; empty = unencrypted
    QString kind;          ///< "volume", "snapshot", "backup"
    bool sharedWithAll = false;
    friend bool operator==(const Volume&, const Volume&) = default;
};
struct EncryptionKey {
    QString key;
    TenantId tenant; ///< null = no owner
    base::Instant rotatedAt;
    bool destroyed = false;
    friend bool operator==(const EncryptionKey&, const EncryptionKey&) = default;
};

/// How a tenant's rows are kept apart.
enum class DataSeparation : unsigned char { RowLevelSecurity, Schema, Database };
struct DataStore {
    QString key;
    TenantId tenant; ///< null = shared by all
    DataSeparation separation = DataSeparation::RowLevelSecurity;
    bool policyForced = true;     ///< row-level security applies to the owner, too
    bool restrictiveGuard = true; ///< a RESTRICTIVE tenant policy exists
    bool roleBypasses = false;    ///< the application's role may bypass it
    friend bool operator==(const DataStore&, const DataStore&) = default;
};

[[nodiscard]] QString ipv4ToString(std::uint32_t address);
[[nodiscard]] std::optional<std::uint32_t> parseIpv4(QStringView text);
[[nodiscard]] QLatin1String name(Protocol);
[[nodiscard]] QLatin1String name(RuleAction);
[[nodiscard]] QLatin1String name(RuleDirection);
[[nodiscard]] QLatin1String name(DataSeparation);
[[nodiscard]] std::optional<Protocol> parseProtocol(QStringView);
[[nodiscard]] std::optional<RuleAction> parseRuleAction(QStringView);
[[nodiscard]] std::optional<RuleDirection> parseRuleDirection(QStringView);
[[nodiscard]] std::optional<DataSeparation> parseDataSeparation(QStringView);

} // namespace lumos::domain
