// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/quota/ledger.h"
#include "services/quota_manager.h"
#include "widgets/kpi_card.h"

#include <QColor>
#include <QTableView>
