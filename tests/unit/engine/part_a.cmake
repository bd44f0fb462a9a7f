# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
lumos_add_test(NAME tst_quota_ledger SOURCES quota/tst_quota_ledger.cpp LINK Lumos::Engine rapidcheck Threads::Threads LABELS engine)
lumos_add_test(NAME tst_scaling_decision SOURCES autoscaling/tst_scaling_decision.cpp LINK Lumos::Engine rapidcheck LABELS engine)
lumos_add_test(NAME tst_forecast SOURCES forecasting/tst_forecast.cpp LINK Lumos::Engine LABELS engine)
