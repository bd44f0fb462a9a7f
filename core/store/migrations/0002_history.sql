-- SPDX-FileCopyrightText: 2026 Lumos Console contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Histories, read by period. They refer to tenants without a foreign key, because the bulk write checks whole batches.

-- "hours" are the 24 hourly values of the hour codec, some 30 to 80 bytes.
CREATE TABLE usage_day (
    tenant_id {{UUID}} NOT NULL,
    kind {{INT}} NOT NULL,
    day {{INT}} NOT NULL,
    hours {{BLOB}} NOT NULL,
    peak {{BIG}} NOT NULL,
    PRIMARY KEY (tenant_id, kind, day)
) {{CLUSTERED}};

CREATE TABLE cost_day (
    tenant_id {{UUID}} NOT NULL,
    category TEXT NOT NULL,
    day {{INT}} NOT NULL,
    service TEXT NOT NULL,
    cost {{MONEY}} NOT NULL,
    cost_currency TEXT NOT NULL,
    charge {{MONEY}} NOT NULL,
    charge_currency TEXT NOT NULL,
    PRIMARY KEY (tenant_id, category, day, service)
) {{CLUSTERED}};

CREATE TABLE slo_day (
    slo_key TEXT NOT NULL,
    day {{INT}} NOT NULL,
    good {{BIG}} NOT NULL,
    total {{BIG}} NOT NULL,
    PRIMARY KEY (slo_key, day)
) {{CLUSTERED}};

CREATE TABLE scaling_record (
    workload_id {{UUID}} NOT NULL,
    at {{BIG}} NOT NULL,
    current_replicas {{INT}} NOT NULL,
    needed {{INT}} NOT NULL,
    decided {{INT}} NOT NULL,
    use_percent {{INT}} NOT NULL,
    quota_percent {{INT}} NOT NULL,
    node_room {{INT}} NOT NULL,
    recent_added {{INT}} NOT NULL,
    recent_removed {{INT}} NOT NULL,
    minutes_since_change {{INT}} NOT NULL,
    limited_by TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (workload_id, at)
) {{CLUSTERED}};

CREATE TABLE usage_record (
    source TEXT NOT NULL,
    record_id TEXT NOT NULL,
    tenant_id {{UUID}} NOT NULL,
    kind {{INT}} NOT NULL,
    amount {{BIG}} NOT NULL,
    at {{BIG}} NOT NULL,
    PRIMARY KEY (source, record_id)
) {{CLUSTERED}};
