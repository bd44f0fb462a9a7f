// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/replication_json.h"

#include <QJsonArray>

#include <charconv>
#include <cmath>
#include <limits>
#include <variant>

namespace lumos::services {

namespace {

using engine::simulation::DayTotals;
using engine::simulation::ReplicationOutcome;
using engine::simulation::TenantTotals;

constexpr std::int64_t kExactInDouble = std::int64_t{1} << 53;

template <class T>
struct Column {
    const char* name;
    std::variant<double T::*, std::int64_t T::*, std::int32_t T::*, base::Decimal T::*> member;
};

const Column<DayTotals> kDayColumns[] = {
    {"gpuPeakCards", &DayTotals::gpuPeakCards},
    {"gpuAllocatedPeak", &DayTotals::gpuAllocatedPeak},
    {"capacityCards", &DayTotals::capacityCards},
    {"throttledTenants", &DayTotals::throttledTenants},
    {"demanded", &DayTotals::demanded},
    {"throttled", &DayTotals::throttled},
    {"throttledShare", &DayTotals::throttledShare},
    {"queueWaitP95Minutes", &DayTotals::queueWaitP95Minutes},
    {"minutesOverCapacity", &DayTotals::minutesOverCapacity},
    {"cost", &DayTotals::cost},
    {"charge", &DayTotals::charge},
    {"served", &DayTotals::served},
    {"queued", &DayTotals::queued},
    {"requestWaitSeconds", &DayTotals::requestWaitSeconds},
    {"sloGood", &DayTotals::sloGood},
    {"sloTotal", &DayTotals::sloTotal},
    {"sloAllowed", &DayTotals::sloAllowed},
};

const Column<TenantTotals> kTenantColumns[] = {
    {"demanded", &TenantTotals::demanded},
    {"served", &TenantTotals::served},
    {"throttled", &TenantTotals::throttled},
    {"queued", &TenantTotals::queued},
    {"scalingsUp", &TenantTotals::scalingsUp},
    {"scalingsDown", &TenantTotals::scalingsDown},
    {"replicaMinutes", &TenantTotals::replicaMinutes},
    {"minutesOver80", &TenantTotals::minutesOver80},
    {"minutesOver90", &TenantTotals::minutesOver90},
    {"minutesOver95", &TenantTotals::minutesOver95},
    {"firstDayAtLimit", &TenantTotals::firstDayAtLimit},
    {"cost", &TenantTotals::cost},
    {"charge", &TenantTotals::charge},
    {"sloGood", &TenantTotals::sloGood},
    {"sloTotal", &TenantTotals::sloTotal},
};

void put(QByteArray& out, double value)
{
    if (std::isnan(value))
        out += "\"nan\"";
    else if (std::isinf(value))
        out += value > 0 ? "\"inf\"" : "\"-inf\"";
    else if (value == 0)
        out += std::signbit(value) ? "\"-0\"" : "0"; // readers of JSON take -0.0 for the integer 0
    else {
        char text[32];
        const auto end = std::to_chars(text, text + sizeof text, value).ptr;
        out.append(text, end - text);
    }
}

void put(QByteArray& out, std::int64_t value)
{
    const QByteArray digits = QByteArray::number(static_cast<qint64>(value));
    out += value > kExactInDouble || value < -kExactInDouble ? '"' + digits + '"' : digits;
}

void put(QByteArray& out, std::int32_t value) { put(out, std::int64_t{value}); }

void put(QByteArray& out, base::Decimal value) { out += '"' + value.toString().toLatin1() + '"'; }

bool take(const QJsonValue& v, double& out)
{
    if (v.isDouble()) {
        out = v.toDouble();
        return true;
    }
    const QString word = v.toString();
    if (word == u"nan")
        out = std::numeric_limits<double>::quiet_NaN();
    else if (word == u"-0")
        out = -0.0;
    else if (word == u"inf" || word == u"-inf")
        out = word == u"inf" ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
    else
        return false;
    return true;
}

bool take(const QJsonValue& v, std::int64_t& out)
{
    bool ok = v.isDouble();
    out = ok ? v.toInteger() : v.toString().toLongLong(&ok);
    return ok;
}

bool take(const QJsonValue& v, std::int32_t& out)
{
    std::int64_t wide = 0;
    const bool ok = take(v, wide) && std::in_range<std::int32_t>(wide);
    out = static_cast<std::int32_t>(wide);
    return ok;
}

bool take(const QJsonValue& v, base::Decimal& out)
{
    const auto parsed = base::Decimal::parse(v.toString());
    if (parsed)
        out = *parsed;
    return v.isString() && parsed;
}

template <class T, std::size_t N>
void putColumns(QByteArray& out, const Column<T> (&columns)[N], const std::vector<T>& rows)
{
    bool first = true;
    for (const Column<T>& column : columns) {
        out += first ? "\"" : ",\"";
        first = false;
        out += column.name;
        out += "\":[";
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i > 0)
                out += ',';
            std::visit([&](auto member) { put(out, rows[i].*member); }, column.member);
        }
        out += ']';
    }
}

tl::unexpected<base::Error> wrong(const QString& member)
{
    return base::fail(base::ErrorCode::Parse,
                      {QT_TRANSLATE_NOOP("core", "The member \"%1\" of a result is missing or wrong."), {member}});
}

/// Fills the rows, of which there must be as many in every column.
template <class T, std::size_t N>
base::Status takeColumns(const QJsonObject& object, const Column<T> (&columns)[N], std::vector<T>& rows)
{
    for (const Column<T>& column : columns) {
        const QString name = QString::fromLatin1(column.name);
        const QJsonArray values = object.value(name).toArray();
        if (!object.value(name).isArray() || values.size() != static_cast<qsizetype>(rows.size()))
            return wrong(name);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const QJsonValue value = values.at(static_cast<qsizetype>(i));
            if (!std::visit([&](auto member) { return take(value, rows[i].*member); }, column.member))
                return wrong(name);
        }
    }
    return {};
}

template <class T>
void putMember(QByteArray& out, const char* name, T value)
{
    out += ",\"";
    out += name;
    out += "\":";
    put(out, value);
}

} // namespace

QByteArray replicationMembers(const ReplicationOutcome& outcome)
{
    QByteArray out = "\"replication\":" + QByteArray::number(outcome.replication);
    out += ",\"stateHash\":\"" +
           QByteArray::number(static_cast<qulonglong>(outcome.stateHash), 16).rightJustified(16, '0') + '"';
    putMember(out, "throttledTenants", outcome.throttledTenants);
    putMember(out, "slosMet", outcome.slosMet);
    putMember(out, "slosTotal", outcome.slosTotal);
    out += ",\"days\":{";
    putColumns(out, kDayColumns, outcome.days);
    out += '}';
    if (outcome.tenants.empty())
        return out;
    out += ",\"tenants\":{\"tenant\":[";
    for (std::size_t i = 0; i < outcome.tenants.size(); ++i)
        out += (i > 0 ? ",\"" : "\"") + outcome.tenants[i].tenant.toString().toLatin1() + '"';
    out += "],";
    putColumns(out, kTenantColumns, outcome.tenants);
    out += '}';
    return out;
}

base::Result<ReplicationOutcome> replicationFromJson(const QJsonObject& object)
{
    ReplicationOutcome out;
    const std::pair<const char*, std::int32_t*> numbers[] = {{"replication", &out.replication},
                                                             {"throttledTenants", &out.throttledTenants},
                                                             {"slosMet", &out.slosMet},
                                                             {"slosTotal", &out.slosTotal}};
    for (const auto& [name, value] : numbers)
        if (!take(object.value(QLatin1String(name)), *value))
            return wrong(QLatin1String(name));
    bool ok = false;
    out.stateHash = object.value(QStringLiteral("stateHash")).toString().toULongLong(&ok, 16);
    if (!ok)
        return wrong(QStringLiteral("stateHash"));
    const QJsonObject days = object.value(QStringLiteral("days")).toObject();
    out.days.resize(static_cast<std::size_t>(days.value(QLatin1String(kDayColumns[0].name)).toArray().size()));
    LUMOS_TRY(takeColumns(days, kDayColumns, out.days));
    const QJsonObject tenants = object.value(QStringLiteral("tenants")).toObject();
    const QJsonArray ids = tenants.value(QStringLiteral("tenant")).toArray();
    for (const QJsonValue& text : ids) {
        const auto id = domain::TenantId::parse(text.toString());
        if (!id)
            return wrong(QStringLiteral("tenant"));
        out.tenants.emplace_back().tenant = *id;
    }
    if (!out.tenants.empty())
        LUMOS_TRY(takeColumns(tenants, kTenantColumns, out.tenants));
    return out;
}

} // namespace lumos::services
