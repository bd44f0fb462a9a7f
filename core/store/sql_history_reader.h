// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/history_reader.h"
#include "store/thread_sessions.h"
#include "store/writer.h"

namespace lumos::store {

/// HistoryReader over the sessions of the calling threads.
class SqlHistoryReader final : public HistoryReader {
public:
    explicit SqlHistoryReader(const ThreadSessions& sessions) : m_sessions(sessions) {}
    base::Result<std::vector<domain::UsageDay>> usageDays(const HistoryFilter& filter,
                                                          base::StopToken stop) const override;
    base::Result<std::vector<domain::CostDay>> costDays(const HistoryFilter& filter,
                                                        base::StopToken stop) const override;
    base::Result<std::vector<domain::SloDay>> sloDays(const HistoryFilter& filter, base::StopToken stop) const override;
    base::Result<std::vector<domain::ScalingRecord>> scalingRecords(std::optional<domain::WorkloadId> workload,
                                                                    base::TimeRange range,
                                                                    base::StopToken stop) const override;
    base::Result<std::vector<domain::UsageRecord>> usageRecords(const HistoryFilter& filter,
                                                                base::StopToken stop) const override;
    base::Result<std::vector<OwnHour>> ownHours(base::Date from, base::Date to, base::StopToken stop) const override;
    base::Result<std::vector<bool>> areKnown(std::span<const domain::UsageRecord> records,
                                             base::StopToken stop) const override;
    base::Result<std::vector<base::Currency>> costCurrencies() const override;
    base::Result<std::vector<AuditEntry>> audit(qint64 limit, std::optional<QString> subject,
                                                std::optional<qint64> before) const override;
    base::Result<qint64> verifyAudit(base::StopToken stop) const override;
    base::Result<std::vector<domain::Scenario>> scenarios() const override;
    base::Result<std::optional<std::pair<base::Date, base::Date>>> coveredDays() const override;

private:
    const ThreadSessions& m_sessions;
};

} // namespace lumos::store
