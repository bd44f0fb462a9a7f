// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/bench/benches.h"

namespace lumos::ctl {

const std::vector<BenchGroup>& benchGroups()
{
    static const std::vector<BenchGroup> groups{
        {"quota", benchQuota},         {"tenants", benchTenants},   {"allocate", benchAllocate},
        {"scale", benchScale},         {"simulate", benchSimulate}, {"billing", benchBilling},
        {"isolation", benchIsolation}, {"store", benchStore},       {"ui", benchUi}};
    return groups;
}

} // namespace lumos::ctl
