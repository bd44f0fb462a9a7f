// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"
#include "reports/operations_report.h"
#include "shell/main_window.h"

#include <QUndoStack>
#include <QLineSeries>
