// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct TenantInfo {
    int count = 0;
};
class QSettingsData;
enum class DataSeparation { Shared, Own };
class TenantManagerPage;
