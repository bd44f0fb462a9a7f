// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/network.h"

#include "domain/word_table.h"

#include <QList>

#include <bit>

namespace lumos::domain {

namespace {

constexpr Word<Protocol> kProtocols[] = {
    {Protocol::Any, "any"}, {Protocol::Icmp, "icmp"}, {Protocol::Tcp, "tcp"}, {Protocol::Udp, "udp"}};
constexpr Word<RuleAction> kRuleActions[] = {{RuleAction::Allow, "allow"}, {RuleAction::Deny, "deny"}};
constexpr Word<RuleDirection> kDirections[] = {{RuleDirection::Ingress, "ingress"}, {RuleDirection::Egress, "egress"}};
constexpr Word<DataSeparation> kSeparations[] = {{DataSeparation::RowLevelSecurity, "row_level_security"},
                                                 {DataSeparation::Schema, "schema"},
                                                 {DataSeparation::Database, "database"}};

/// A number without sign, blanks or leading zeros (010 is octal to some programs), at most `highest`.
std::optional<std::uint32_t> plainNumber(QStringView text, std::uint32_t highest)
{
    if (text.isEmpty() || text.size() > 3 || (text.size() > 1 && text.front() == u'0'))
        return std::nullopt;
    std::uint32_t value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + static_cast<std::uint32_t>(c.unicode() - u'0');
    }
    return value <= highest ? std::optional(value) : std::nullopt;
}

constexpr std::uint32_t hostMask(std::uint32_t prefix) { return prefix == 0 ? ~0U : prefix >= 32 ? 0U : ~0U >> prefix; }

} // namespace

std::optional<Ipv4Range> Ipv4Range::parseCidr(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto address = parseIpv4(slash < 0 ? text : text.left(slash));
    const auto prefix = slash < 0 ? std::optional(32U) : plainNumber(text.mid(slash + 1), 32);
    if (!address || !prefix)
        return std::nullopt;
    const std::uint32_t mask = hostMask(*prefix);
    return Ipv4Range{*address & ~mask, *address | mask};
}

std::optional<Ipv4Range> Ipv4Range::parse(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    if (dash < 0)
        return parseCidr(text);
    const auto low = parseIpv4(text.left(dash));
    const auto high = parseIpv4(text.mid(dash + 1));
    if (!low || !high || *low > *high)
        return std::nullopt;
    return Ipv4Range{*low, *high};
}

QString Ipv4Range::toString() const
{
    const std::uint32_t host = low ^ high;
    const bool isCidr = (host & (host + 1U)) == 0 && (low & host) == 0;
    if (!isCidr)
        return ipv4ToString(low) + u'-' + ipv4ToString(high);
    return ipv4ToString(low) + u'/' + QString::number(32 - std::popcount(host));
}

QString ipv4ToString(std::uint32_t address)
{
    return QStringLiteral("%1.%2.%3.%4")
        .arg(address >> 24)
        .arg(address >> 16 & 0xFF)
        .arg(address >> 8 & 0xFF)
        .arg(address & 0xFF);
}

std::optional<std::uint32_t> parseIpv4(QStringView text)
{
    const auto parts = text.split(u'.');
    if (parts.size() != 4)
        return std::nullopt;
    std::uint32_t address = 0;
    for (const QStringView part : parts) {
        const auto octet = plainNumber(part, 255);
        if (!octet)
            return std::nullopt;
        address = address << 8 | *octet;
    }
    return address;
}

QLatin1String name(Protocol v) { return wordOf(kProtocols, v); }
QLatin1String name(RuleAction v) { return wordOf(kRuleActions, v); }
QLatin1String name(RuleDirection v) { return wordOf(kDirections, v); }
QLatin1String name(DataSeparation v) { return wordOf(kSeparations, v); }
std::optional<Protocol> parseProtocol(QStringView text) { return valueOf(kProtocols, text); }
std::optional<RuleAction> parseRuleAction(QStringView text) { return valueOf(kRuleActions, text); }
std::optional<RuleDirection> parseRuleDirection(QStringView text) { return valueOf(kDirections, text); }
std::optional<DataSeparation> parseDataSeparation(QStringView text) { return valueOf(kSeparations, text); }

} // namespace lumos::domain
