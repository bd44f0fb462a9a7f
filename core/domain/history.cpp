// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/history.h"

#include "domain/word_table.h"

namespace lumos::domain {

namespace {

constexpr Word<CostCategory> kCategories[] = {{CostCategory::Gpu, "gpu"},
                                              {CostCategory::Tokens, "tokens"},
                                              {CostCategory::Storage, "storage"},
                                              {CostCategory::Other, "other"}};

} // namespace

QLatin1String name(CostCategory v) { return wordOf(kCategories, v); }
std::optional<CostCategory> parseCostCategory(QStringView text) { return valueOf(kCategories, text); }

} // namespace lumos::domain
