// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"
#include "services/quota_manager.h"

#include <QNetworkAccessManager>
#include <QSqlDatabase>
#include <yaml-cpp/yaml.h>
#include <sqlite3.h>
