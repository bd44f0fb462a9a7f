// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session.h"

#include <QSqlQuery>
#include <QtConcurrent/QtConcurrentRun>

void run(QSqlDatabase& database);
