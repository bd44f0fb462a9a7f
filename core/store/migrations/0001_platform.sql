-- SPDX-FileCopyrightText: 2026 Lumos Console contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The present state of a platform, its audit log and its scenarios.
-- Ids are 16 bytes, instants are milliseconds and days are days since 1970-01-01 (UTC), words are the stable words of
-- the domain. Row-level security comes with the team roles; until then no table carries a policy.

CREATE TABLE store_state (
    id {{INT}} NOT NULL PRIMARY KEY CHECK (id = 1),
    revision {{BIG}} NOT NULL,
    taken_at {{BIG}} NOT NULL,
    audit_count {{BIG}} NOT NULL,
    audit_hash {{BLOB}} NOT NULL
) {{HEAP}};

CREATE TABLE platform (
    id {{INT}} NOT NULL PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    environment TEXT NOT NULL,
    currency TEXT NOT NULL,
    utc_offset_minutes {{INT}} NOT NULL
) {{HEAP}};

-- "number" never changes its meaning, so histories may refer to it; "position" is the place in the catalogue.
CREATE TABLE resource_kind (
    number {{INT}} NOT NULL PRIMARY KEY,
    position {{INT}} NOT NULL,
    kind_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    aggregation TEXT NOT NULL,
    custom {{INT}} NOT NULL
) {{HEAP}};

CREATE TABLE tenant (
    tenant_id {{UUID}} NOT NULL PRIMARY KEY,
    parent_id {{UUID}} REFERENCES tenant (tenant_id) DEFERRABLE INITIALLY DEFERRED,
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
    created_at {{BIG}} NOT NULL,
    contract_end {{INT}},
    delete_protected {{INT}} NOT NULL
) {{CLUSTERED}};
CREATE INDEX tenant_by_parent ON tenant (parent_id);

CREATE TABLE quota (
    tenant_id {{UUID}} NOT NULL REFERENCES tenant (tenant_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind {{INT}} NOT NULL,
    limit_value {{BIG}} NOT NULL,
    warning {{INT}} NOT NULL,
    high {{INT}} NOT NULL,
    critical {{INT}} NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (tenant_id, kind)
) {{CLUSTERED}};

CREATE TABLE usage_level (
    tenant_id {{UUID}} NOT NULL REFERENCES tenant (tenant_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind {{INT}} NOT NULL,
    used {{BIG}} NOT NULL,
    at {{BIG}} NOT NULL,
    PRIMARY KEY (tenant_id, kind)
) {{CLUSTERED}};

CREATE TABLE cluster (
    cluster_id {{UUID}} NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    region TEXT NOT NULL
) {{CLUSTERED}};

CREATE TABLE node (
    node_id {{UUID}} NOT NULL PRIMARY KEY,
    cluster_id {{UUID}} NOT NULL REFERENCES cluster (cluster_id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    pool TEXT NOT NULL,
    zone TEXT NOT NULL,
    gpu_model TEXT NOT NULL,
    state TEXT NOT NULL,
    no_schedule_taint {{INT}} NOT NULL,
    cpu_milli {{BIG}} NOT NULL,
    memory_bytes {{BIG}} NOT NULL,
    gpu_count {{INT}} NOT NULL
) {{CLUSTERED}};

CREATE TABLE workload (
    workload_id {{UUID}} NOT NULL PRIMARY KEY,
    tenant_id {{UUID}} NOT NULL REFERENCES tenant (tenant_id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    cpu_milli {{BIG}} NOT NULL,
    memory_bytes {{BIG}} NOT NULL,
    gpu_count {{INT}} NOT NULL,
    gpu_milli {{INT}} NOT NULL,
    gpu_models {{JSON}} NOT NULL,
    state TEXT NOT NULL,
    replicas {{INT}} NOT NULL,
    priority {{INT}} NOT NULL,
    tolerates_pool TEXT NOT NULL,
    privileged {{INT}} NOT NULL,
    has_limits {{INT}} NOT NULL,
    created_at {{BIG}} NOT NULL
) {{CLUSTERED}};
CREATE INDEX workload_by_tenant ON workload (tenant_id);

CREATE TABLE placement (
    workload_id {{UUID}} NOT NULL REFERENCES workload (workload_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    replica {{INT}} NOT NULL,
    node_id {{UUID}} NOT NULL REFERENCES node (node_id) DEFERRABLE INITIALLY DEFERRED,
    gpus TEXT NOT NULL,
    PRIMARY KEY (workload_id, replica)
) {{CLUSTERED}};
CREATE INDEX placement_by_node ON placement (node_id);

CREATE TABLE scaling_policy (
    workload_id {{UUID}} NOT NULL PRIMARY KEY REFERENCES workload (workload_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    metric TEXT NOT NULL,
    min_replicas {{INT}} NOT NULL,
    max_replicas {{INT}} NOT NULL,
    target_percent {{INT}} NOT NULL,
    tolerance_percent {{INT}} NOT NULL,
    max_step_up {{INT}} NOT NULL,
    max_step_down {{INT}} NOT NULL,
    step_window_minutes {{INT}} NOT NULL,
    cooldown_up_minutes {{INT}} NOT NULL,
    cooldown_down_minutes {{INT}} NOT NULL,
    quota_guard_percent {{INT}} NOT NULL,
    enabled {{INT}} NOT NULL
) {{CLUSTERED}};

CREATE TABLE price_book (
    version {{INT}} NOT NULL PRIMARY KEY,
    currency TEXT NOT NULL,
    effective_from {{INT}} NOT NULL,
    body {{JSON}} NOT NULL
) {{HEAP}};

CREATE TABLE budget (
    tenant_id {{UUID}} NOT NULL PRIMARY KEY REFERENCES tenant (tenant_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    monthly {{MONEY}} NOT NULL,
    currency TEXT NOT NULL
) {{CLUSTERED}};

CREATE TABLE vpc (
    vpc_key TEXT NOT NULL PRIMARY KEY,
    tenant_id {{UUID}},
    cidr_low {{BIG}} NOT NULL,
    cidr_high {{BIG}} NOT NULL,
    overlap_domain TEXT NOT NULL,
    default_deny {{INT}} NOT NULL
) {{CLUSTERED}};

CREATE TABLE firewall_rule (
    rule_key TEXT NOT NULL PRIMARY KEY,
    vpc_key TEXT NOT NULL,
    priority {{INT}} NOT NULL,
    direction TEXT NOT NULL,
    action TEXT NOT NULL,
    protocol TEXT NOT NULL,
    remote_low {{BIG}} NOT NULL,
    remote_high {{BIG}} NOT NULL,
    local_low {{BIG}} NOT NULL,
    local_high {{BIG}} NOT NULL,
    port_low {{INT}} NOT NULL,
    port_high {{INT}} NOT NULL,
    expires_at {{BIG}}
) {{CLUSTERED}};

CREATE TABLE endpoint (
    endpoint_key TEXT NOT NULL PRIMARY KEY,
    vpc_key TEXT NOT NULL,
    tenant_id {{UUID}},
    address {{BIG}} NOT NULL,
    port {{INT}} NOT NULL
) {{CLUSTERED}};

CREATE TABLE peering (
    peering_key TEXT NOT NULL PRIMARY KEY,
    from_vpc TEXT NOT NULL,
    to_vpc TEXT NOT NULL,
    protocol TEXT NOT NULL,
    port_low {{INT}} NOT NULL,
    port_high {{INT}} NOT NULL,
    requested_by TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    expires_at {{BIG}}
) {{CLUSTERED}};

CREATE TABLE volume (
    volume_key TEXT NOT NULL PRIMARY KEY,
    tenant_id {{UUID}},
    bytes {{BIG}} NOT NULL,
    encryption_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    shared_with_all {{INT}} NOT NULL
) {{CLUSTERED}};

CREATE TABLE encryption_key (
    key_key TEXT NOT NULL PRIMARY KEY,
    tenant_id {{UUID}},
    rotated_at {{BIG}} NOT NULL,
    destroyed {{INT}} NOT NULL
) {{CLUSTERED}};

CREATE TABLE data_store (
    store_key TEXT NOT NULL PRIMARY KEY,
    tenant_id {{UUID}},
    separation TEXT NOT NULL,
    policy_forced {{INT}} NOT NULL,
    restrictive_guard {{INT}} NOT NULL,
    role_bypasses {{INT}} NOT NULL
) {{CLUSTERED}};

CREATE TABLE slo (
    slo_key TEXT NOT NULL PRIMARY KEY,
    tenant_id {{UUID}},
    name TEXT NOT NULL,
    objective_ppm {{INT}} NOT NULL
) {{CLUSTERED}};

CREATE TABLE incident (
    incident_id {{UUID}} NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    tenant_id {{UUID}},
    level TEXT NOT NULL,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    effect TEXT NOT NULL,
    owner TEXT NOT NULL,
    opened_at {{BIG}} NOT NULL,
    resolved_at {{BIG}}
) {{CLUSTERED}};

-- "detail" is hashed byte for byte, so it is text and never a JSON type that a server may rewrite.
CREATE TABLE audit_entry (
    sequence {{BIG}} NOT NULL PRIMARY KEY,
    revision {{BIG}} NOT NULL,
    at {{BIG}} NOT NULL,
    actor TEXT NOT NULL,
    channel TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    sentence TEXT NOT NULL,
    previous_hash {{BLOB}} NOT NULL,
    hash {{BLOB}} NOT NULL
) {{HEAP}};
CREATE INDEX audit_by_subject ON audit_entry (subject, revision);

CREATE TABLE scenario (
    scenario_id {{UUID}} NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    body {{JSON}} NOT NULL
) {{CLUSTERED}};
