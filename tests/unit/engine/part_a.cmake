# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
lumos_add_test(NAME tst_quota_ledger SOURCES quota/tst_quota_ledger.cpp LINK Lumos::Engine rapidcheck Threads::Threads LABELS engine)
lumos_add_test(NAME tst_scaling_decision SOURCES autoscaling/tst_scaling_decision.cpp LINK Lumos::Engine rapidcheck LABELS engine)
lumos_add_test(NAME tst_forecast SOURCES forecasting/tst_forecast.cpp LINK Lumos::Engine LABELS engine)
foreach(name tst_replica_placement tst_simulation tst_simulation_changes)
  lumos_add_test(NAME ${name} SOURCES simulation/${name}.cpp simulation/small_platform.cpp LINK Lumos::Engine Threads::Threads LABELS engine)
endforeach()
lumos_add_test(NAME tst_simulation_models SOURCES simulation/tst_simulation_models.cpp LINK Lumos::Engine rapidcheck LABELS engine)
lumos_add_test(NAME tst_closed_forms SOURCES queueing/tst_closed_forms.cpp LINK Lumos::Engine LABELS engine)
lumos_add_test(NAME tst_request_run SOURCES queueing/tst_request_run.cpp LINK Lumos::Engine rapidcheck LABELS engine)
