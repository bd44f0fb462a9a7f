// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../base/money.h"
#include "domain/tenant.h"
#include "engine/quota/ledger.h"
#include "store/session.h"
#include "tenant.h"

#include <QString>
#include <QWidget>
#include <QtCore>
#include <QtGui/QColor>
#include <fstream>
#include <memory>
#include <mutex>
#include <sodium.h>
#include <QObject>
#include <QNoSuchHeader>

// #include "services/jobs/job_runner.h" is only a comment.
const char* text = "#include <QWidget> is only a string";
