// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/json_compute_fields.h"
#include "domain/json_network_fields.h"
#include "domain/json_pricing_fields.h"
#include "domain/json_tenant_fields.h"
