# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
lumos_add_test(NAME tst_cost_kernel SOURCES cost/tst_cost_kernel.cpp LINK Lumos::Engine LABELS engine)
lumos_add_test(NAME tst_invoice SOURCES billing/tst_invoice.cpp LINK Lumos::Engine rapidcheck LABELS engine)
lumos_add_test(NAME tst_billing_vectors SOURCES billing/tst_billing_vectors.cpp LINK Lumos::Engine LABELS engine)
lumos_add_test(NAME tst_placer SOURCES allocation/tst_placer.cpp LINK Lumos::Engine rapidcheck LABELS engine)
lumos_add_test(NAME tst_experiment SOURCES allocation/tst_experiment.cpp LINK Lumos::Engine LABELS engine)
lumos_add_test(NAME tst_packet_set SOURCES isolation/tst_packet_set.cpp LINK Lumos::Engine rapidcheck LABELS engine)
lumos_add_test(NAME tst_isolation_checks SOURCES isolation/tst_isolation_checks.cpp isolation/isolation_platform.h
  LINK Lumos::Engine LABELS engine)
lumos_add_test(NAME tst_isolation_network SOURCES isolation/tst_isolation_network.cpp isolation/isolation_platform.h
  LINK Lumos::Engine rapidcheck LABELS engine)
lumos_add_test(NAME tst_fragmentation_vectors SOURCES allocation/tst_fragmentation_vectors.cpp LINK Lumos::Engine LABELS engine)
