-- SPDX-FileCopyrightText: 2026 Lumos Console contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0001_platform.sql
CREATE TABLE store_state (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    revision BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    audit_count BIGINT NOT NULL,
    audit_hash BYTEA NOT NULL
);
CREATE TABLE platform (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    environment TEXT NOT NULL,
    currency TEXT NOT NULL,
    utc_offset_minutes INTEGER NOT NULL
);
CREATE TABLE resource_kind (
    number INTEGER NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    kind_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    aggregation TEXT NOT NULL,
    custom INTEGER NOT NULL
);
CREATE TABLE tenant (
    tenant_id UUID NOT NULL PRIMARY KEY,
    parent_id UUID REFERENCES tenant (tenant_id) DEFERRABLE INITIALLY DEFERRED,
    level TEXT NOT NULL,
    type TEXT NOT NULL,
    state TEXT NOT NULL,
    isolation TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    owner TEXT NOT NULL,
    tier TEXT NOT NULL,
    region TEXT NOT NULL,
    residency TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    contract_end INTEGER,
    delete_protected INTEGER NOT NULL
);
CREATE INDEX tenant_by_parent ON tenant (parent_id);
CREATE TABLE quota (
    tenant_id UUID NOT NULL REFERENCES tenant (tenant_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind INTEGER NOT NULL,
    limit_value BIGINT NOT NULL,
    warning INTEGER NOT NULL,
    high INTEGER NOT NULL,
    critical INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (tenant_id, kind)
);
CREATE TABLE usage_level (
    tenant_id UUID NOT NULL REFERENCES tenant (tenant_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind INTEGER NOT NULL,
    used BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, kind)
);
CREATE TABLE cluster (
    cluster_id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    region TEXT NOT NULL
);
CREATE TABLE node (
    node_id UUID NOT NULL PRIMARY KEY,
    cluster_id UUID NOT NULL REFERENCES cluster (cluster_id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    pool TEXT NOT NULL,
    zone TEXT NOT NULL,
    gpu_model TEXT NOT NULL,
    state TEXT NOT NULL,
    no_schedule_taint INTEGER NOT NULL,
    cpu_milli BIGINT NOT NULL,
    memory_bytes BIGINT NOT NULL,
    gpu_count INTEGER NOT NULL
);
CREATE TABLE workload (
    workload_id UUID NOT NULL PRIMARY KEY,
    tenant_id UUID NOT NULL REFERENCES tenant (tenant_id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    cpu_milli BIGINT NOT NULL,
    memory_bytes BIGINT NOT NULL,
    gpu_count INTEGER NOT NULL,
    gpu_milli INTEGER NOT NULL,
    gpu_models JSONB NOT NULL,
    state TEXT NOT NULL,
    replicas INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    tolerates_pool TEXT NOT NULL,
    privileged INTEGER NOT NULL,
    has_limits INTEGER NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX workload_by_tenant ON workload (tenant_id);
CREATE TABLE placement (
    workload_id UUID NOT NULL REFERENCES workload (workload_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    replica INTEGER NOT NULL,
    node_id UUID NOT NULL REFERENCES node (node_id) DEFERRABLE INITIALLY DEFERRED,
    gpus TEXT NOT NULL,
    PRIMARY KEY (workload_id, replica)
);
CREATE INDEX placement_by_node ON placement (node_id);
CREATE TABLE scaling_policy (
    workload_id UUID NOT NULL PRIMARY KEY REFERENCES workload (workload_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    metric TEXT NOT NULL,
    min_replicas INTEGER NOT NULL,
    max_replicas INTEGER NOT NULL,
    target_percent INTEGER NOT NULL,
    tolerance_percent INTEGER NOT NULL,
    max_step_up INTEGER NOT NULL,
    max_step_down INTEGER NOT NULL,
    step_window_minutes INTEGER NOT NULL,
    cooldown_up_minutes INTEGER NOT NULL,
    cooldown_down_minutes INTEGER NOT NULL,
    quota_guard_percent INTEGER NOT NULL,
    enabled INTEGER NOT NULL
);
CREATE TABLE price_book (
    version INTEGER NOT NULL PRIMARY KEY,
    currency TEXT NOT NULL,
    effective_from INTEGER NOT NULL,
    body JSONB NOT NULL
);
CREATE TABLE budget (
    tenant_id UUID NOT NULL PRIMARY KEY REFERENCES tenant (tenant_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    monthly NUMERIC(39, 18) NOT NULL,
    currency TEXT NOT NULL
);
CREATE TABLE vpc (
    vpc_key TEXT NOT NULL PRIMARY KEY,
    tenant_id UUID,
    cidr_low BIGINT NOT NULL,
    cidr_high BIGINT NOT NULL,
    overlap_domain TEXT NOT NULL,
    default_deny INTEGER NOT NULL
);
CREATE TABLE firewall_rule (
    rule_key TEXT NOT NULL PRIMARY KEY,
    vpc_key TEXT NOT NULL,
    priority INTEGER NOT NULL,
    direction TEXT NOT NULL,
    action TEXT NOT NULL,
    protocol TEXT NOT NULL,
    remote_low BIGINT NOT NULL,
    remote_high BIGINT NOT NULL,
    local_low BIGINT NOT NULL,
    local_high BIGINT NOT NULL,
    port_low INTEGER NOT NULL,
    port_high INTEGER NOT NULL,
    expires_at BIGINT
);
CREATE TABLE endpoint (
    endpoint_key TEXT NOT NULL PRIMARY KEY,
    vpc_key TEXT NOT NULL,
    tenant_id UUID,
    address BIGINT NOT NULL,
    port INTEGER NOT NULL
);
CREATE TABLE peering (
    peering_key TEXT NOT NULL PRIMARY KEY,
    from_vpc TEXT NOT NULL,
    to_vpc TEXT NOT NULL,
    protocol TEXT NOT NULL,
    port_low INTEGER NOT NULL,
    port_high INTEGER NOT NULL,
    requested_by TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    expires_at BIGINT
);
CREATE TABLE volume (
    volume_key TEXT NOT NULL PRIMARY KEY,
    tenant_id UUID,
    bytes BIGINT NOT NULL,
    encryption_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    shared_with_all INTEGER NOT NULL
);
CREATE TABLE encryption_key (
    key_key TEXT NOT NULL PRIMARY KEY,
    tenant_id UUID,
    rotated_at BIGINT NOT NULL,
    destroyed INTEGER NOT NULL
);
CREATE TABLE data_store (
    store_key TEXT NOT NULL PRIMARY KEY,
    tenant_id UUID,
    separation TEXT NOT NULL,
    policy_forced INTEGER NOT NULL,
    restrictive_guard INTEGER NOT NULL,
    role_bypasses INTEGER NOT NULL
);
CREATE TABLE slo (
    slo_key TEXT NOT NULL PRIMARY KEY,
    tenant_id UUID,
    name TEXT NOT NULL,
    objective_ppm INTEGER NOT NULL
);
CREATE TABLE incident (
    incident_id UUID NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    tenant_id UUID,
    level TEXT NOT NULL,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    effect TEXT NOT NULL,
    owner TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    resolved_at BIGINT
);
CREATE TABLE audit_entry (
    sequence BIGINT NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    channel TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    sentence TEXT NOT NULL,
    previous_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL
);
CREATE INDEX audit_by_subject ON audit_entry (subject, revision);
CREATE TABLE scenario (
    scenario_id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    body JSONB NOT NULL
);
-- 0002_history.sql
CREATE TABLE usage_day (
    tenant_id UUID NOT NULL,
    kind INTEGER NOT NULL,
    day INTEGER NOT NULL,
    hours BYTEA NOT NULL,
    peak BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, kind, day)
);
CREATE TABLE cost_day (
    tenant_id UUID NOT NULL,
    category TEXT NOT NULL,
    day INTEGER NOT NULL,
    service TEXT NOT NULL,
    cost NUMERIC(39, 18) NOT NULL,
    cost_currency TEXT NOT NULL,
    charge NUMERIC(39, 18) NOT NULL,
    charge_currency TEXT NOT NULL,
    PRIMARY KEY (tenant_id, category, day, service)
);
CREATE TABLE slo_day (
    slo_key TEXT NOT NULL,
    day INTEGER NOT NULL,
    good BIGINT NOT NULL,
    total BIGINT NOT NULL,
    PRIMARY KEY (slo_key, day)
);
CREATE TABLE scaling_record (
    workload_id UUID NOT NULL,
    at BIGINT NOT NULL,
    current_replicas INTEGER NOT NULL,
    needed INTEGER NOT NULL,
    decided INTEGER NOT NULL,
    use_percent INTEGER NOT NULL,
    quota_percent INTEGER NOT NULL,
    node_room INTEGER NOT NULL,
    recent_added INTEGER NOT NULL,
    recent_removed INTEGER NOT NULL,
    minutes_since_change INTEGER NOT NULL,
    limited_by TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (workload_id, at)
);
CREATE TABLE usage_record (
    source TEXT NOT NULL,
    record_id TEXT NOT NULL,
    tenant_id UUID NOT NULL,
    kind INTEGER NOT NULL,
    amount BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (source, record_id)
);
