// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cost/cost_chart.h"
#include "pages/overview/overview_page.h"
#include "pages/page.h"
#include "shell/main_window.h"

#include <QPrinter>

const QColor kRaw = QColor(255, 0, 0);
const QColor kHex{QStringLiteral("#FF8800")};
const QColor kNamed = Qt::red;
const QColor kCopy = QColor(palette.color(QPalette::Text));
const QString kTicket = QStringLiteral("#12345");
void link() { connect(a, SIGNAL(clicked()), b, SLOT(close())); }
void block() { future.waitForFinished(); }
