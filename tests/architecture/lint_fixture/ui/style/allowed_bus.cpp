// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/tokens.h"

#include <QDBusConnection>

void follow() { QDBusConnection::sessionBus().connect(service, path, name, this, SLOT(update())); }
